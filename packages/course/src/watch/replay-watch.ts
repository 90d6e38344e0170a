import type { IsoDate, IsoInstant } from '@cryobridge/plan';
import type { Report } from '../report/report.js';
import type { Alert, WatchFinding } from './alert.js';
import { knownAtMs } from './day-facts.js';
import { findingsOf } from './findings.js';
import { stepAlerts } from './step-alerts.js';
import { dateOf, dayOf } from './watch-day.js';
import type { WatchOpioidDay, WatchPerson } from './watch-person.js';
import type { WatchSettings } from './watch-settings.js';
import { stepWatch, watchState } from './watch-state.js';

export interface ReplayAsked {
  /** What was known beside the reports on a day; the same object while nothing changed. */
  readonly personOn: (day: IsoDate) => WatchPerson;
  readonly reports: readonly Report[];
  readonly opioids: readonly WatchOpioidDay[];
  readonly from: IsoDate;
  readonly until: IsoInstant;
  readonly settings: WatchSettings;
  /** What people do with alerts before each look. Absent: nothing. */
  readonly act?: (alerts: readonly Alert[], now: IsoInstant) => readonly Alert[];
}

export interface Replayed {
  readonly alerts: readonly Alert[];
  /** Of the last look. */
  readonly findings: readonly WatchFinding[];
}

const dayMs = 86_400_000;

/**
 * The watch over a course that is already written down, as if it had been there: a look at every report when it
 * came, at the end of each UTC day without one, and at the end.
 */
export function replayWatch(asked: ReplayAsked): Replayed {
  const { personOn, settings, until } = asked;
  const reports = asked.reports
    .map((report) => ({ report, atMs: knownAtMs(report) }))
    .sort((one, other) => one.atMs - other.atMs);
  const opioids = new Map(asked.opioids.map((day) => [day.on, day]));
  const untilMs = Date.parse(until);
  let person = personOn(asked.from);
  const { patientId, episode } = person;
  let state = watchState(person, settings);
  let alerts: readonly Alert[] = [];
  let findings: readonly WatchFinding[] = [];
  const look = (ms: number) => {
    const now = new Date(ms).toISOString();
    findings = findingsOf(state, now);
    if (asked.act !== undefined) alerts = asked.act(alerts, now);
    alerts = stepAlerts(alerts, { patientId, episode, findings, now, settings });
  };
  let next = 0;
  for (let day = dayOf(asked.from); day * dayMs <= untilMs; day += 1) {
    const today = personOn(dateOf(day));
    if (today !== person) state = stepWatch(state, { kind: 'person', person: today });
    person = today;
    const endMs = Math.min(untilMs, (day + 1) * dayMs - 1);
    let lookedMs = 0;
    for (; (reports[next]?.atMs ?? Number.POSITIVE_INFINITY) <= endMs; next += 1) {
      const each = reports[next];
      if (each === undefined) break;
      state = stepWatch(state, { kind: 'report', report: each.report });
      const taken = opioids.get(each.report.forDate);
      if (taken !== undefined) state = stepWatch(state, { kind: 'opioids', day: taken });
      if (each.atMs >= day * dayMs) look(each.atMs);
      lookedMs = each.atMs;
    }
    if (lookedMs < day * dayMs || endMs === untilMs) look(endMs);
  }
  return { alerts, findings };
}
