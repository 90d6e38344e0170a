import type { FactValue, Statement, StatementId } from '@cryobridge/plan';
import type { Urgency, WatchFinding, WatchKind } from '../alert.js';
import type { DayFacts, Seen, SeenFact, SeenOn } from '../day-facts.js';
import { dateOf } from '../watch-day.js';
import type { WatchPerson } from '../watch-person.js';
import type { Schedule, WatchFacts } from '../watch-state.js';
import type { Thresholds } from '../watch-settings.js';

/** What a rule may look at. */
export interface RuleInput {
  readonly person: WatchPerson;
  readonly schedule: Schedule;
  readonly thresholds: Thresholds;
  readonly facts: WatchFacts;
  readonly nowMs: number;
  /** The person's day, days since 1970-01-01. */
  readonly today: number;
  /** How often reports are wanted now. */
  readonly cadence: Cadence;
}

export type Cadence = 'daily' | 'weekly' | 'monthly';
type Facts = Readonly<Record<string, FactValue>>;

/** Names of facts as the sentences for a missing and a stale one know them. */
export type FactName =
  | 'residual-limb-pain'
  | 'phantom-pain'
  | 'body-map'
  | 'tap-pain'
  | 'wound'
  | 'wound-redness'
  | 'fever'
  | 'drowsiness'
  | 'breathing'
  | 'falls'
  | 'weakness'
  | 'opioid-taken'
  | 'opioid-prescribed'
  | 'earlier-opioid'
  | 'earlier-pain'
  | 'forecast'
  | 'forecast-of-day'
  | 'end-of-cover'
  | 'freeze-day'
  | 'surgery-day'
  | 'schedule'
  | 'emergency-answers';

export function statement(id: StatementId, facts: Facts = {}): Statement {
  return { id, facts, claims: [] };
}

export interface Evidence {
  readonly day: number;
  readonly atMs: number;
}

export interface Raise {
  readonly urgency: Urgency;
  readonly reasons: readonly Statement[];
  readonly facts?: Facts;
  readonly evidence: Evidence;
}

export function raised(kind: WatchKind, { urgency, reasons, facts, evidence }: Raise): WatchFinding {
  return {
    kind,
    state: 'raised',
    urgency,
    reasons,
    facts: facts ?? {},
    evidenceOn: dateOf(evidence.day),
    evidenceAt: new Date(evidence.atMs).toISOString(),
  };
}

const noFacts: Facts = {};

/** `day`: the last one whose facts say so; null when none was needed. */
export function clear(
  kind: WatchKind,
  day: number | null,
  reasons: readonly Statement[] = plainReasons[kind],
): WatchFinding {
  return {
    kind,
    state: 'clear',
    urgency: 'routine',
    reasons,
    facts: noFacts,
    evidenceOn: day === null ? null : dateOf(day),
    evidenceAt: null,
  };
}

export function cannotTell(kind: WatchKind, reasons: readonly Statement[]): WatchFinding {
  return {
    kind,
    state: 'cannot-tell',
    urgency: 'routine',
    reasons,
    facts: noFacts,
    evidenceOn: null,
    evidenceAt: null,
  };
}

const missingStatements = new Map<FactName, Statement>();

export function missing(fact: FactName): Statement {
  const known = missingStatements.get(fact) ?? statement('say:watch.missing', { fact });
  missingStatements.set(fact, known);
  return known;
}

export function stale(fact: FactName, lastDay: number): Statement {
  return statement('say:watch.stale', { fact, lastOn: dateOf(lastDay) });
}

/** Days after which an answer that every report asks is stale. */
export function staleDays({ thresholds: t, cadence }: RuleInput): number {
  switch (cadence) {
    case 'daily':
      return t.dailyStaleDays;
    case 'weekly':
      return t.weeklyStaleDays;
    case 'monthly':
      return t.monthlyStaleDays;
  }
}

/** The same for what is asked weekly at most. */
export function weeklyStaleDays(input: RuleInput): number {
  return input.cadence === 'monthly' ? input.thresholds.monthlyStaleDays : input.thresholds.weeklyStaleDays;
}

/** The newest answer, however old. */
export function newest({ facts }: RuleInput, fact: SeenFact): SeenOn | null {
  return facts.newest[fact];
}

export type Told =
  { readonly ok: true; readonly seen: SeenOn } | { readonly ok: false; readonly why: Statement };

/** The newest answer if it is fresh, else why not. */
export function fresh(input: RuleInput, fact: SeenFact, ask: { name: FactName; staleDays: number }): Told {
  const seen = newest(input, fact);
  if (seen === null) return { ok: false, why: missing(ask.name) };
  return seen.day < input.today - ask.staleDays
    ? { ok: false, why: stale(ask.name, seen.day) }
    : { ok: true, seen };
}

/** Days on which the fact was told, newest first, until `visit` says that it has seen enough. */
export function walkTold(
  { facts: { days } }: RuleInput,
  fact: SeenFact,
  visit: (seen: Seen, day: DayFacts) => 'more' | 'enough',
): void {
  for (let i = days.length - 1; i >= 0; i -= 1) {
    const day = days[i];
    const seen = day?.[fact] ?? null;
    if (day !== undefined && seen !== null && visit(seen, day) === 'enough') return;
  }
}

/** Whether the pain of a day may be that of the operation or of the freeze itself. */
export function isAcute({ schedule, thresholds }: RuleInput, day: number): boolean {
  const isSoonAfter = (start: number | null) =>
    start !== null && day >= start && day < start + thresholds.acuteDays;
  return isSoonAfter(schedule.surgeryDay) || isSoonAfter(schedule.freezeDay);
}

const kindsPlain = (id: StatementId): readonly Statement[] => [statement(id)];
const plainReasons: Readonly<Record<WatchKind, readonly Statement[]>> = {
  breakthrough: kindsPlain('say:watch.breakthrough-clear'),
  'early-loss-of-cover': kindsPlain('say:watch.early-loss-clear'),
  'expected-end-of-cover': kindsPlain('say:watch.end-of-cover-clear'),
  'neuroma-like': kindsPlain('say:watch.neuroma-clear'),
  'infection-like': kindsPlain('say:watch.infection-clear'),
  'opioid-escalation': kindsPlain('say:watch.opioid-clear'),
  sedation: kindsPlain('say:watch.sedation-clear'),
  'weakness-or-fall': kindsPlain('say:watch.weakness-clear'),
  silence: kindsPlain('say:watch.silence-clear'),
  emergency: kindsPlain('say:watch.emergency-clear'),
};
