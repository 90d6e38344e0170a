import type { Coverage, Placement, TargetDose } from '../plan.js';
import { roundTo } from '../round.js';
import { coveredLengthMm } from './covered-length.js';
import { freezeReaders } from './delivered-freeze.js';
import type { ExploreBench } from './explore-bench.js';
import type { ExploredFreeze } from './explore-freeze.js';
import { marginsOf, nerveTemperatures, placedIceMargin } from './margins.js';
import { halfExtent } from './nerve-outline.js';
import { coverFraction } from './nominal-cover.js';
import { placedQuestion } from './placed-probe.js';

/** What a dose that is tried out does; no chance, for that needs the sampled states. */
export interface ExploredFigures extends Pick<
  TargetDose,
  'coldestInNerveC' | 'warmestInNerveC' | 'margins' | 'iceMargin'
> {
  readonly coverage: readonly Pick<Coverage, 'thresholdC' | 'fraction' | 'lengthMm'>[];
}

const shareStep = 0.01;
const lengthStepMm = 0.1;

/** @param at index of the placement whose ice margin is told. */
export function exploredFigures(
  bench: ExploreBench,
  freeze: ExploredFreeze,
  { placements, at }: { readonly placements: readonly Placement[]; readonly at: number },
): ExploredFigures {
  const area = placedQuestion(bench, placements, 'area');
  const outline = placedQuestion(bench, placements, 'outline');
  const readers = freezeReaders(freeze);
  const { coldestC, warmestC } = nerveTemperatures({ question: area, freeze: readers });
  return {
    coverage: freeze.reached.map(({ thresholdC, profile }) => ({
      thresholdC,
      fraction: roundTo(coverFraction(area, profile), shareStep),
      lengthMm: roundTo(coveredLengthMm(outline, profile), lengthStepMm),
    })),
    coldestInNerveC: coldestC,
    warmestInNerveC: warmestC,
    margins: marginsOf({ ...bench, question: outline, freeze: readers }),
    iceMargin: placedIceMargin(
      { question: { ...outline, passes: outline.passes.slice(at, at + 1) }, freeze: readers },
      halfExtent(bench.ellipse).acrossShaftMm,
    ),
  };
}
