import { rememberRuns, type FreezeEngine } from '@cryobridge/freeze';
import type { Placement, TargetDose } from '../plan.js';
import { roundTo } from '../round.js';
import { chanceInterval, type ChanceInterval } from './chance-interval.js';
import { coverCount, errorsAt, geometryShares, type GeometrySample } from './cover-chance.js';
import { doseFields } from './dose-fields.js';
import { plannedStates } from './dose-settings.js';
import type { ExploreBench, ExploredChoice } from './explore-bench.js';
import { inputShares } from './input-shares.js';
import type { LethalProfile } from './lethal-profile.js';
import { placedQuestion, variedQuestion } from './placed-probe.js';

export interface ExploredChance {
  readonly thresholdC: number;
  /** Probability that the whole section is covered over the needed length, 0–1. */
  readonly chance: number;
  /** 95 %, of the sampling alone. */
  readonly interval: ChanceInterval;
}

export interface ExploredChances {
  /** By threshold, in the settings' order. */
  readonly chances: readonly ExploredChance[];
  /** Which inputs the spread comes from, the largest first; a blood flow that was chosen is none of them. */
  readonly sensitivity: TargetDose['sensitivity'];
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
): Generator<ChanceProgress, ExploredChances> {
  const { settings } = bench;
  const samples = placedSamples(bench, placements);
  const counts = settings.thresholdsC.map((): number[] => []);
  const lethal: LethalProfile[] = [];
  const shares: Float64Array[] = [];
  const fieldsOf = stateFields(bench, engine, choice);
  for (let state = 0; state < plannedStates; state++) {
    const fields = fieldsOf(state);
    settings.thresholdsC.forEach((thresholdC, n) =>
      counts[n]?.push(coverCount(samples, fields.profiles(choice, thresholdC))),
    );
    lethal.push(...fields.profiles(choice, settings.lethalC));
    shares.push(...fields.shares);
    yield { doneCount: state + 1, stateCount: plannedStates };
  }
  const fields = { space: bench.spaceAt(choice.perfusion), shares: freeShares(bench, choice, shares) };
  return {
    chances: settings.thresholdsC.map((thresholdC, n) =>
      chanceOf(thresholdC, counts[n] ?? [], samples.length),
    ),
    sensitivity: inputShares({ fields, profiles: lethal, samples, bases: bench.bases }),
  };
}

/** Made for one sampled state after another; what they share is computed once. */
function stateFields(bench: ExploreBench, engine: FreezeEngine, choice: ExploredChoice) {
  const { settings, size } = bench;
  const remembering = rememberRuns(engine);
  return (state: number) =>
    doseFields({
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
}

function chanceOf(thresholdC: number, counts: readonly number[], perState: number): ExploredChance {
  const covered = counts.reduce((sum, count) => sum + count, 0);
  const { low, high } = chanceInterval(counts, perState);
  return {
    thresholdC,
    chance: roundTo(covered / (perState * counts.length), chanceStep),
    interval: { low: roundTo(low, chanceStep), high: roundTo(high, chanceStep) },
  };
}

/** A chosen blood flow does not vary, though the sampled points have a place for it. */
function freeShares(
  bench: ExploreBench,
  { perfusion }: ExploredChoice,
  shares: readonly Float64Array[],
): readonly Float64Array[] {
  if (perfusion === 'typical') return shares;
  const held = bench.spaceAt(perfusion).inputs.findIndex(({ input }) => input === 'perfusion');
  return shares.map((row) => row.map((share, n) => (n === held ? 0.5 : share)));
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
