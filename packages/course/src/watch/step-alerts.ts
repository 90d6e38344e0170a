/**
 * The life of alerts. At most one of a kind and episode is open; each has one owner and a time by which somebody
 * must act, else it goes up the ladder. What is over never changes again, but for what is noted on it.
 */
import { hashOf, type IsoInstant } from '@cryobridge/plan';
import {
  urgencies,
  type Alert,
  type AlertStep,
  type Urgency,
  type WatchFinding,
  type WatchKind,
} from './alert.js';
import { dueFrom } from './alert-clock.js';
import { ladderAt, minutesOf, ownerOf, rungOf, shiftAt } from './alert-route.js';
import type { WatchSettings } from './watch-settings.js';

export interface AlertTick {
  readonly patientId: string;
  readonly episode: string | null;
  /** Empty: only the clock goes on. */
  readonly findings: readonly WatchFinding[];
  readonly now: IsoInstant;
  readonly settings: WatchSettings;
}

/** Alerts of one person and episode after a look at the clock and at what was found. */
export function stepAlerts(alerts: readonly Alert[], given: AlertTick): readonly Alert[] {
  const tick = { ...given, now: new Date(given.now).toISOString() };
  const onward: readonly Alert[] = alerts.map((alert) => passedOn(escalated(alert, tick), tick));
  return tick.findings.reduce((all, finding) => applied(all, finding, tick), onward);
}

export function isOver({ state }: Pick<Alert, 'state'>): boolean {
  return state === 'closed' || state === 'lapsed';
}

function applied(alerts: readonly Alert[], finding: WatchFinding, tick: AlertTick): readonly Alert[] {
  if (finding.state === 'cannot-tell') return alerts;
  const at = alerts.findLastIndex(({ kind, episode }) => kind === finding.kind && episode === tick.episode);
  const last = alerts[at];
  const change = finding.state === 'raised' ? raisedOn : quietedOn;
  const next = change(last, finding, tick);
  if (next === last || next === undefined) return alerts;
  return last === undefined || next.id !== last.id ? [...alerts, next] : alerts.with(at, next);
}

function raisedOn(last: Alert | undefined, finding: WatchFinding, tick: AlertTick): Alert | undefined {
  if (last === undefined) return opened(finding, tick);
  const raisedAt = finding.evidenceAt ?? tick.now;
  const isNews = raisedAt > last.raisedAt;
  if (!isOver(last)) return raisedAgain(last, finding, { raisedAt, now: tick.now, settings: tick.settings });
  if (!isNews || raisedAt <= endedAt(last)) return last;
  const isWorse = rankOf(finding.urgency) < rankOf(last.urgency);
  const quietMs = tick.settings.alerts[last.kind].quietHours * 3_600_000;
  const isQuiet =
    last.state === 'closed' && Date.parse(tick.now) < Date.parse(endedAt(last)) + quietMs && !isWorse;
  if (!isQuiet) return opened(finding, tick);
  const isNoted = last.steps[last.steps.length - 1]?.step === 'raised-again';
  return { ...last, raisedAt, steps: isNoted ? last.steps : [...last.steps, step('raised-again', tick.now)] };
}

function opened({ kind, urgency, reasons, evidenceAt }: WatchFinding, tick: AlertTick): Alert {
  const { patientId, episode, now, settings } = tick;
  return {
    id: alertId({ patientId, episode, kind, now }),
    patientId,
    episode,
    kind,
    urgency,
    state: 'open',
    openedAt: now,
    ...reached(0, { urgency, now, settings }),
    reasons,
    raisedAt: evidenceAt ?? now,
    quietOn: [],
    outcome: null,
    steps: [step('opened', now)],
  };
}

interface News {
  readonly raisedAt: IsoInstant;
  readonly now: IsoInstant;
  readonly settings: WatchSettings;
}

/** Newer facts renew an open alert; worse ones shorten its clock, and go to the first rung for it unless taken. */
function raisedAgain(last: Alert, finding: WatchFinding, { raisedAt, now, settings }: News): Alert {
  const isWorse = rankOf(finding.urgency) < rankOf(last.urgency);
  const isNews = raisedAt > last.raisedAt;
  if (!isWorse && !isNews) return last;
  const wasQuiet = last.quietOn.length > 0;
  const renewed: Alert = {
    ...last,
    raisedAt: isNews ? raisedAt : last.raisedAt,
    quietOn: [],
    reasons: finding.reasons,
    steps: isWorse || wasQuiet ? [...last.steps, step('raised-again', now)] : last.steps,
  };
  if (!isWorse) return renewed;
  const { urgency } = finding;
  const first = reached(0, { urgency, now, settings });
  const isTaken = last.state === 'taken';
  const due = isTaken ? dueFrom(settings, { urgency, from: now, until: 'closed' }) : first.dueAt;
  const dueAt = last.dueAt !== null && last.dueAt < due ? last.dueAt : due;
  return isTaken ? { ...renewed, urgency, dueAt } : { ...renewed, urgency, ...first, dueAt };
}

/** A quieter day is counted once; enough of them, and an alert that nobody took lapses. */
function quietedOn(last: Alert | undefined, finding: WatchFinding, tick: AlertTick): Alert | undefined {
  const { evidenceOn } = finding;
  if (last === undefined || isOver(last) || evidenceOn === null) return last;
  if (last.quietOn.includes(evidenceOn) || evidenceOn < last.raisedAt.slice(0, 10)) return last;
  const needed = tick.settings.alerts[last.kind].lapsesAfterQuietDays;
  if (last.quietOn.length >= (needed ?? 1)) return last;
  const quietOn = [...last.quietOn, evidenceOn];
  if (needed === null || last.state === 'taken' || quietOn.length < needed) return { ...last, quietOn };
  return {
    ...last,
    quietOn,
    state: 'lapsed',
    dueAt: null,
    steps: [...last.steps, step('lapsed', tick.now)],
  };
}

/** One rung at a look, however long nobody looked; on the last rung it stays overdue. */
function escalated(alert: Alert, { now, settings }: AlertTick): Alert {
  if (isOver(alert) || alert.dueAt === null || alert.dueAt > now) return alert;
  const { urgency } = alert;
  const rung = alert.rung + 1;
  if (rung >= ladderAt(settings, urgency, now).length) return alert;
  return {
    ...alert,
    state: 'open',
    ...reached(rung, { urgency, now, settings }),
    steps: [...alert.steps, step('escalated', now)],
  };
}

/** Steps after which it waits for somebody else. */
const givesOwner: ReadonlySet<AlertStep['step']> = new Set(['opened', 'taken', 'handed-over', 'escalated']);

/**
 * When the hours change, what nobody has taken passes to whoever is reached now, on the same rung and no later than it
 * was due. What somebody handed over on purpose waits for whom they named.
 */
function passedOn(alert: Alert, { now, settings }: AlertTick): Alert {
  const given = alert.steps.findLast(({ step: what }) => givesOwner.has(what))?.step;
  if (alert.state !== 'open' || given === 'handed-over') return alert;
  const { urgency, dueAt } = alert;
  const next = reached(alert.rung, { urgency, now, settings });
  if (isSame(next.owner, alert.owner)) return alert;
  const shift = shiftAt(settings, now)?.name ?? null;
  return {
    ...alert,
    owner: next.owner,
    dueAt: dueAt === null || dueAt < next.dueAt ? dueAt : next.dueAt,
    steps: [...alert.steps, { ...step('escalated', now), reason: shift }],
  };
}

function isSame(one: Alert['owner'], other: Alert['owner']): boolean {
  return one.kind === other.kind && one.id === other.id && one.name === other.name;
}

/** A rung of the ladder that holds now, and by when somebody must have taken it there. */
function reached(
  rung: number,
  { urgency, now, settings }: Pick<AlertTick, 'now' | 'settings'> & Pick<Alert, 'urgency'>,
) {
  const found = rungOf(ladderAt(settings, urgency, now), rung);
  const dueAt = dueFrom(settings, { urgency, from: now, until: 'taken', ...minutesOf(found) });
  return { dueAt, rung, owner: ownerOf(found) };
}

function endedAt({ steps, openedAt }: Alert): IsoInstant {
  return steps.findLast(({ step: what }) => what === 'closed' || what === 'lapsed')?.at ?? openedAt;
}

function step(what: AlertStep['step'], at: IsoInstant): AlertStep {
  return { at, by: 'watch', step: what, reason: null };
}

function rankOf(urgency: Urgency): number {
  return urgencies.indexOf(urgency);
}

interface AlertName {
  readonly patientId: string;
  readonly episode: string | null;
  readonly kind: WatchKind;
  readonly now: IsoInstant;
}

/** The same alert has the same id in every process that opens it, and the id tells nothing. */
function alertId({ patientId, episode, kind, now }: AlertName): string {
  return `alert-${hashOf({ patientId, episode, kind, now }).slice(0, 32)}`;
}
