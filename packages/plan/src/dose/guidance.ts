import type { PlanContext } from '../context.js';
import type { Statement } from '../decision.js';
import { statementOf } from '../select/reason.js';
import { guidanceRule } from './dose-rules.js';
import type { PlannedNerve } from './nerve-section.js';
import type { PlannedDose } from './plan-dose.js';

/** What the operator does and looks for at one nerve, in order. */
export function guidanceOf(
  context: PlanContext,
  nerve: PlannedNerve,
  planned: PlannedDose,
): readonly Statement[] {
  context.read.for(guidanceRule).number('claim:dose.thawSeconds');
  const { site, section, ellipse } = nerve;
  const { position, transducer, view, path, landmark } = site.ultrasound;
  const { dose, iceMargin, margins } = planned.result;
  const { layout } = planned.found.dose;
  const [depthClaim, angleClaim] = [nerve.depthClaim.id, site.claims['approachAngleDegrees']];
  return [
    statementOf('say:dose.view', { position, transducer, view, landmark }),
    statementOf(
      'say:dose.path',
      { path, depthMm: section.depthMm, measured: nerve.depthMeasured, angleDegrees: ellipse.angleDegrees },
      angleClaim === undefined ? [depthClaim] : [depthClaim, angleClaim],
    ),
    statementOf(
      'say:dose.passes',
      {
        placements: dose.placements.length,
        bothSides: layout.bothSides,
        across: layout.acrossCount,
        along: layout.alongCount,
        axisMm: planned.axisMm,
        standOffMm: Math.round(planned.found.standOffMm * 10) / 10,
        alongStepMm: planned.result.neededLengthMm / layout.alongCount,
      },
      ['claim:dose.contactGapMm'],
    ),
    statementOf(
      'say:dose.cycles',
      { cycles: dose.cycles, freezeSeconds: dose.freezeSeconds, thawSeconds: dose.thawSeconds },
      ['claim:dose.thawSeconds'],
    ),
    statementOf('say:dose.watch-ice', {
      nearMm: iceMargin.nearMm,
      acrossMm: layout.acrossCount > 1 ? 0 : planned.acrossMm,
      bothSides: layout.bothSides,
    }),
    statementOf('say:dose.far-side-hidden', { farMm: iceMargin.farMm, bothSides: layout.bothSides }),
    statementOf('say:dose.stop', {
      skinLimitC: margins.skinLimitC,
      artery: section.neighbours.find(({ kind }) => kind === 'artery')?.name ?? null,
    }),
    statementOf('say:dose.full-thaw', { thawSeconds: dose.thawSeconds }, ['claim:dose.thawSeconds']),
    statementOf('say:dose.store-image'),
  ];
}
