/**
 * One person over time. A pure record: made by the server from what it keeps, or by `virtual` from a seed.
 * Everything of `course` is a function of (plan, events, now).
 */
import type { AmputationLevel, CaseMedication, IsoDate, IsoInstant, Plan, Side } from '@cryobridge/plan';
import type { NerveSiteId, ProbeId } from '@cryobridge/knowledge';
import type { CheckAnswer } from './day/check-item.js';
import type { DoneComparison } from './procedure/done-comparison.js';
import type { Report } from './report/report.js';

export interface Course {
  readonly schema: 'cryobridge-course/1';
  readonly patientId: string;
  /** IANA name; days are counted in it. */
  readonly timeZone: string;
  /** By their first day. One for each amputation, and one more for a revision. */
  readonly episodes: readonly Episode[];
  /** By `forDate`, then `writtenAt`. */
  readonly reports: readonly Report[];
  /** Prescribed, dispensed, administered and reported apart, by their `kind`. One count over all episodes. */
  readonly medications: readonly CaseMedication[];
  readonly localAnaesthetic: readonly LocalAnaestheticDose[];
  /** By their day. */
  readonly events: readonly CourseEvent[];
  /** Null: nobody was asked yet. */
  readonly consent: Consent | null;
}

export interface Consent {
  readonly state: 'given' | 'withdrawn';
  readonly at: IsoInstant;
  readonly by: string;
}

/** One limb: what was planned for it, done to it, and is to follow. */
export interface Episode {
  readonly id: string;
  readonly level: AmputationLevel | null;
  readonly side: Side | null;
  /** Null: no plan of ours. */
  readonly plan: Plan | null;
  /** As done, by their day; a re-freeze is one more. */
  readonly freezes: readonly FreezeDone[];
  /** What each of `freezes` did, computed when it was recorded. Absent, or without one of them: not computed. */
  readonly compared?: readonly DoneComparison[];
}

export interface FreezeDone {
  readonly id: string;
  readonly at: IsoInstant;
  readonly operator: string;
  readonly nerves: readonly NerveFrozen[];
  readonly deviations: readonly Deviation[];
  /** References to images that are kept elsewhere, such as `ImagingStudy/…` or `Binary/…`. */
  readonly images: readonly string[];
  /** What was checked before. Absent: written down without the list. */
  readonly checks?: readonly CheckAnswer[];
}

export interface NerveFrozen {
  readonly nerveSite: NerveSiteId;
  readonly probe: ProbeId;
  /** Each with the cycles run there, in order. Place as `Placement` of the plan. */
  readonly placements: readonly {
    readonly xMm: number;
    readonly yMm: number;
    readonly angleDegrees: number;
    readonly alongMm: number;
    readonly cycles: readonly { readonly freezeSeconds: number; readonly thawSeconds: number }[];
  }[];
  /** Ice seen past the nerve at the end of the first freeze, mm. Null: not measured. */
  readonly iceSeen: {
    readonly nearMm: number | null;
    readonly farMm: number | null;
    readonly wholeNerve: boolean | null;
  };
  /** Nerve as measured on the day; null: as planned. */
  readonly section: { readonly widthMm: number; readonly heightMm: number; readonly depthMm: number } | null;
}

export interface Deviation {
  readonly what:
    | 'not-done'
    | 'fewer-cycles'
    | 'shorter-freeze'
    | 'longer-freeze'
    | 'other-place'
    | 'other-probe'
    | 'gas-ran-out'
    | 'pain-stopped-it'
    | 'nerve-not-seen'
    | 'ice-not-seen'
    | 'other';
  readonly nerveSite: NerveSiteId | null;
  readonly text: string | null;
}

export interface LocalAnaestheticDose {
  readonly drug: string;
  readonly mg: number;
  readonly at: IsoInstant;
  readonly part: 'block' | 'catheter' | 'probe-track' | 'other';
}

export type CourseEvent =
  | { readonly kind: 'death' | 'withdrawal' | 'lost-to-follow-up'; readonly on: IsoDate; readonly id: string }
  | {
      readonly kind: 'admission';
      readonly on: IsoDate;
      /** Null: still in. */
      readonly until: IsoDate | null;
      readonly id: string;
    }
  | {
      readonly kind: 'amputation' | 'revision' | 'prosthesis-fitting' | 'wound-checked';
      readonly on: IsoDate;
      readonly episode: string;
      readonly id: string;
    }
  | {
      readonly kind: 'repair';
      readonly on: IsoDate;
      readonly episode: string;
      readonly id: string;
      readonly repair: 'tmr' | 'rpni';
      readonly nerves: readonly NerveSiteId[];
      readonly state: 'planned' | 'done';
    }
  /** The surgeon agrees to a freeze above a repair. */
  | {
      readonly kind: 'surgeon-agreement';
      readonly on: IsoDate;
      readonly episode: string;
      readonly id: string;
      readonly by: string;
      readonly agrees: boolean;
      readonly reason: string;
    };
