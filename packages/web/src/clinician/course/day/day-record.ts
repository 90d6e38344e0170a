import type { NewFreezeDone, Problem } from '@cryobridge/contract';
import {
  answered,
  clockDeviations,
  cyclesRun,
  newClock,
  positionAt,
  type CheckAnswer,
  type ClockReading,
  type CycleClock,
  type TrainingStanding,
} from '@cryobridge/course';
import type { NerveSiteId } from '@cryobridge/knowledge';
import type { Plan } from '@cryobridge/plan';
import { draftOf, freezeOf, type FreezeDraft, type NerveDraft } from '../freeze/freeze-draft.js';
import type { OpenState } from './day-state.js';
import { dayWords } from './day-words.js';

/** One placement of one nerve, and its clock. */
export interface Run {
  readonly nerveSite: NerveSiteId;
  /** Which of the nerve's placements. */
  readonly place: number;
  readonly clock: CycleClock;
  /** What its clock says was taken over into the record. */
  readonly isTaken: boolean;
}

export interface DayImage {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly takenAt: string;
}

interface Named {
  /** Made at the start; the server takes each id once. */
  readonly id: string;
  readonly revision: number;
  readonly owner: { readonly id: string; readonly name: string };
  readonly patientId: string;
  readonly episode: string;
  readonly label: string;
}

/** What stays here of a procedure that the server has: enough to say so, and to find it there. */
export interface SentDay extends Named {
  readonly state: 'sent';
  readonly sentAt: string;
}

export type KeptDay = DayRecord | SentDay;

/** A procedure on this device, from its first check to the server's receipt. */
export interface DayRecord extends Named {
  readonly state: OpenState;
  readonly plan: Plan;
  readonly training: TrainingStanding;
  readonly checks: readonly CheckAnswer[];
  readonly draft: FreezeDraft;
  readonly runs: readonly Run[];
  /** Nerves whose placements were changed by hand: their clocks no longer write into them. */
  readonly byHand: readonly NerveSiteId[];
  readonly images: readonly DayImage[];
  readonly muted: boolean;
  /** When the first freeze began; null: none has. */
  readonly begunAt: string | null;
  /** What is sent; made once, so that what is sent again is the same. */
  readonly body: NewFreezeDone | null;
  readonly refusal: Problem | null;
}

interface Opened {
  readonly id: string;
  readonly owner: DayRecord['owner'];
  readonly patientId: string;
  readonly episode: string;
  readonly label: string;
  readonly plan: Plan;
  readonly training: TrainingStanding;
  readonly now: Date;
}

export function newDay({ now, ...opened }: Opened): DayRecord {
  const draft = draftOf(opened.plan, opened.owner.name, now);
  return {
    ...opened,
    state: 'draft',
    revision: 0,
    checks: [],
    draft: { ...draft, nerves: draft.nerves.map((nerve) => ({ ...nerve, isFrozen: false })) },
    runs: runsOf(opened.plan),
    byHand: [],
    images: [],
    muted: false,
    begunAt: null,
    body: null,
    refusal: null,
  };
}

function runsOf({ doses }: Plan): readonly Run[] {
  return doses.flatMap(({ nerveSite, dose }) =>
    dose.placements.map((_, place) => ({ nerveSite, place, clock: newClock(dose), isTaken: false })),
  );
}

export function withCheck(day: DayRecord, given: CheckAnswer): DayRecord {
  return { ...day, checks: answered(day.checks, given) };
}

/** What the records say of the operator's training, until the first freeze: what was looked at then stands. */
export function withTraining(day: DayRecord, training: TrainingStanding): DayRecord {
  const isSame = JSON.stringify(training) === JSON.stringify(day.training);
  return day.state !== 'draft' || day.begunAt !== null || isSame ? day : { ...day, training };
}

export function withNerve(day: DayRecord, nerve: NerveDraft): DayRecord {
  const nerves = day.draft.nerves.map((one) => (one.nerveSite === nerve.nerveSite ? nerve : one));
  return { ...day, draft: { ...day.draft, nerves } };
}

/** A nerve edited by hand is as the hand says. */
export function withNerveByHand(day: DayRecord, nerve: NerveDraft): DayRecord {
  const byHand = day.byHand.includes(nerve.nerveSite) ? day.byHand : [...day.byHand, nerve.nerveSite];
  return { ...withNerve(day, nerve), byHand };
}

export function withClock(day: DayRecord, at: number, clock: CycleClock): DayRecord {
  return { ...day, runs: day.runs.map((run, n) => (n === at ? { ...run, clock } : run)) };
}

/** Clocks that have ended are taken over, once: what differed, and how often it stood still. */
export function takenOver(day: DayRecord, now: ClockReading): DayRecord {
  return day.runs.reduce((before, run, at) => {
    const { kind } = positionAt(run.clock, now);
    return run.isTaken || (kind !== 'done' && kind !== 'aborted') ? before : taken(before, run, { at, now });
  }, day);
}

function taken(
  day: DayRecord,
  run: Run,
  { at, now }: { readonly at: number; readonly now: ClockReading },
): DayRecord {
  const runs = day.runs.map((each, n) => (n === at ? { ...each, isTaken: true } : each));
  const nerve = day.draft.nerves.find(({ nerveSite }) => nerveSite === run.nerveSite);
  if (nerve === undefined || cyclesRun(run.clock, now).length === 0) return { ...day, runs };
  const paused = run.clock.pauses === 0 ? '' : dayWords.pausedInWords(run.clock.pauses, run.place + 1);
  return withNerve(
    { ...day, runs },
    {
      ...nerve,
      deviations: [...new Set([...nerve.deviations, ...clockDeviations(run.clock, now)])],
      inWords: [nerve.inWords, paused].filter((text) => text !== '').join(' '),
    },
  );
}

/** What is to be kept, with the placements and cycles that the clocks say ran. */
export function draftAsRun(day: DayRecord, now: ClockReading): FreezeDraft {
  return { ...day.draft, nerves: day.draft.nerves.map((nerve) => nerveAsRun(day, nerve, now)) };
}

function nerveAsRun({ byHand, runs }: DayRecord, nerve: NerveDraft, now: ClockReading): NerveDraft {
  if (byHand.includes(nerve.nerveSite)) return nerve;
  const placements = runs
    .filter(({ nerveSite }) => nerveSite === nerve.nerveSite)
    .flatMap(({ place, clock }) => {
      const planned = nerve.placements[place];
      const cycles = cyclesRun(clock, now);
      return planned === undefined || cycles.length === 0 ? [] : [{ ...planned, cycles }];
    });
  const isFrozen = placements.length > 0;
  return { ...nerve, isFrozen, placements: isFrozen ? placements : nerve.placements };
}

/** Ready to be sent: its body stands from here on. */
export function finished(day: DayRecord, draft: FreezeDraft): DayRecord {
  const body = freezeOf(draft, day.episode);
  const kept = day.images.map(({ id }) => `DocumentReference/${id}`);
  return {
    ...day,
    state: 'waiting',
    refusal: null,
    body: {
      ...body,
      at: day.begunAt ?? body.at,
      images: [...body.images, ...kept],
      checks: [...day.checks],
    },
  };
}

/** The server has said that it has it. */
export function sent(day: DayRecord, sentAt: string): SentDay {
  const { id, revision, owner, patientId, episode, label } = day;
  return { id, revision, owner, patientId, episode, label, state: 'sent', sentAt };
}
