import { rememberRuns, type FreezeEngine } from '@cryobridge/freeze';
import type { Placement } from '../plan.js';
import { roundTo } from '../round.js';
import { coverCount, errorsAt, geometryShares, type GeometrySample } from './cover-chance.js';
import { doseFields } from './dose-fields.js';
import { plannedStates } from './dose-settings.js';
import type { ExploreBench, ExploredChoice } from './explore-bench.js';
import { placedQuestion, variedQuestion } from './placed-probe.js';

export interface ExploredChance {
  readonly thresholdC: number;
  /** Probability that the whole section is covered over the needed length, 0–1. */
  readonly chance: number;
}

/** How far it has come: so many of the sampled states of tissue and probe. */
export interface ChanceProgress {
  readonly doneCount: number;
  readonly stateCount: number;
}

const chanceStep = 0.01;

/**
 * The chance of full coverage of a dose that is tried out, one sampled state of tissue and probe at a step, so that
 * whoever asks may show how far it is, or turn to something else. The states, and the ways nerve and placements may
 * turn out, are those of a plan: at a plan's own dose it gives the plan's own chance.
 *
 * Checked by: explored-chance.test.ts.
 */
export function* exploredChance(
  bench: ExploreBench,
  engine: FreezeEngine,
  { choice, placements }: { readonly choice: ExploredChoice; readonly placements: readonly Placement[] },
): Generator<ChanceProgress, readonly ExploredChance[]> {
  const { settings, size } = bench;
  const samples = placedSamples(bench, placements);
  const counts = settings.thresholdsC.map(() => 0);
  const remembering = rememberRuns(engine);
  for (let state = 0; state < plannedStates; state++) {
    const fields = doseFields({
      engine: remembering,
      space: bench.spaceAt(choice.perfusion),
      size,
      cooldownSeconds: settings.cooldownSeconds,
      thawSeconds: settings.thawSeconds,
      freezeSecondsChoices: [choice.freezeSeconds],
      cyclesChoices: Array.from({ length: choice.cycles }, (_, n) => n + 1),
      sampleCount: plannedStates,
      states: { from: state, to: state + 1 },
    });
    settings.thresholdsC.forEach((thresholdC, n) => {
      counts[n] = (counts[n] ?? 0) + coverCount(samples, fields.profiles(choice, thresholdC));
    });
    yield { doneCount: state + 1, stateCount: plannedStates };
  }
  return settings.thresholdsC.map((thresholdC, n) => ({
    thresholdC,
    chance: roundTo((counts[n] ?? 0) / (samples.length * plannedStates), chanceStep),
  }));
}

function placedSamples(bench: ExploreBench, placements: readonly Placement[]): readonly GeometrySample[] {
  const placed = placedQuestion(bench, placements, 'outline');
  return geometryShares().map((shares) => ({
    shares,
    question: variedQuestion(bench, placed, {
      ellipse: bench.ellipseAt(shares[0] ?? 0.5, shares[1] ?? 0.5),
      errors: errorsAt(bench.settings.placement, placements.length, shares),
    }),
  }));
}
