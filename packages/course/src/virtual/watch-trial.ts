/**
 * What the watch costs and what it sees, on invented people whose truth is known. Forecasts are made day by day
 * from what had been reported by then, as a server does. Each alert is closed by the first look a day later.
 */
import type { Knowledge } from '@cryobridge/knowledge';
import {
  addDays,
  claimReader,
  daysBetween,
  type Interval,
  type IsoDate,
  type IsoInstant,
} from '@cryobridge/plan';
import type { Course } from '../course.js';
import { opioidDays } from '../doses/opioid-days.js';
import { coverBelief, updateBelief, type CoverBelief } from '../forecast/cover-belief.js';
import type { CoverPrior } from '../forecast/cover-prior.js';
import { dayEvidence } from '../forecast/day-evidence.js';
import { chanceCovered, coverEndsDay } from '../forecast/forecast-of.js';
import type { WatchForecast } from '../forecast/updated-forecast.js';
import { beliefWatchForecast } from '../forecast/watch-forecast-of.js';
import type { Report } from '../report/report.js';
import { catchUpOf } from '../report/catch-up.js';
import type { Alert, WatchKind } from '../watch/alert.js';
import { burdenOf, type Burden } from '../watch/burden.js';
import { replayWatch } from '../watch/replay-watch.js';
import { stepAlert } from '../watch/step-alert.js';
import { isOver } from '../watch/step-alerts.js';
import type { WatchDue, WatchOpioidDay, WatchPerson } from '../watch/watch-person.js';
import { stopsOf } from '../watch/watch-person-of.js';
import type { WatchSettings } from '../watch/watch-settings.js';
import { dueDays, type VirtualSchedule } from './report-days.js';
import { virtualCourse, type VirtualCourse, type VirtualRequest } from './virtual-course.js';
import type { VirtualEvent, VirtualTruth } from './virtual-truth.js';

export interface TrialParts {
  readonly knowledge: Knowledge;
  readonly prior: CoverPrior;
  readonly settings: WatchSettings;
}

export interface WatchedPerson extends VirtualCourse {
  readonly alerts: readonly Alert[];
  readonly due: readonly WatchDue[];
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** An invented person who is watched as often as one likes; forecasts are made once. */
export interface TrialPerson {
  watch(settings: WatchSettings): WatchedPerson;
}

/** One invented person under the watch, from the freeze to the end of the course, or to death or withdrawal. */
export function trialPerson(parts: TrialParts, request: VirtualRequest): TrialPerson {
  const made = virtualCourse(parts.prior, request);
  const { freezeDate = '2026-01-05', days = 365, schedule = 'as-asked' } = request;
  const ended = made.truth.events.find(({ kind }) => kind === 'death' || kind === 'withdrawal');
  const until = addDays(freezeDate, ended?.day ?? days);
  const personOn = personsOf(parts, made, { freezeDate, schedule, days });
  const opioids = opioidsOf(made.course, parts, until);
  return {
    watch(settings) {
      const { alerts } = replayWatch({
        personOn,
        reports: made.course.reports,
        opioids,
        from: freezeDate,
        until: `${until}T23:59:59Z`,
        settings,
        act: (all, now) => all.map((alert) => closedAfterADay(alert, now, settings)),
      });
      return { ...made, alerts, due: personOn(freezeDate).due, from: freezeDate, until };
    },
  };
}

const handlingMs = 20 * 3_600_000;

function closedAfterADay(alert: Alert, now: IsoInstant, settings: WatchSettings): Alert {
  if (isOver(alert) || Date.parse(now) < Date.parse(alert.openedAt) + handlingMs) return alert;
  const stepped = stepAlert(
    alert,
    { step: 'close', reason: 'seen', outcome: null },
    { now, by: 'trial', settings },
  );
  return stepped.ok ? stepped.alert : alert;
}

interface Span {
  readonly freezeDate: IsoDate;
  readonly schedule: VirtualSchedule;
  readonly days: number;
}

/** What is known of the person on each day, its forecast made only where a rule asks for it. */
function personsOf(
  { knowledge, prior, settings }: TrialParts,
  { course, truth }: VirtualCourse,
  { freezeDate, schedule, days }: Span,
): (date: IsoDate) => WatchPerson {
  const start = { freezeDate, surgeryDay: truth.surgeryDay };
  const evidence = dayEvidence(course.reports, freezeDate);
  const beliefs: CoverBelief[] = [coverBelief(prior, start)];
  const upTo = (day: number): CoverBelief => {
    const used = evidence.filter((each) => each.day <= day).length;
    for (let i = beliefs.length; i <= used; i += 1) {
      const [before, told] = [beliefs[i - 1], evidence[i - 1]];
      if (before !== undefined && told !== undefined) beliefs.push(updateBelief(before, told));
    }
    return beliefs[used] ?? coverBelief(prior, start);
  };
  const expectedBy = rememberedBy((belief: CoverBelief) => beliefWatchForecast(belief, null));
  const endOf = rememberedBy(coverEndsDay);
  const asDone = endOf(upTo(-1));
  const takesOverDay = takeover(course, freezeDate, knowledge);
  const base: Omit<WatchPerson, 'forecast' | 'forecastOn'> = {
    patientId: course.patientId,
    episode: course.episodes[0]?.id ?? null,
    timeZone: course.timeZone,
    freezeDate,
    surgeryDate: addDays(freezeDate, truth.surgeryDay),
    frozenNerves: [],
    due: dueOf({ freezeDate, schedule, days }, knowledge),
    stops: stopsOf(course.events),
  };
  return rememberedBy((date: IsoDate) => {
    const day = daysBetween(freezeDate, date);
    const before = upTo(day - 1 - settings.thresholds.forecastLagDays);
    const expected = expectedBy(before);
    const now = upTo(day);
    const forecast: WatchForecast = {
      expectedWorst: (series, on) => expected.expectedWorst(series, on),
      coverEndsDay: endOf(now),
      coverEndsAsDone: asDone,
      get chanceCovered() {
        return chanceCovered(now, day);
      },
      get chanceCoveredBefore() {
        return chanceCovered(before, day);
      },
      takesOverDay,
    };
    return { ...base, forecast, forecastOn: date };
  });
}

/** Each wanted report with the days on which it may be written. */
function dueOf({ freezeDate, schedule, days }: Span, knowledge: Knowledge): readonly WatchDue[] {
  const { weeklyDays, monthlyDays } = catchUpOf(claimReader(knowledge));
  return dueDays(schedule, days).map(({ day, kind }) => {
    const late = kind === 'weekly' ? weeklyDays : kind === 'monthly' ? monthlyDays : 0;
    return { kind, from: addDays(freezeDate, day), to: addDays(freezeDate, day + late) };
  });
}

function rememberedBy<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

/** Days from the freeze between which TMR takes over. Null: there is none. */
function takeover({ events }: Course, freezeDate: IsoDate, { claims }: Knowledge): Interval | null {
  const repair = events.find(({ kind }) => kind === 'repair');
  const claim = claims['claim:bridge.takeover-months'];
  if (repair === undefined || typeof claim?.value !== 'number' || claim.range === undefined) return null;
  const from = daysBetween(freezeDate, repair.on);
  const at = (months: number) => from + Math.round((months * 365.25) / 12);
  return { low: at(claim.range[0]), median: at(claim.value), high: at(claim.range[1]), level: 0.9 };
}

function opioidsOf(course: Course, { knowledge }: TrialParts, until: IsoDate): readonly WatchOpioidDay[] {
  const counted = opioidDays(course, { now: until, knowledge });
  return course.reports.map(({ forDate }) => {
    const taken = counted.takenOn(forDate);
    return {
      on: forDate,
      takenMme: taken.mme,
      takenAtLeastMme: taken.convertedMme,
      prescribedMme: counted.prescribedOn(forDate).mme,
    };
  });
}

export interface TrialAsked {
  readonly generator: VirtualTruth['generator'];
  readonly seed: number;
  readonly people: number;
  readonly schedule?: VirtualSchedule;
  readonly days?: number;
}

export function trialPeople(
  parts: TrialParts,
  asked: TrialAsked,
  events: readonly JudgedKind[],
): readonly TrialPerson[] {
  return Array.from({ length: asked.people }, (_, index) => trialPerson(parts, { ...asked, index, events }));
}

/** Alerts of people to whom nothing happens; `ends`: but that their cover ends in its time, and pain returns. */
export function quietBurden(
  people: readonly TrialPerson[],
  settings: WatchSettings,
  truth: 'nothing' | 'ends' = 'nothing',
): Burden {
  const isAsked = truth === 'nothing' ? 0 : 1;
  const watched = people
    .map((person) => person.watch(settings))
    .filter(
      ({ truth: { events } }) =>
        events.length === isAsked && events.every(({ kind }) => kind === 'end-of-cover'),
    );
  return burdenOf(
    watched.flatMap(({ alerts }) => alerts),
    watched.map(({ course, from, until }) => ({ patientId: course.patientId, from, until })),
  );
}

export const judgedKinds = [
  'breakthrough',
  'early-loss-of-cover',
  'neuroma-like',
  'infection-like',
  'opioid-escalation',
  'sedation',
  'weakness-or-fall',
  'silence',
] as const satisfies readonly WatchKind[];
export type JudgedKind = (typeof judgedKinds)[number];

export interface Seen {
  /** Events that some report could show. */
  readonly events: number;
  /** Those with an alert of their kind within 24 hours of the first such report. */
  readonly inTime: number;
  /** Those with an alert of any kind in that time. */
  readonly byAny: number;
  readonly later: number;
}

/** Of people with one event each of a kind. */
export function sensitivity(people: readonly TrialPerson[], kind: JudgedKind, settings: WatchSettings): Seen {
  let seen: Seen = { events: 0, inTime: 0, byAny: 0, later: 0 };
  for (const each of people) {
    const person = each.watch(settings);
    const event = person.truth.events.find((one) => one.kind === kind);
    const shownAt = event === undefined ? null : firstShownMs(person, event, kind);
    if (shownAt === null || event === undefined) continue;
    const fromMs = Date.parse(`${addDays(person.from, event.day)}T00:00:00Z`);
    const isIn = (alert: Alert) =>
      raisedTimes(alert).some((ms) => ms >= fromMs && ms <= shownAt + dayMs + slackMs);
    const own = person.alerts.filter((alert) => alert.kind === kind);
    const inTime = own.some(isIn);
    seen = {
      events: seen.events + 1,
      inTime: seen.inTime + Number(inTime),
      byAny: seen.byAny + Number(person.alerts.some(isIn)),
      later: seen.later + Number(!inTime && own.some((alert) => Date.parse(alert.openedAt) > shownAt)),
    };
  }
  return seen;
}

const dayMs = 86_400_000;
/** Two daily reports are never a day apart to the minute. */
const slackMs = 3_600_000;

function raisedTimes({ steps }: Alert): readonly number[] {
  return steps
    .filter(({ step }) => step === 'opened' || step === 'raised-again')
    .map(({ at }) => Date.parse(at));
}

/**
 * When the first report came that could show it. Of silence: when a wanted report could no longer come, or a second
 * daily one. Of pain: the first that tells two points more than the person's own reports before the event.
 */
function firstShownMs(person: WatchedPerson, event: VirtualEvent, kind: JudgedKind): number | null {
  if (event.showsFromDay === null) return null;
  const { course, from } = person;
  const shows = addDays(from, event.showsFromDay);
  if (kind === 'silence') return silentMs(person, shows);
  const last = event.untilDay === null ? null : addDays(from, event.untilDay);
  const isPain = kind === 'breakthrough' || kind === 'early-loss-of-cover' || kind === 'neuroma-like';
  const before = painBefore(course.reports, addDays(from, event.day));
  const report = course.reports.find((each) => each.forDate >= shows && (!isPain || isHigher(each, before)));
  if (report === undefined || (last !== null && report.forDate > last)) return null;
  return Date.parse(report.receivedAt ?? report.writtenAt);
}

function silentMs({ due }: WatchedPerson, shows: IsoDate): number | null {
  const at = due.findIndex(({ to, kind }) => kind !== 'baseline' && to !== null && to >= shows);
  const missed = due[at]?.kind === 'daily' ? due[at + 1] : due[at];
  return missed?.to === null || missed === undefined
    ? null
    : Date.parse(`${addDays(missed.to, 1)}T00:00:00Z`);
}

const shownRiseNrs = 2;
const painNames = ['residualLimbPain', 'phantomPain'] as const;
type PainBefore = Readonly<Record<(typeof painNames)[number], number>>;

/** Median worst pain of the last two weeks of reports before a day; 0 where none was told. */
function painBefore(reports: readonly Report[], day: IsoDate): PainBefore {
  const median = (name: (typeof painNames)[number]) => {
    const told = reports
      .filter(({ forDate, kind }) => forDate < day && kind !== 'baseline')
      .flatMap(({ answers }) => answers[name]?.worst ?? [])
      .slice(-14)
      .sort((one, other) => one - other);
    return told[Math.floor(told.length / 2)] ?? 0;
  };
  return { residualLimbPain: median('residualLimbPain'), phantomPain: median('phantomPain') };
}

function isHigher({ answers }: Report, before: PainBefore): boolean {
  return painNames.some((name) => (answers[name]?.worst ?? 0) >= before[name] + shownRiseNrs);
}
