import type { AmputationLevel, Interval, IsoDate, Question, Reason, Side, Statement } from '@cryobridge/plan';

/** One thing on the time line that happened or is meant to happen on a day. */
export interface BridgeEvent {
  readonly kind: 'freeze' | 'amputation' | 'revision' | 'repair' | 'prosthesis-fitting';
  readonly on: IsoDate;
  /** `planned`: by somebody; a planned day that has passed stays planned until it is recorded as done. */
  readonly state: 'done' | 'planned';
  /** For a repair. */
  readonly repair?: 'tmr' | 'rpni';
  readonly id: string | null;
}

/** A stretch in which something is expected; `level` of the chance lies between `from` and `to`. */
export interface BridgeSpan {
  readonly kind: 'cover-ends' | 'takes-over' | 'first-prosthesis';
  readonly from: IsoDate;
  readonly median: IsoDate;
  readonly to: IsoDate;
  /** Null: a range that was seen, not a share of people. */
  readonly level: number | null;
}

export type BridgeAdvice = 'refreeze' | 'refer' | 'wait' | 'ask';

/** From the freeze to the day TMR or RPNI takes over, for one limb. Advice to a clinician; nothing is ordered. */
export interface CourseBridge {
  readonly episode: string;
  readonly level: AmputationLevel | null;
  readonly side: Side | null;
  readonly today: IsoDate;
  /** Null: nothing was frozen. */
  readonly freezeDate: IsoDate | null;
  readonly timeline: {
    readonly from: IsoDate;
    readonly to: IsoDate;
    /** By their day. */
    readonly events: readonly BridgeEvent[];
    readonly spans: readonly BridgeSpan[];
  };
  /** Days after the freeze. Null: no repair is planned, or its day is unknown. */
  readonly takesOverDay: Interval | null;
  /** Chance at the end of each week after the freeze that cover is over and nothing has taken over. */
  readonly gapByWeek: readonly {
    readonly week: number;
    readonly low: number;
    readonly chance: number;
    readonly high: number;
  }[];
  /** More days than this without cover count as a gap. */
  readonly gapDays: number;
  /** Chance of a gap longer than the days that count as one. Null: nothing is known to take over. */
  readonly chanceOfGap: number | null;
  /** Look again on this day, ahead of the first week in which a gap is likely. */
  readonly reviewOn: IsoDate | null;
  readonly advice: BridgeAdvice;
  /** Why; the weightiest first. */
  readonly reasons: readonly Reason[];
  /** What only a person can tell; the advice is `ask` while one of them blocks. */
  readonly questions: readonly Question[];
  readonly notes: readonly Statement[];
}
