import { daysBetween, type IsoDate } from '@cryobridge/plan';
import type { Report, Scores } from '../report/report.js';
import type { ForecastSeries } from './report-model.js';

/** Pain of one day; absent: not told. */
export interface DayPain {
  readonly worst?: number;
  readonly average?: number;
}

/** What was told of one day, counted from the freeze. */
export type DayEvidence = { readonly day: number } & {
  readonly [series in ForecastSeries]?: DayPain;
};

/**
 * Evidence by day of reports in any order. Several reports of one day are one: its worst is the highest worst
 * that was told, its average that of the report written last. Days before the freeze are no evidence.
 */
export function dayEvidence(reports: readonly Report[], freezeDate: IsoDate): readonly DayEvidence[] {
  const byDay = new Map<string, Report[]>();
  for (const report of reports) {
    const sameDay = byDay.get(report.forDate);
    if (sameDay === undefined) byDay.set(report.forDate, [report]);
    else sameDay.push(report);
  }
  return [...byDay]
    .map(([date, ofDay]) => evidenceOf(daysBetween(freezeDate, date), ofDay))
    .filter(({ day }) => day >= 0)
    .toSorted((a, b) => a.day - b.day);
}

/** Evidence of reports that all tell of the same day. */
export function evidenceOf(day: number, reports: readonly Report[]): DayEvidence {
  return {
    day,
    ...told('residual-limb-pain', reports, ({ answers }) => answers.residualLimbPain),
    ...told('phantom-pain', reports, ({ answers }) => answers.phantomPain),
  };
}

function told(
  series: ForecastSeries,
  reports: readonly Report[],
  scoresOf: (report: Report) => Scores | undefined,
): { readonly [name in ForecastSeries]?: DayPain } {
  const worsts = reports.flatMap((report) => scoresOf(report)?.worst ?? []);
  const last = reports
    .filter((report) => scoresOf(report)?.average !== undefined)
    .reduce<Report | null>((latest, one) => (latest === null || isLater(one, latest) ? one : latest), null);
  const average = last === null ? undefined : scoresOf(last)?.average;
  if (worsts.length === 0 && average === undefined) return {};
  return {
    [series]: {
      ...(worsts.length === 0 ? {} : { worst: Math.max(...worsts) }),
      ...(average === undefined ? {} : { average }),
    },
  };
}

/** Ids break ties, so that the order of arrival does not matter. */
function isLater(one: Report, other: Report): boolean {
  const [a, b] = [Date.parse(one.writtenAt), Date.parse(other.writtenAt)];
  return a === b ? one.id > other.id : a > b;
}
