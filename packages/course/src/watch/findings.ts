/**
 * What the rules say of one person at one moment. `findingsOf` reads what `stepWatch` remembers; `findingsFrom`
 * reads everything that was ever reported. They say the same.
 */
import type { IsoInstant } from '@cryobridge/plan';
import type { Report } from '../report/report.js';
import type { WatchFinding } from './alert.js';
import { dayFactsOf, mergeDays, nothingSeen, withNewest, type DayFacts } from './day-facts.js';
import { findBreakthrough } from './find/breakthrough.js';
import { findEarlyLoss } from './find/early-loss.js';
import { findEmergency } from './find/emergency.js';
import { findEndOfCover } from './find/end-of-cover.js';
import { findEscalation } from './find/escalation.js';
import { findInfection } from './find/infection.js';
import { findNeuroma } from './find/neuroma.js';
import type { Cadence, RuleInput } from './find/rule-input.js';
import { findSedation } from './find/sedation.js';
import { findSilence } from './find/silence.js';
import { findWeakness } from './find/weakness.js';
import { localDay } from './staffed-hours.js';
import { dayOf } from './watch-day.js';
import type { WatchOpioidDay, WatchPerson } from './watch-person.js';
import type { WatchSettings } from './watch-settings.js';
import {
  keptDays,
  scheduleOf,
  withEmergency,
  type DueDays,
  type EmergencyFacts,
  type OpioidFacts,
  type WatchState,
} from './watch-state.js';

const rules: readonly ((input: RuleInput) => WatchFinding)[] = [
  findBreakthrough,
  findEarlyLoss,
  findEndOfCover,
  findNeuroma,
  findInfection,
  findEscalation,
  findSedation,
  findWeakness,
  findSilence,
  findEmergency,
];

/** One finding of each kind, in the order of `watchKinds`. */
export function findingsOf(state: WatchState, now: IsoInstant): readonly WatchFinding[] {
  const nowMs = Date.parse(now);
  const today = localDay(state.person.timeZone, nowMs);
  const cadence = cadenceOn(state.schedule.due, today);
  const { person, schedule, thresholds, facts } = state;
  const input: RuleInput = { person, schedule, thresholds, facts, nowMs, today, cadence };
  return rules.map((rule) => rule(input));
}

export interface Told {
  readonly reports: readonly Report[];
  readonly opioids: readonly WatchOpioidDay[];
}

export function findingsFrom(
  person: WatchPerson,
  told: Told,
  {
    now,
    settings: { thresholds },
  }: { readonly now: IsoInstant; readonly settings: Pick<WatchSettings, 'thresholds'> },
): readonly WatchFinding[] {
  const days = daysOf(told.reports);
  const last = days[days.length - 1]?.day ?? null;
  const opioids = told.opioids
    .map(({ on, ...amounts }): OpioidFacts => ({ day: dayOf(on), ...amounts }))
    .sort((one, other) => one.day - other.day);
  const emergency = told.reports.reduce<EmergencyFacts>(withEmergency, { lastMs: null, toldMs: null });
  const newest = days.reduce(withNewest, nothingSeen);
  const facts = {
    days: days.slice(-keptDays),
    newest,
    opioids: opioids.slice(-keptDays),
    lastReportDay: last,
    emergency,
  };
  return findingsOf({ person, schedule: scheduleOf(person), thresholds, facts }, now);
}

function daysOf(reports: readonly Report[]): readonly DayFacts[] {
  const byDay = new Map<number, DayFacts>();
  for (const report of reports) {
    const facts = dayFactsOf(report);
    const known = byDay.get(facts.day);
    byDay.set(facts.day, known === undefined ? facts : mergeDays(known, facts));
  }
  return [...byDay.values()].sort((one, other) => one.day - other.day);
}

/** As the last report that was wanted; before any, daily. */
function cadenceOn(due: readonly DueDays[], today: number): Cadence {
  let [low, high] = [0, due.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((due[middle]?.from ?? 0) > today) high = middle;
    else low = middle + 1;
  }
  const kind = due[low - 1]?.kind;
  return kind === 'weekly' || kind === 'monthly' ? kind : 'daily';
}
