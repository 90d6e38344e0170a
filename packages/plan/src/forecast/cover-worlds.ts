import type { Claim, NerveSiteId } from '@cryobridge/knowledge';
import type { AmputationLevel } from '../case.js';
import type { PlanContext } from '../context.js';
import { claimQuantile } from './claim-quantile.js';
import { diabetesChance } from './diabetes-chance.js';
import { evenPoints } from './even-points.js';
import { coverRule, diabetesRule } from './forecast-rules.js';
import { publishedDurations, type PublishedDuration } from './published-durations.js';
import { stumpDistance } from './stump-distance.js';

/** A nerve whose cover is forecast. */
export interface CoveredNerve {
  readonly nerveSite: NerveSiteId;
  /** Cover of the limb ends when the first needed nerve is back. */
  readonly needed: boolean;
}

/** One possible person in one possible world: when each nerve is back, by either view. */
export interface PossiblePerson {
  /** By regrowth to the cut end; same order as the nerves asked for. */
  readonly regrowthEndDays: readonly number[];
  /** By regrowth: the first needed nerve. */
  readonly firstRegrowthEndDay: number;
  /** By a published account; it speaks of the person, not of a nerve. */
  readonly publishedEndDay: number;
  /** Share of the healthy regrowth rate, 1 without diabetes. */
  readonly rateShare: number;
  /** Place of this person among people, 0–1, for whatever else differs between them. */
  readonly placeFraction: number;
}

/** What nobody knows, set to one possible value; within it people still differ. */
export interface CoverWorld {
  /** Chance that regrowth, rather than the published account, tells the day. */
  readonly regrowthWeight: number;
  readonly people: readonly PossiblePerson[];
}

/** Enough for the curve to move by at most 0.03 when both are doubled (cover-worlds.test.ts). */
const worldCount = 256;
const peopleCount = 128;

export interface CoverQuestion {
  readonly nerves: readonly CoveredNerve[];
  readonly level: AmputationLevel | null;
  readonly counts?: { readonly worldCount: number; readonly peopleCount: number };
}

/**
 * Possible worlds of cover, given that the freeze took. Outer: how much regrowth counts, the mean rate of
 * people, how much each published account counts: its weight times an exponential variable of mean 1, so that
 * one account rules in some worlds and none in others. Inner: a person's rate, latency, distance, diabetes,
 * account and place in it. End of cover by regrowth, day: latency + distance / (rate · share with diabetes).
 * The same people stand in every world, so that worlds differ only by what is not known. A person's rate,
 * latency and stump are shared by all nerves of the limb.
 *
 * @throws {ForecastError} when knowledge has no concept of diabetes.
 */
export function coverWorlds(context: PlanContext, question: CoverQuestion): readonly CoverWorld[] {
  const counts = question.counts ?? { worldCount, peopleCount };
  const reader = context.read.for(coverRule);
  const weight = reader.claim('claim:regeneration.weight.regrowth');
  const meanRate = reader.claim('claim:regeneration.group-rate');
  const rate = reader.claim('claim:regeneration.rate');
  const accounts = publishedDurations(reader);
  const limb = readLimb(context, question);
  const people = evenPoints(counts.peopleCount, 7).map((at) => personOf(limb, accounts, at));
  return evenPoints(counts.worldCount, 2 + accounts.length).map(([weightAt = 0, rateAt = 0, ...tilts]) => {
    const world = {
      rate: { ...rate, value: claimQuantile(meanRate, rateAt) },
      accountWeights: tilted(accounts, tilts),
    };
    return {
      regrowthWeight: claimQuantile(weight, weightAt),
      people: people.map((person) => inWorld(world, person)),
    };
  });
}

type Weights = readonly number[];

/** This world's weights of the accounts; they sum to 1. */
function tilted(accounts: readonly PublishedDuration[], tilts: readonly number[]): Weights {
  const weights = accounts.map(({ weight }, i) => -weight * Math.log(1 - (tilts[i] ?? 0)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

interface Limb {
  readonly nerves: readonly { readonly needed: boolean; readonly distance: Claim }[];
  readonly latency: Claim;
  /** Null: nothing in the record speaks of it. */
  readonly diabetes: { readonly chance: number; readonly rateShare: Claim } | null;
}

function readLimb(context: PlanContext, { nerves, level }: CoverQuestion): Limb {
  const reader = context.read.for(coverRule);
  const { chance } = diabetesChance(context);
  return {
    nerves: nerves.map(({ nerveSite, needed }) => ({
      needed,
      distance: stumpDistance(context.knowledge, reader, { nerveSite, level }),
    })),
    latency: reader.claim('claim:regeneration.latency-days'),
    diabetes:
      chance === 0
        ? null
        : {
            chance,
            rateShare: context.read.for(diabetesRule).claim('claim:regeneration.diabetes-rate-share'),
          },
  };
}

/** What stays the same about a person in every world. */
interface Person {
  readonly latencyDays: number;
  readonly distancesMm: readonly number[];
  readonly nearestNeededMm: number;
  readonly rateShare: number;
  readonly rateFraction: number;
  readonly accountFraction: number;
  /** By each published account, in their order. */
  readonly publishedEndDays: readonly number[];
  readonly placeFraction: number;
}

function personOf(
  { nerves, latency, diabetes }: Limb,
  accounts: readonly PublishedDuration[],
  [
    rateAt = 0,
    latencyAt = 0,
    distanceAt = 0,
    diabetesAt = 0,
    accountAt = 0,
    publishedAt = 0,
    place = 0,
  ]: readonly number[],
): Person {
  const slowed = diabetes !== null && diabetesAt < diabetes.chance;
  const distancesMm = nerves.map(({ distance }) => claimQuantile(distance, distanceAt));
  return {
    latencyDays: claimQuantile(latency, latencyAt),
    distancesMm,
    nearestNeededMm: Math.min(...distancesMm.filter((_, i) => nerves[i]?.needed)),
    rateShare: slowed ? claimQuantile(diabetes.rateShare, diabetesAt / diabetes.chance) : 1,
    rateFraction: rateAt,
    accountFraction: accountAt,
    publishedEndDays: accounts.map(({ endsDay }) => endsDay(publishedAt)),
    placeFraction: place,
  };
}

function inWorld(
  { rate, accountWeights }: { readonly rate: Claim; readonly accountWeights: Weights },
  person: Person,
): PossiblePerson {
  const { latencyDays, rateShare, placeFraction } = person;
  const rateMmPerDay = rateShare * claimQuantile(rate, person.rateFraction);
  return {
    regrowthEndDays: person.distancesMm.map((distanceMm) => latencyDays + distanceMm / rateMmPerDay),
    firstRegrowthEndDay: latencyDays + person.nearestNeededMm / rateMmPerDay,
    publishedEndDay: person.publishedEndDays[chosen(accountWeights, person.accountFraction)] ?? Infinity,
    rateShare,
    placeFraction,
  };
}

/** Index of the weight in which a share of their sum, 1, falls. */
function chosen(weights: Weights, share: number): number {
  let sum = 0;
  const found = weights.findIndex((weight) => (sum += weight) > share);
  return found === -1 ? weights.length - 1 : found;
}
