import type {
  AmputationLevel,
  Case,
  Fact,
  FactOrigin,
  IsoDate,
  PlannedAmputation,
  Side,
} from '@cryobridge/plan';
import { isEarlier, isFullDay } from './fhir-date.js';
import { mayBeSameLimb, type LimbEvent } from './limb-events.js';
import type { LimbReading } from './limb-reading.js';
import { combineSigns, type Sign } from './signs.js';
import type { Supplement } from './supplement.js';
import type { Warning } from './warning.js';

export interface Planned {
  readonly planned: PlannedAmputation;
  readonly texts: Case['amputationTexts'];
  readonly warnings: readonly Warning[];
}

/**
 * The amputation that is to come, from requests, procedures not yet done, appointments and care plans, and
 * from flags. Flags fill what the record lacks; where they differ from it, the fact is in conflict.
 */
export function plannedAmputation(
  events: readonly LimbEvent[],
  supplement: Supplement,
  now: IsoDate,
): Planned {
  const operations = events.filter(isAmputation);
  const stood = operations.filter((event) => !isReplaced(event, operations));
  const off = new Set(stood.filter((event) => isOff(event, stood)));
  const live = stood.filter(
    (event) => event.phase === 'planned' && !off.has(event) && !isFulfilled(event, stood),
  );
  const flagged =
    supplement.level !== undefined || supplement.side !== undefined || supplement.surgeryDate !== undefined;
  const calledOff = [...off].filter(
    (event) =>
      !isFulfilled(event, stood) && !(flagged && event.when !== null && isEarlier(event.when.day, now)),
  );
  const telling = live.length > 0 ? live : calledOff;
  const state =
    live.length > 0 ? 'planned' : calledOff.length > 0 ? 'cancelled' : flagged ? 'planned' : 'none';
  const readings = telling.flatMap(({ readings: all }) => all.filter(isOperationReading));
  return {
    planned: {
      state,
      level: combineSigns([
        ...readings.flatMap(({ levels }) => levels),
        ...flagSign('level', supplement.level),
      ]),
      side: combineSigns([...readings.flatMap(({ sides }) => sides), ...flagSign('side', supplement.side)]),
      surgeryDate: combineDates([...dateSigns(telling), ...flagSign('surgeryDate', supplement.surgeryDate)]),
      tmrDate: tmrDate(events, { supplement, now, planned: telling }),
      from: [...new Set([...telling.map(({ from }) => from), ...flagOrigins(supplement)])],
    },
    texts: wordsOnly(events),
    warnings: warningsOf(live, [...off], operations, now),
  };
}

function isOperationReading({ sort, kind, namesOperation }: LimbReading): boolean {
  return sort === 'coded' ? kind === 'procedure' || kind === 'unsaid' : sort === 'words' && namesOperation;
}

function isAmputation({ readings, isAround }: LimbEvent): boolean {
  return !isAround && readings.some(isOperationReading);
}

function isReplaced(event: LimbEvent, all: readonly LimbEvent[]): boolean {
  return all.some(({ replaces, phase }) => phase === 'planned' && replaces.includes(event.entry));
}

/** Called off itself, or resting on something called off, or its operation recorded as not done. */
function isOff(event: LimbEvent, all: readonly LimbEvent[]): boolean {
  if (event.phase === 'cancelled')
    return event.entry.type !== 'Appointment' || !all.some((other) => event.basedOn.includes(other.entry));
  if (event.phase !== 'planned') return false;
  return all.some(
    (other) =>
      other.phase === 'cancelled' &&
      (event.basedOn.includes(other.entry) ||
        (other.entry.type === 'Procedure' && other.basedOn.includes(event.entry))),
  );
}

/** The same operation is recorded as done, by link or by limb and day. */
function isFulfilled(event: LimbEvent, all: readonly LimbEvent[]): boolean {
  const asked = event.when?.day ?? event.authored;
  return all.some((other) => {
    if (other.phase !== 'done' || other.entry === event.entry) return false;
    if (other.basedOn.includes(event.entry)) return true;
    const done = other.when?.day ?? null;
    const isLater = done !== null && asked !== null && !isEarlier(done, asked);
    return isLater && mayBeSameLimb(event.limb, other.limb);
  });
}

type FlagName = 'level' | 'side' | 'surgeryDate' | 'tmrDate';

function flagSign<T extends AmputationLevel | Side | IsoDate>(
  name: FlagName,
  value: T | undefined,
): readonly Sign<T>[] {
  return value === undefined
    ? []
    : [{ values: [value], strength: 'firm', seen: value, from: { kind: 'flag', name } }];
}

function flagOrigins(supplement: Supplement): readonly FactOrigin[] {
  const names: readonly FlagName[] = ['level', 'side', 'surgeryDate'];
  return names.filter((name) => supplement[name] !== undefined).map((name) => ({ kind: 'flag', name }));
}

function dateSigns(events: readonly LimbEvent[]): readonly Sign<string>[] {
  return events.flatMap(({ when }) =>
    when === null ? [] : [{ values: [when.day], strength: 'firm' as const, seen: when.day, from: when.from }],
  );
}

/** A month agrees with a day in it; only days make a date that is known. */
function combineDates(signs: readonly Sign<string>[]): Fact<IsoDate> {
  const days = signs.filter(({ seen }) => isFullDay(seen));
  const agree = signs.every((a) => signs.every((b) => !isEarlier(a.seen, b.seen)));
  const [first] = signs;
  if (first === undefined) return { state: 'unknown', why: 'missing', from: [] };
  if (days.length > 0 || agree) {
    if (agree && days.length === 0)
      return { state: 'unknown', why: 'unreadable', from: signs.map(({ from }) => from), seen: first.seen };
    return agree ? combineSigns(days) : conflictOf(signs);
  }
  return conflictOf(signs);
}

function conflictOf(signs: readonly Sign<string>[]): Fact<IsoDate> {
  return { state: 'conflict', candidates: signs.map(({ seen, from }) => ({ value: seen, from })) };
}

interface Reinnervation {
  readonly supplement: Supplement;
  readonly now: IsoDate;
  readonly planned: readonly LimbEvent[];
}

/**
 * When the nerves are to be rerouted. A request called off means it is known not to be planned; one that
 * was done before the operation now planned belongs to another amputation.
 */
function tmrDate(
  events: readonly LimbEvent[],
  { supplement, now, planned }: Reinnervation,
): Fact<IsoDate | null> {
  const surgery = planned.map(({ when }) => when?.day ?? null).find((day) => day !== null) ?? null;
  const after = surgery ?? supplement.surgeryDate ?? now;
  const mine = events.filter(
    ({ reinnervates, isAround, when }) =>
      reinnervates && !isAround && !(when !== null && isEarlier(when.day, after)),
  );
  const ahead = mine.filter(({ phase }) => phase === 'planned' || phase === 'done');
  const flag = flagSign<IsoDate>('tmrDate', supplement.tmrDate);
  const dates = dateSigns(ahead);
  if (dates.length > 0 || flag.length > 0) return combineDates([...dates, ...flag]);
  const [first] = ahead;
  if (first !== undefined) {
    return {
      state: 'unknown',
      why: 'unreadable',
      from: ahead.map(({ from }) => from),
      seen: `${first.label}, without a date`,
    };
  }
  const calledOff = mine.filter(({ phase }) => phase === 'cancelled');
  if (calledOff.length === 0) return { state: 'unknown', why: 'missing', from: [] };
  return { state: 'known', value: null, asOf: null, from: calledOff.map(({ from }) => from) };
}

/** Words of anything asked for or booked that only a person can judge. */
function wordsOnly(events: readonly LimbEvent[]): Case['amputationTexts'] {
  return events.flatMap(({ phase, readings }) =>
    readings
      .filter(({ sort }) => phase === 'planned' && (sort === 'words' || sort === 'mismatch'))
      .map(({ words, from }) => ({ text: words, from })),
  );
}

function warningsOf(
  live: readonly LimbEvent[],
  off: readonly LimbEvent[],
  all: readonly LimbEvent[],
  now: IsoDate,
): readonly Warning[] {
  const done = live.filter((event) => event.entry.resource.json['status'] === 'completed');
  return [
    ...done.map((event) => ({
      path: event.entry.path,
      message: `recorded as done on ${event.when?.day ?? 'an unknown day'}, after the day of asking; read as planned`,
    })),
    ...(live.length > 0 ? off : []).map((event) => ({
      path: event.entry.path,
      message: 'an amputation called off; another one is planned',
    })),
    ...all
      .filter(
        (event) =>
          event.phase === 'planned' &&
          event.when !== null &&
          isEarlier(event.when.day, now) &&
          live.includes(event),
      )
      .map((event) => ({
        path: event.entry.path,
        message: `planned for ${event.when?.day ?? ''}, which has passed`,
      })),
  ];
}
