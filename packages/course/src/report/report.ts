/**
 * What somebody tells about one day. Every answer is optional: what is absent was not asked or not answered,
 * and is unknown; it is never zero. This folder is light: the patient's page loads it, so nothing here may
 * import knowledge or plan at run time.
 */

export const painSeries = ['residual-limb-pain', 'phantom-pain', 'phantom-sensation'] as const;
export type PainSeries = (typeof painSeries)[number];

/** 0 is none, 10 the worst that can be imagined; whole numbers. */
export interface Scores {
  readonly worst?: number;
  readonly average?: number;
  readonly least?: number;
  readonly now?: number;
}

export const reportKinds = ['baseline', 'daily', 'weekly', 'monthly', 'extra'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reporters = ['patient', 'relative', 'nurse-by-telephone', 'clinician'] as const;
/** Who speaks; the person it is about is always the patient. */
export type Reporter = (typeof reporters)[number];

/** One medicine taken on the day; `count` of what the prescription counts in (tablets, mL, patches). */
export interface TakenDose {
  /** Id of the prescription; null for something that nobody prescribed here. */
  readonly medicine: string | null;
  readonly text: string;
  readonly count: number;
  readonly unit: string;
  /** When, if told. Instant with offset. */
  readonly at: string | null;
}

export interface ReportAnswers {
  /** Pain in the limb to be removed: asked while it is there, a series of its own. */
  readonly limbToBeRemovedPain?: Scores;
  readonly residualLimbPain?: Scores;
  readonly phantomPain?: Scores;
  readonly phantomSensation?: Scores;
  /** Places on the body map; a place may lie in the part that is gone. Empty: no place hurts. Absent: not told. */
  readonly bodyMap?: readonly BodyPlace[];
  /** Empty: none taken. Absent: not told. */
  readonly doses?: readonly TakenDose[];
  /** How much the medicines helped, 0 (not) to 10 (fully). */
  readonly relief?: number;
  readonly drowsiness?: 'none' | 'slight' | 'sleepy' | 'hard-to-wake';
  readonly breathing?: 'normal' | 'slow-or-hard';
  readonly bowel?: 'moved' | 'hard' | 'not-for-3-days';
  /** 0 (very bad) to 10 (very good). */
  readonly sleep?: number;
  readonly mood?: number;
  readonly thoughtsOfSelfHarm?: boolean;
  readonly falls?: number;
  readonly hitHead?: boolean;
  readonly weakness?: 'none' | 'known' | 'new' | 'worse';
  readonly wound?: 'dry' | 'some-fluid' | 'pus-or-smell' | 'open' | 'bleeding-heavily';
  readonly woundRedness?: 'none' | 'same' | 'spreading';
  readonly fever?: 'no' | 'yes' | 'not-measured';
  readonly probeSiteSkin?: 'normal' | 'numb' | 'red' | 'blister-or-dark' | 'open';
  /** Pain that one spot of the stump starts when tapped or pressed. */
  readonly tapPain?: boolean;
  readonly note?: string;
}

export interface BodyPlace {
  readonly region: string;
  readonly kind: 'residual-limb-pain' | 'phantom-pain' | 'phantom-sensation' | 'other-pain';
}

export interface Report {
  /** UUID that the device made: the same report sent again is the same report. */
  readonly id: string;
  readonly kind: ReportKind;
  /** The day it tells of, in the patient's time zone, `YYYY-MM-DD`. */
  readonly forDate: string;
  /** By the clock of the device; may be wrong. Instant with offset. */
  readonly writtenAt: string;
  /** By the clock of the server. Null until it is there. */
  readonly receivedAt: string | null;
  readonly by: { readonly reporter: Reporter; readonly name: string | null };
  /** BCP 47 tag of the words that were answered. */
  readonly language: string;
  /** Which wording was answered, such as `cryobridge-daily|1`. */
  readonly questionnaire: string;
  readonly answers: ReportAnswers;
}
