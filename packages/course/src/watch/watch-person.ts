import type { IsoDate } from '@cryobridge/plan';
import type { WatchForecast } from '../forecast/updated-forecast.js';
import type { ReportKind } from '../report/report.js';

/** One episode of one person, as far as the watch must know it beside the reports. */
export interface WatchPerson {
  readonly patientId: string;
  readonly episode: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Of the last freeze. Null: nothing was frozen, or nobody said when. */
  readonly freezeDate: IsoDate | null;
  /** Of the amputation or its revision. Null: not known. */
  readonly surgeryDate: IsoDate | null;
  /** Labels of the nerves frozen, so that known numbness and weakness can be said. */
  readonly frozenNerves: readonly string[];
  /** Null: there is none. */
  readonly forecast: WatchForecast | null;
  /** The day whose facts the forecast has used. Null: not known, or there is no forecast. */
  readonly forecastOn: IsoDate | null;
  /** Reports that are wanted, in order. */
  readonly due: readonly WatchDue[];
  readonly stops: readonly WatchStop[];
}

/** A wanted report; any that tells of one of its days, or of a later one, fulfils it. */
export interface WatchDue {
  readonly kind: ReportKind;
  readonly from: IsoDate;
  /** Null: its end is not known yet. */
  readonly to: IsoDate | null;
}

/** While it lasts nobody waits for reports; death, withdrawal and loss to follow-up last for ever. */
export interface WatchStop {
  readonly why: 'death' | 'withdrawal' | 'lost-to-follow-up' | 'admission';
  readonly from: IsoDate;
  /** The last day. Null: no end is known. */
  readonly until: IsoDate | null;
}

/** Opioids of one day in oral morphine equivalents, by one table. */
export interface WatchOpioidDay {
  readonly on: IsoDate;
  /** Null: not known. */
  readonly takenMme: number | null;
  /** What could be counted of it: at least this much was taken. */
  readonly takenAtLeastMme: number;
  /** The most that the prescriptions of the day allow. Null: not known. */
  readonly prescribedMme: number | null;
}
