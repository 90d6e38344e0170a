import type { CoverForecast, IsoDate } from '@cryobridge/plan';
import type { Interval } from '@cryobridge/plan';
import type { PainSeries } from '../report/report.js';

/** The plan's forecast, narrowed by what was done and reported. Days count from the freeze. */
export interface UpdatedForecast extends Pick<
  CoverForecast,
  'curve' | 'intervalLevel' | 'chanceItWorks' | 'perNerve' | 'overallCoverEndsDay'
> {
  readonly freezeDate: IsoDate;
  /** The last day whose report it has used. */
  readonly asOfDay: number;
  readonly reportsUsed: number;
  /** Chance that it worked and every needed nerve is silent on `asOfDay`, 0–1. */
  readonly chanceCovered: number;
  /** What the worst pain of each coming day is expected to be, 0–10. */
  readonly expectedWorst: Readonly<
    Record<Exclude<PainSeries, 'phantom-sensation'>, readonly ExpectedWorst[]>
  >;
}

export interface ExpectedWorst {
  readonly day: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What the watch asks of a person's own forecast; cheap enough to ask at every report. */
export interface WatchForecast {
  /**
   * By day from the freeze. Null: no forecast reaches there. Made without the reports of that day and of the
   * few days before it (setting `forecastLagDays` of the watch): a forecast that has already read a rise
   * expects it.
   */
  expectedWorst(series: Exclude<PainSeries, 'phantom-sensation'>, day: number): ExpectedWorst | null;
  /** Day on which cover ends, by everything reported. Null: nothing was frozen. */
  readonly coverEndsDay: Interval | null;
  /** The same by what was done alone, before any report: what an early loss is early against. Absent: `coverEndsDay`. */
  readonly coverEndsAsDone?: Interval | null;
  /** Chance that cover holds today, by everything reported, 0–1. Absent or null: not known. */
  readonly chanceCovered?: number | null;
  /** The same without the reports of the last few days, as `expectedWorst`. Absent or null: a fall cannot be told. */
  readonly chanceCoveredBefore?: number | null;
  /** Day on which TMR or RPNI takes over. Null: none is planned or its day is unknown. */
  readonly takesOverDay: Interval | null;
}
