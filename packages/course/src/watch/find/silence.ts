import type { WatchFinding } from '../alert.js';
import { dateOf } from '../watch-day.js';
import type { DueDays } from '../watch-state.js';
import { cannotTell, clear, missing, raised, statement, type RuleInput } from './rule-input.js';

const kind = 'silence';
const dayMs = 86_400_000;

/** Wanted reports that did not come, and none since. Death, withdrawal, loss to follow-up and admission stop it. */
export function findSilence(input: RuleInput): WatchFinding {
  const { schedule, facts, today } = input;
  const stop = schedule.stops.find(({ from, until }) => from <= today && today <= until);
  if (stop !== undefined) return clear(kind, today, [statement('say:watch.stopped', { why: stop.why })]);
  const { due } = schedule;
  if (due.length === 0) return cannotTell(kind, [missing('schedule')]);
  if (isOver(input)) return clear(kind, today, followUpOver);
  const after = Math.max(facts.lastReportDay ?? Number.NEGATIVE_INFINITY, lastStopped(input));
  let [daily, longer]: [number, DueDays | null] = [0, null];
  let first: DueDays | null = null;
  let missedDay = today;
  for (let i = firstAfter(due, after); i < due.length; i += 1) {
    const window = due[i];
    if (window === undefined || window.from > today) break;
    if (window.kind === 'baseline' || !isMissed(input, window)) continue;
    first ??= window;
    if (window.kind === 'daily') daily += 1;
    else longer = window;
    missedDay = window.to + 1 + graceDays(input, window);
  }
  const isSilent = longer !== null || daily >= input.thresholds.silenceDailyMissed;
  if (!isSilent || first === null) return clear(kind, today);
  const reason =
    facts.lastReportDay === null
      ? statement('say:watch.silence-from-start', { since: dateOf(first.from) })
      : statement('say:watch.silence', { last: dateOf(facts.lastReportDay), since: dateOf(first.from) });
  return raised(kind, {
    urgency: 'soon',
    reasons: [reason],
    facts: { missed: longer === null ? daily : 1 },
    evidence: { day: missedDay, atMs: missedDay * dayMs },
  });
}

const followUpOver = [statement('say:watch.follow-up-over')];

function isOver({ schedule: { due }, thresholds: t, today }: RuleInput): boolean {
  const last = due[due.length - 1];
  return last !== undefined && last.to + t.monthlyStaleDays < today;
}

function isMissed(input: RuleInput, window: DueDays): boolean {
  return window.to + graceDays(input, window) < input.today;
}

function graceDays({ thresholds: t }: RuleInput, { kind: of }: DueDays): number {
  switch (of) {
    case 'weekly':
      return t.silenceWeeklyGraceDays;
    case 'monthly':
      return t.silenceMonthlyGraceDays;
    case 'daily':
    case 'baseline':
    case 'extra':
      return 0;
  }
}

/** The last day of a stop that is over: what was due while it lasted is not waited for. */
function lastStopped({ schedule: { stops }, today }: RuleInput): number {
  return stops.reduce(
    (last, { until }) => (until < today ? Math.max(last, until) : last),
    Number.NEGATIVE_INFINITY,
  );
}

/** Place of the first window that begins after a day. */
function firstAfter(due: readonly DueDays[], day: number): number {
  let [low, high] = [0, due.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((due[middle]?.from ?? Number.POSITIVE_INFINITY) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
