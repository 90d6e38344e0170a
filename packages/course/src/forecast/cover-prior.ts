import {
  chanceItWorks,
  coveredNerves,
  coverWorlds,
  distanceInterval,
  neededCoverages,
  settleContext,
  type AmputationLevel,
  type CoveredNerve,
  type CoverWorld,
  type Interval,
  type Plan,
  type PlanContext,
  type Target,
  type TargetDose,
  type Timing,
} from '@cryobridge/plan';
import { levelGrids, type LevelGrid } from './level-grid.js';
import { possibleCovers, type PossibleCovers } from './possible-covers.js';
import { reportModel, type ForecastSeries, type ReportModel } from './report-model.js';

/** What is held before anybody reports: made once for a plan, or for what was done, and never changed. */
export interface CoverPrior {
  readonly nerves: readonly (CoveredNerve & { readonly distanceMm: Interval })[];
  readonly model: ReportModel;
  readonly levels: Readonly<Record<ForecastSeries, LevelGrid>>;
  readonly covers: PossibleCovers;
  readonly chanceItWorks: Interval;
  /** Equally likely values of that chance. */
  readonly workChances: readonly number[];
}

export interface CoverPriorInput {
  readonly targets: readonly Target[];
  /** What is frozen and how sure each nerve's cover is: the plan's doses, or the same of what was done. */
  readonly frozen: readonly Pick<TargetDose, 'nerveSite' | 'coverage'>[];
  readonly level: AmputationLevel | null;
  readonly phase: Timing['phase'];
}

/**
 * The case is read with its answers in it, as the plan reads it, so that both forecast the same.
 *
 * @throws {RangeError} when nothing is frozen: there is no cover to forecast.
 */
export function coverPrior(asked: PlanContext, input: CoverPriorInput): CoverPrior {
  const { targets, frozen, level, phase } = input;
  if (frozen.length === 0) throw new RangeError('a forecast of cover needs a nerve that is frozen');
  const context = settleContext(asked);
  const nerves = coveredNerves(targets, frozen);
  const works = chanceItWorks(context, {
    coverages: neededCoverages(targets, frozen),
    established: phase === 'established',
  });
  const model = reportModel(context);
  return priorFrom({
    model,
    worlds: coverWorlds(context, { nerves, level }),
    chanceItWorks: works,
    nerves: nerves.map((nerve) => ({
      ...nerve,
      distanceMm: distanceInterval(context, {
        nerveSite: nerve.nerveSite,
        level,
        intervalLevel: model.intervalLevel,
      }),
    })),
  });
}

/** The prior of what a plan wants. */
export function planPrior(
  context: PlanContext,
  plan: Pick<Plan, 'targets' | 'doses' | 'person' | 'timing'>,
): CoverPrior {
  return coverPrior(context, {
    targets: plan.targets,
    frozen: plan.doses,
    level: plan.person.level,
    phase: plan.timing.phase,
  });
}

/** From possible worlds as they are. */
export function priorFrom({
  model,
  worlds,
  nerves,
  chanceItWorks: works,
  levels = levelGrids(model),
}: Pick<CoverPrior, 'model' | 'nerves' | 'chanceItWorks'> & {
  readonly worlds: readonly CoverWorld[];
  readonly levels?: CoverPrior['levels'];
}): CoverPrior {
  return {
    nerves,
    model,
    levels,
    covers: possibleCovers(worlds, nerves, model),
    chanceItWorks: works,
    workChances: spread(works),
  };
}

const workChanceCount = 15;

/**
 * Equally likely chances that have this median and interval: straight lines on the scale of log odds, between
 * the three and on beyond the outer two.
 */
function spread({ low, median, high, level }: Interval): readonly number[] {
  const logOdds = (chance: number) => {
    const kept = Math.min(1 - leastChance, Math.max(leastChance, chance));
    return Math.log(kept / (1 - kept));
  };
  const half = level / 2;
  return Array.from({ length: workChanceCount }, (_, i) => {
    const away = (i + 0.5) / workChanceCount - 0.5;
    const side = logOdds(away < 0 ? low : high) - logOdds(median);
    return 1 / (1 + Math.exp(-(logOdds(median) + (side * Math.abs(away)) / half)));
  });
}

const leastChance = 0.005;
