import type { Plan, TargetDose } from '@cryobridge/plan';
import {
  boxAcross,
  extentMm,
  lastFreeze,
  lethalThresholdC,
  medialOf,
  momentsOf,
  probeSize,
  sceneAt,
  type Scene,
  shapeFor,
} from '@cryobridge/plan/drawing';
import type { NervePicture } from './paper.js';
import type { PlanPaperWords } from './plan-words/plan-paper-words.js';
import type { Telling } from './telling.js';

const stepMm = 0.25;

/** Each nerve as the page draws it, at the end of the last freeze. */
export function nervePictures(
  plan: Plan,
  said: { readonly words: PlanPaperWords; readonly tell: Telling },
): readonly NervePicture[] {
  return plan.doses.flatMap((dose) => {
    const shape = shapeFor(plan.iceShapes, dose);
    if (shape === null) return [];
    const moments = momentsOf(dose.dose.placements.length, shape);
    const moment = moments[lastFreeze(moments)];
    if (moment === undefined) return [];
    const { placements } = dose.dose;
    const medial = medialOf(plan, dose);
    const box = boxAcross(dose, shape, medial);
    const scene = sceneAt(shape, placements, moment, { plane: 'across', box, stepMm });
    const target = plan.targets.find(({ nerveSite }) => nerveSite === dose.nerveSite);
    const label = said.tell.term(target?.label ?? dose.nerveSite);
    return [
      {
        label,
        alt: altText({ label, dose, scene }, said),
        section: dose.section,
        placements,
        pass: moment.pass,
        probe: probeSize(plan, dose.dose.probe),
        scene,
        box,
        tissue: shape.tissue === 'fat' ? ('fat' as const) : ('muscle' as const),
        medial,
        lethalC: lethalThresholdC(dose),
      },
    ];
  });
}

function altText(
  { label, dose, scene }: { readonly label: string; readonly dose: TargetDose; readonly scene: Scene },
  { words, tell }: { readonly words: PlanPaperWords; readonly tell: Telling },
): string {
  const lethal = lethalThresholdC(dose);
  const [edge] = scene.ice;
  const reached = scene.peak.find(({ temperatureC }) => temperatureC === lethal);
  const size = (zone: Parameters<typeof extentMm>[0] | undefined) => {
    if (zone === undefined) return { width: 0, height: 0 };
    const { width, height } = extentMm(zone);
    return { width: tenths(width), height: tenths(height) };
  };
  const { widthMm, heightMm, depthMm } = dose.section;
  const [ice, deadly] = [size(edge), size(reached)];
  return [
    tell.fill(words.dose.picture, {
      nerve: label,
      width: widthMm,
      height: heightMm,
      depth: depthMm,
      iceWidth: ice.width,
      iceHeight: ice.height,
    }),
    tell.fill(reached === undefined ? words.dose.pictureNotReached : words.dose.pictureReached, {
      lethal,
      lethalWidth: deadly.width,
      lethalHeight: deadly.height,
    }),
  ].join(' ');
}

const tenths = (value: number) => Math.round(value * 10) / 10;
