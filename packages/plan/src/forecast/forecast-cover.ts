import type { AmputationLevel } from '../case.js';
import type { PlanContext } from '../context.js';
import type { Coverage, CoverForecast, Interval, Target, TargetDose, Timing } from '../plan.js';
import { chanceItWorks } from './chance-it-works.js';
import { claimQuantile } from './claim-quantile.js';
import { coverCurve, endDayInterval } from './cover-curve.js';
import { coverWorlds, type CoveredNerve } from './cover-worlds.js';
import { diabetesChance, ForecastError } from './diabetes-chance.js';
import { forecastNotes } from './forecast-notes.js';
import { coverRule } from './forecast-rules.js';
import { plannedLevel } from './planned-level.js';
import { stumpDistance } from './stump-distance.js';

export interface ForecastInput {
  readonly targets: readonly Target[];
  /** At least one; without a dose there is nothing to forecast. */
  readonly doses: readonly TargetDose[];
  readonly timing: Timing;
  /** Where the caller knows better than the record. */
  readonly level?: AmputationLevel | null;
}

/**
 * First the chance that the freeze brings relief at all, then how long the nerves stay silent if it does: a
 * mixture of regrowth to the cut end and of published durations. Day 0 is the freeze. Cover of the limb ends
 * when the first needed nerve is back, because pain needs one nerve only; optional nerves are forecast but do
 * not end it. Nothing here is relief promised: cover is silence of nerves.
 *
 * @throws {ForecastError} without doses, or when knowledge lacks diabetes.
 */
export function forecastCover(context: PlanContext, input: ForecastInput): CoverForecast {
  const { targets, doses, timing } = input;
  if (doses.length === 0) throw new ForecastError('a forecast needs at least one dose');
  const level = input.level ?? plannedLevel(context);
  const nerves = coveredNerves(targets, doses);
  const reader = context.read.for(coverRule);
  const intervalLevel = reader.number('claim:regeneration.interval-level');
  const horizonDays = reader.number('claim:regeneration.horizon-days');
  const worlds = coverWorlds(context, { nerves, level });
  const curve = coverCurve(worlds, { horizonDays, level: intervalLevel });
  const perNerve = nerves.map(({ nerveSite }, i) => ({
    nerveSite,
    distanceMm: distanceInterval(context, { nerveSite, level, intervalLevel }),
    coverEndsDay: endDayInterval(worlds, (person) => person.regrowthEndDays[i] ?? 0, intervalLevel),
  }));
  return {
    days: curve.map(({ day }) => day),
    curve,
    intervalLevel,
    chanceItWorks: chanceItWorks(context, {
      coverages: neededCoverages(targets, doses),
      established: timing.phase === 'established',
    }),
    perNerve,
    overallCoverEndsDay: endDayInterval(worlds, (person) => person.firstRegrowthEndDay, intervalLevel),
    notes: forecastNotes(context, { ...input, level, perNerve, diabetes: diabetesChance(context).state }),
  };
}

/** The frozen nerves. When only optional ones are frozen, each of them counts. */
export function coveredNerves(
  targets: readonly Target[],
  frozen: readonly Pick<TargetDose, 'nerveSite'>[],
): readonly CoveredNerve[] {
  const optional = new Set(
    targets.filter(({ status }) => status === 'optional').map((target) => target.nerveSite),
  );
  const all = frozen.every(({ nerveSite }) => optional.has(nerveSite));
  return frozen.map(({ nerveSite }) => ({ nerveSite, needed: all || !optional.has(nerveSite) }));
}

/** Of every needed nerve that gets a dose, and an empty list for each firm target that gets none. */
export function neededCoverages(
  targets: readonly Target[],
  doses: readonly Pick<TargetDose, 'nerveSite' | 'coverage'>[],
): readonly (readonly Coverage[])[] {
  const byNerve = new Map(doses.map((dose) => [dose.nerveSite, dose.coverage]));
  const missed = targets.filter(({ status, nerveSite }) => status === 'target' && !byNerve.has(nerveSite));
  const needed = coveredNerves(targets, doses).filter(({ needed: counts }) => counts);
  return [...needed.map(({ nerveSite }) => byNerve.get(nerveSite) ?? []), ...missed.map(() => [])];
}

/** From the freeze to the cut end of the nerve, mm. */
export function distanceInterval(
  context: PlanContext,
  at: {
    readonly nerveSite: Target['nerveSite'];
    readonly level: AmputationLevel | null;
    readonly intervalLevel: number;
  },
): Interval {
  const claim = stumpDistance(context.knowledge, context.read.for(coverRule), at);
  const mm = (share: number) => Math.round(claimQuantile(claim, share));
  const outside = (1 - at.intervalLevel) / 2;
  return { low: mm(outside), median: mm(0.5), high: mm(1 - outside), level: at.intervalLevel };
}
