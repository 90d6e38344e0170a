/**
 * What the watch remembers of one person between two reports: the facts of the days that rules look back on,
 * and no report. The order in which reports arrive does not matter, and the same report twice changes nothing,
 * so that late and repeated reports of a device that was offline give the same findings.
 */
import type { Report } from '../report/report.js';
import { emergencySigns } from './emergency-signs.js';
import {
  dayFactsOf,
  knownAtMs,
  mergeDays,
  nothingSeen,
  withNewest,
  type DayFacts,
  type NewestFacts,
} from './day-facts.js';
import { dayOf } from './watch-day.js';
import type { WatchDue, WatchOpioidDay, WatchPerson, WatchStop } from './watch-person.js';
import type { Thresholds, WatchSettings } from './watch-settings.js';

export interface WatchState {
  readonly person: WatchPerson;
  readonly schedule: Schedule;
  readonly thresholds: Thresholds;
  readonly facts: WatchFacts;
}

export interface WatchFacts {
  /** By day; the last `keptDays` of those that anything is told of. */
  readonly days: readonly DayFacts[];
  readonly newest: NewestFacts;
  readonly opioids: readonly OpioidFacts[];
  /** The last day that any report tells of. */
  readonly lastReportDay: number | null;
  readonly emergency: EmergencyFacts;
}

export interface OpioidFacts extends Omit<WatchOpioidDay, 'on'> {
  readonly day: number;
}

/** By when it became known and not by the day it tells of: a wrong clock of the device must not hide one. */
export interface EmergencyFacts {
  /** When the newest answer that threatens life became known. */
  readonly lastMs: number | null;
  /** When one of its questions was last answered at all. */
  readonly toldMs: number | null;
}

/** Dates of the person as day numbers. */
export interface Schedule {
  readonly freezeDay: number | null;
  readonly surgeryDay: number | null;
  readonly forecastDay: number | null;
  readonly due: readonly DueDays[];
  readonly stops: readonly StopDays[];
}

export interface DueDays extends Pick<WatchDue, 'kind'> {
  readonly from: number;
  /** Infinity: its end is not known yet. */
  readonly to: number;
}

export interface StopDays extends Pick<WatchStop, 'why'> {
  readonly from: number;
  readonly until: number;
}

export type WatchInput =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'opioids'; readonly day: WatchOpioidDay }
  /** Something else of the person changed: a forecast, a date, an event. */
  | { readonly kind: 'person'; readonly person: WatchPerson };

const nothingTold: WatchFacts = {
  days: [],
  newest: nothingSeen,
  opioids: [],
  lastReportDay: null,
  emergency: { lastMs: null, toldMs: null },
};

export function watchState(
  person: WatchPerson,
  { thresholds }: Pick<WatchSettings, 'thresholds'>,
): WatchState {
  return { person, schedule: scheduleOf(person), thresholds, facts: nothingTold };
}

export function stepWatch(state: WatchState, input: WatchInput): WatchState {
  switch (input.kind) {
    case 'report':
      return { ...state, facts: withReport(state, input.report) };
    case 'opioids':
      return { ...state, facts: withOpioids(state, input.day) };
    case 'person':
      return { ...state, person: input.person, schedule: nextSchedule(state, input.person) };
  }
}

/** More days told of than any rule looks back on. */
export const keptDays = 60;

/** The furthest that a rule looks back in calendar days, whatever the cadence. */
export function lookBackDays(t: Thresholds): number {
  return (
    Math.max(
      t.monthlyStaleDays * (Math.max(t.neuromaReports, t.earlyLossReports + t.earlyLossEarlierReports) + 1),
      t.escalationRecentDays + t.escalationEarlierDays,
    ) + 1
  );
}

function withReport({ facts }: WatchState, report: Report): WatchFacts {
  const added = dayFactsOf(report);
  const { days, at } = inserted(facts.days, added, mergeDays);
  return {
    ...facts,
    days,
    newest: withNewest(facts.newest, days[at] ?? added),
    lastReportDay: facts.lastReportDay === null ? added.day : Math.max(facts.lastReportDay, added.day),
    emergency: withEmergency(facts.emergency, report),
  };
}

export function withEmergency(known: EmergencyFacts, report: Report): EmergencyFacts {
  const signs = emergencySigns(report.answers);
  if (signs === null) return known;
  const atMs = knownAtMs(report);
  return {
    lastMs: signs > 0 ? Math.max(known.lastMs ?? atMs, atMs) : known.lastMs,
    toldMs: Math.max(known.toldMs ?? atMs, atMs),
  };
}

/** What is counted anew replaces what was counted. */
function withOpioids({ facts }: WatchState, { on, ...amounts }: WatchOpioidDay): WatchFacts {
  const day: OpioidFacts = { day: dayOf(on), ...amounts };
  return {
    ...facts,
    opioids: inserted(facts.opioids, day, (_old, renewed) => renewed).days,
  };
}

interface Inserted<T> {
  readonly days: readonly T[];
  /** Where it is now; below 0 when it is too old to be kept. */
  readonly at: number;
}

/** Kept by day; nearly always the new one is the last. */
function inserted<T extends { readonly day: number }>(
  days: readonly T[],
  added: T,
  merge: (old: T, added: T) => T,
): Inserted<T> {
  let at = days.length;
  while (at > 0 && (days[at - 1]?.day ?? 0) > added.day) at -= 1;
  const before = days[at - 1];
  const isKnown = before?.day === added.day;
  const kept =
    at === days.length && !isKnown
      ? days.concat(added)
      : days.toSpliced(isKnown ? at - 1 : at, isKnown ? 1 : 0, isKnown ? merge(before, added) : added);
  const place = isKnown ? at - 1 : at;
  const surplus = kept.length - keptDays;
  return surplus > 0 ? { days: kept.slice(surplus), at: place - surplus } : { days: kept, at: place };
}

/** Counting dates anew is dear beside a step: only when one of them changed. */
function nextSchedule({ person: old, schedule }: WatchState, person: WatchPerson): Schedule {
  const isSame =
    old.due === person.due &&
    old.stops === person.stops &&
    old.freezeDate === person.freezeDate &&
    old.surgeryDate === person.surgeryDate;
  if (!isSame) return scheduleOf(person);
  return old.forecastOn === person.forecastOn
    ? schedule
    : { ...schedule, forecastDay: dayOrNull(person.forecastOn) };
}

export function scheduleOf(person: WatchPerson): Schedule {
  return {
    freezeDay: dayOrNull(person.freezeDate),
    surgeryDay: dayOrNull(person.surgeryDate),
    forecastDay: dayOrNull(person.forecastOn),
    due: person.due.map(({ kind, from, to }) => ({
      kind,
      from: dayOf(from),
      to: dayOrNull(to) ?? Number.POSITIVE_INFINITY,
    })),
    stops: person.stops.map(({ why, from, until }) => ({
      why,
      from: dayOf(from),
      until: dayOrNull(until) ?? Number.POSITIVE_INFINITY,
    })),
  };
}

function dayOrNull(date: string | null): number | null {
  return date === null ? null : dayOf(date);
}
