import { knowledge } from '@cryobridge/knowledge';
import type { ExpectedWorst, WatchForecast } from '../src/forecast/updated-forecast.js';
import type { Report, ReportAnswers } from '../src/report/report.js';
import type { WatchFinding, WatchKind } from '../src/watch/alert.js';
import { defaultWatchSettings } from '../src/watch/default-watch-settings.js';
import { findingsOf } from '../src/watch/findings.js';
import { dateOf, dayOf } from '../src/watch/watch-day.js';
import type { WatchDue, WatchOpioidDay, WatchPerson } from '../src/watch/watch-person.js';
import type { Thresholds } from '../src/watch/watch-settings.js';
import { stepWatch, watchState } from '../src/watch/watch-state.js';

export const settings = defaultWatchSettings(knowledge);
export const t: Thresholds = settings.thresholds;

/** Day 0 is the freeze, two days before the amputation. */
export const freezeDate = '2026-01-10';
export const surgeryDate = '2026-01-12';
export const dateAt = (day: number): string => dateOf(dayOf(freezeDate) + day);
export const nowAt = (day: number): string => `${dateAt(day)}T20:00:00Z`;

/** Covered until about day 100, TMR long before that; worst pain of 2 to 4 expected. */
export function forecast(changed: Partial<WatchForecast> = {}): WatchForecast {
  const expected = (day: number): ExpectedWorst => ({ day, low: 0, median: 2, high: 4 });
  return {
    expectedWorst: (_series, day) => (day <= 365 ? expected(day) : null),
    coverEndsDay: { low: 80, median: 100, high: 130, level: 0.9 },
    takesOverDay: { low: 60, median: 90, high: 110, level: 0.9 },
    chanceCovered: 0.4,
    ...changed,
  };
}

export const dailyDue: readonly WatchDue[] = Array.from({ length: 200 }, (_, i) => ({
  kind: 'daily',
  from: dateAt(i + 1),
  to: dateAt(i + 1),
}));

export function person(changed: Partial<WatchPerson> = {}): WatchPerson {
  return {
    patientId: 'p1',
    episode: 'e1',
    timeZone: 'UTC',
    freezeDate,
    surgeryDate,
    frozenNerves: ['tibial nerve', 'saphenous nerve'],
    forecast: forecast(),
    forecastOn: dateAt(60),
    due: dailyDue,
    stops: [],
    ...changed,
  };
}

let made = 0;
export function report(day: number, answers: ReportAnswers, changed: Partial<Report> = {}): Report {
  made += 1;
  return {
    id: `r${made}`,
    kind: 'daily',
    forDate: dateAt(day),
    writtenAt: `${dateAt(day)}T18:00:00Z`,
    receivedAt: `${dateAt(day)}T18:00:05Z`,
    by: { reporter: 'patient', name: null },
    language: 'en',
    questionnaire: 'cryobridge-daily|1',
    answers,
    ...changed,
  };
}

/** Nothing out of the ordinary. */
export const quiet: ReportAnswers = {
  residualLimbPain: { worst: 2, average: 1 },
  phantomPain: { worst: 2, average: 1 },
  drowsiness: 'none',
  falls: 0,
  weakness: 'none',
};

export const pain = (residual: number, phantom = 2): ReportAnswers => ({
  ...quiet,
  residualLimbPain: { worst: residual },
  phantomPain: { worst: phantom },
});

/** A quiet report for every day from the first to the last. */
export function quietDays(first: number, last: number): readonly Report[] {
  return Array.from({ length: last - first + 1 }, (_, i) => report(first + i, quiet));
}

export interface Scene {
  readonly who?: Partial<WatchPerson>;
  readonly reports?: readonly Report[];
  readonly opioids?: readonly WatchOpioidDay[];
  readonly day: number;
  readonly thresholds?: Partial<Thresholds>;
}

export function find(kind: WatchKind, scene: Scene): WatchFinding {
  let state = watchState(person(scene.who), { thresholds: { ...t, ...scene.thresholds } });
  for (const each of scene.reports ?? []) state = stepWatch(state, { kind: 'report', report: each });
  for (const day of scene.opioids ?? []) state = stepWatch(state, { kind: 'opioids', day });
  const found = findingsOf(state, nowAt(scene.day)).find((finding) => finding.kind === kind);
  if (found === undefined) throw new Error(`no finding of ${kind}`);
  return found;
}

/** What a finding names as not known or too old. */
export const named = ({ reasons }: WatchFinding): readonly string[] =>
  reasons.map(({ id, facts }) => `${id.replace('say:watch.', '')} ${String(facts['fact'])}`);
