/**
 * What the watch goes by: thresholds, how alerts live, who is reached when. Defaults are claims (mostly assumed);
 * a named clinician signs what is used, and unsigned settings are said to be.
 */
import type { IsoInstant } from '@cryobridge/plan';
import type { Urgency, WatchKind } from './alert.js';
import type { ThresholdId } from './thresholds.js';

export type Thresholds = Readonly<Record<ThresholdId, number>>;

export interface WatchSettings {
  readonly schema: 'cryobridge-watch-settings/1';
  readonly thresholds: Thresholds;
  readonly alerts: Readonly<Record<WatchKind, AlertSettings>>;
  readonly clocks: Readonly<Record<Urgency, Clock>>;
  /** Who is reached, first rung first; never empty. */
  readonly ladders: Readonly<Record<Urgency, readonly Rung[]>>;
  /** Hours in which others are reached; absent: nobody else ever is. They do not overlap. */
  readonly shifts?: readonly Shift[];
  readonly staffed: StaffedHours;
}

/** Hours with ladders of their own, such as nights and weekends, in the time zone of `staffed`. */
export interface Shift {
  readonly name: string;
  readonly week: readonly StaffedSpan[];
  /** What is not named goes as at all other times. */
  readonly ladders: Readonly<Partial<Record<Urgency, readonly Rung[]>>>;
}

export interface AlertSettings {
  /** Days with quieter facts after which an alert that nobody took lapses. Null: only a person ends it. */
  readonly lapsesAfterQuietDays: number | null;
  /** Hours after it is over in which the same kind is noted on it rather than opened again. */
  readonly quietHours: number;
}

export interface Clock {
  /** Until somebody has taken it. */
  readonly takeMinutes: number;
  /** From then until it is closed. */
  readonly closeMinutes: number;
  readonly counts: 'always' | 'staffed-hours';
}

export interface Rung {
  readonly role: string;
  readonly name: string;
  /** One person's account; absent: whoever has the role. */
  readonly accountId?: string;
  /** Until the next rung is reached; absent: as the clock of its urgency says. */
  readonly takeMinutes?: number;
}

/** When somebody reads. No holidays are known. */
export interface StaffedHours {
  /** IANA name. */
  readonly timeZone: string;
  readonly week: readonly StaffedSpan[];
}

export interface StaffedSpan {
  readonly day: Weekday;
  /** Local time `HH:MM`; `until` is later on the same day, `24:00` its end. */
  readonly from: string;
  readonly until: string;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Settings as kept: by version, with who answers for them. */
export interface KeptWatchSettings {
  readonly settings: WatchSettings;
  /** 0: the defaults, which nobody signed. */
  readonly version: number;
  readonly signedBy: string | null;
  readonly signedAt: IsoInstant | null;
}
