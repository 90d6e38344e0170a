import type { PainSeries } from '../report/report.js';
import { claimQuantile, type PlanContext } from '@cryobridge/plan';
import type { ClaimId } from '@cryobridge/knowledge';
import { answerTable, type AnswerNoise, type AnswerTable } from './answer-chances.js';
import { reportModelRule } from './forecast-rules.js';

/** The pains that cover speaks of. */
export const forecastSeries = ['residual-limb-pain', 'phantom-pain'] as const;
export type ForecastSeries = Exclude<PainSeries, 'phantom-sensation'>;

/** What differs between people, for one series of pain: worst of a day, 0–10. */
export interface PainLevels {
  readonly uncoveredNrs: number;
  readonly coveredNrs: number;
  /** Of the wound, on the day of the operation. */
  readonly acuteRiseNrs: number;
}

/** How reports follow from cover; every number a claim. */
export interface ReportModel {
  readonly returnDays: number;
  readonly firstNerveShare: number;
  readonly acuteHalfLifeDays: number;
  readonly averageShare: number;
  readonly noise: AnswerNoise;
  readonly intervalLevel: number;
  readonly horizonDays: number;
  /** Levels of the person at given shares of people, each 0–1. */
  readonly levelsAt: Readonly<Record<ForecastSeries, (shares: LevelShares) => PainLevels>>;
  readonly worst: AnswerTable;
  readonly average: AnswerTable;
}

export interface LevelShares {
  readonly uncoveredFraction: number;
  readonly reliefFraction: number;
  readonly acuteFraction: number;
}

export function reportModel(context: Pick<PlanContext, 'read'>): ReportModel {
  const reader = context.read.for(reportModelRule);
  const number = (name: string) => reader.number(`claim:course.forecast.${name}`);
  const noise = { belowScaleNrs: number('scale-below'), aboveScaleNrs: number('scale-above') };
  const averageShare = number('average-share');
  return {
    returnDays: number('return-days'),
    firstNerveShare: number('first-nerve-share'),
    acuteHalfLifeDays: number('acute-half-life-days'),
    averageShare,
    noise,
    intervalLevel: number('interval-level'),
    horizonDays: reader.number('claim:regeneration.horizon-days'),
    levelsAt: levelsOfPeople(context),
    worst: answerTable(noise),
    average: answerTable(noise, averageShare),
  };
}

/** Phantom pain is had by some and by others not; the wound hurts in the stump only. */
function levelsOfPeople(context: Pick<PlanContext, 'read'>): ReportModel['levelsAt'] {
  const reader = context.read.for(reportModelRule);
  const claim = (name: string) => reader.claim(`claim:course.forecast.${name}` satisfies ClaimId);
  const residual = claim('uncovered.residual-limb-pain');
  const phantom = claim('uncovered.phantom-pain');
  const none = claim('uncovered.no-phantom-pain');
  const relief = claim('relief-share');
  const acute = claim('acute-rise');
  const spared = 1 - reader.number('claim:course.forecast.phantom-pain-prevalence') / 100;
  const levels = (uncoveredNrs: number, shares: LevelShares): PainLevels => ({
    uncoveredNrs,
    coveredNrs: uncoveredNrs * (1 - claimQuantile(relief, shares.reliefFraction)),
    acuteRiseNrs: 0,
  });
  return {
    'residual-limb-pain': (shares) => ({
      ...levels(claimQuantile(residual, shares.uncoveredFraction), shares),
      acuteRiseNrs: claimQuantile(acute, shares.acuteFraction),
    }),
    'phantom-pain': (shares) => {
      const at = shares.uncoveredFraction;
      return levels(
        at < spared ? claimQuantile(none, at / spared) : claimQuantile(phantom, (at - spared) / (1 - spared)),
        shares,
      );
    },
  };
}

/**
 * The level that a day's worst pain is about, 0–10:
 *
 *   level = covered + (uncovered − covered) · returned + acute · 2^(−days since the operation / half-life)
 *
 * @param returned share of the pain that is back, see `returnedShare`. @param daysSinceSurgery Infinity: no recent operation.
 */
export function painLevel(
  { uncoveredNrs, coveredNrs, acuteRiseNrs }: PainLevels,
  returned: number,
  acuteLeft: number,
): number {
  return Math.min(10, coveredNrs + (uncoveredNrs - coveredNrs) * returned + acuteRiseNrs * acuteLeft);
}

/** Share of the wound's pain that is left. */
export function acuteLeft(daysSinceSurgery: number, { acuteHalfLifeDays }: ReportModel): number {
  return 2 ** (-daysSinceSurgery / acuteHalfLifeDays);
}

/**
 * The share of pain that is back on a day, 0–1: a nerve's part comes in a straight line over `returnDays` from
 * its end of cover; the first nerve brings `firstNerveShare`, the others the rest between them.
 */
export function returnedShare(
  endDays: ArrayLike<number>,
  day: number,
  { returnDays, firstNerveShare }: Pick<ReportModel, 'returnDays' | 'firstNerveShare'>,
): number {
  let [sum, most] = [0, 0];
  for (let i = 0; i < endDays.length; i++) {
    const part = Math.min(1, Math.max(0, (day - (endDays[i] ?? Infinity)) / returnDays));
    sum += part;
    if (part > most) most = part;
  }
  return endDays.length < 2
    ? most
    : firstNerveShare * most + ((1 - firstNerveShare) * (sum - most)) / (endDays.length - 1);
}
