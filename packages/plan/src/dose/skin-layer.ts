import { spaceSampler, type Region, type SpaceEngine } from '@cryobridge/freeze';
import type { NerveSection } from '../plan.js';
import { roundTo } from '../round.js';
import type { CoverQuestion } from './covered-length.js';
import type { DoseSettings } from './dose-settings.js';
import type { SkinTissue } from './freeze-inputs.js';
import type { NerveEllipse } from './nerve-outline.js';
import { spaceProblem, spaceQuality, type SpaceFreeze } from './space-freeze.js';

export interface SkinQuestion {
  readonly engine: SpaceEngine | undefined;
  readonly freeze: Omit<SpaceFreeze, 'vessels' | 'regions'>;
  readonly section: NerveSection;
  readonly ellipse: NerveEllipse;
  /** Passes as planned. */
  readonly question: Pick<CoverQuestion, 'passes'>;
  readonly settings: Pick<DoseSettings, 'dermisDepthMm' | 'skinDistanceMm'>;
  /** Asked for only where it is needed. */
  skin(): SkinTissue;
}

/** So little heat passes what lies above the skin that none does: this share of what passes skin. */
const nearlyNothing = 1e-3;
const skinReachMm = 20;
const skinStepMm = 0.5;
const temperatureStepK = 0.1;

/**
 * Coldest of the deepest dermis with skin as a layer of its own and no heat through its surface, °C: one run in space
 * of the placement nearest to the skin. Null where the nerve lies deep enough that skin need not be looked at so
 * closely, or without an engine in space. Warmth from hand, gel or air would only help.
 *
 * Checked by: skin-layer.test.ts.
 */
export function skinLayerC(of: SkinQuestion): number | null {
  const { engine, freeze, section, ellipse, settings } = of;
  if (engine === undefined || section.depthMm >= settings.skinDistanceMm) return null;
  const angle = (ellipse.angleDegrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const depthOf = ({ u, v }: CoverQuestion['passes'][number]) => u * sin + v * cos;
  const [shallowest] = of.question.passes.toSorted((a, b) => depthOf(a) - depthOf(b));
  if (shallowest === undefined) return null;
  const skin = of.skin();
  const beyond = (yMm: number) =>
    ({ kind: 'half-space', point: [yMm * sin, yMm * cos, 0], normal: [-sin, -cos, 0] }) as const;
  const dermisMm = settings.dermisDepthMm - section.depthMm;
  const regions: readonly Region[] = [
    { shape: beyond(dermisMm), ...skin },
    { shape: beyond(-section.depthMm), ...nothingLike(skin) },
  ];
  const run = engine.run(spaceProblem({ ...freeze, vessels: [], regions }, shallowest), spaceQuality);
  const read = spaceSampler(run.peakCold);
  const along = Array.from(
    { length: (2 * skinReachMm) / skinStepMm + 1 },
    (_, n) => n * skinStepMm - skinReachMm,
  );
  return roundTo(
    Math.min(...along.map((x) => read([x * cos + dermisMm * sin, dermisMm * cos - x * sin, 0]))),
    temperatureStepK,
  );
}

/** Takes the place of air: no blood, and next to no heat held or passed on. */
function nothingLike({ tissue, perfusion }: SkinTissue): SkinTissue {
  return {
    tissue: {
      ...tissue,
      latentHeatJPerKg: 0,
      densityKgPerM3: tissue.densityKgPerM3 * nearlyNothing,
      frozenConductivityWPerMK: tissue.unfrozenConductivityWPerMK * nearlyNothing,
      unfrozenConductivityWPerMK: tissue.unfrozenConductivityWPerMK * nearlyNothing,
    },
    perfusion: { ...perfusion, perfusionWPerM3K: 0, metabolicWPerM3: 0 },
  };
}
