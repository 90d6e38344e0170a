import type { Report, ReportAnswers, Scores } from '../report/report.js';
import { dayOf } from './watch-day.js';

/** How bad an answer is, and when it became known. Of two answers about one day the worse one counts. */
export interface Seen {
  readonly rank: number;
  readonly atMs: number;
}

/** What all reports about one day say together. Null: not told. */
export interface DayFacts {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly residual: Seen | null;
  readonly phantom: Seen | null;
  readonly drowsiness: Seen | null;
  readonly breathing: Seen | null;
  readonly falls: Seen | null;
  readonly hitHead: Seen | null;
  readonly weakness: Seen | null;
  readonly wound: Seen | null;
  readonly redness: Seen | null;
  readonly fever: Seen | null;
  readonly skin: Seen | null;
  readonly tapPain: Seen | null;
  /** Regions of residual-limb pain on the body map, sorted. */
  readonly places: readonly string[] | null;
}

export type SeenFact = Exclude<keyof DayFacts, 'day' | 'places'>;

export interface SeenOn extends Seen {
  readonly day: number;
}

/** The newest answer to each question. */
export type NewestFacts = Readonly<Record<SeenFact, SeenOn | null>>;

const drowsinessRanks = { none: 0, slight: 1, sleepy: 2, 'hard-to-wake': 3 } as const;
const breathingRanks = { normal: 0, 'slow-or-hard': 1 } as const;
export const weaknessRanks = { none: 0, known: 1, new: 2, worse: 3 } as const;
export const woundRanks = {
  dry: 0,
  'some-fluid': 1,
  open: 2,
  'bleeding-heavily': 3,
  'pus-or-smell': 4,
} as const;
export const rednessRanks = { none: 0, same: 1, spreading: 2 } as const;
const feverRanks = { no: 0, yes: 1, 'not-measured': null } as const;
export const skinRanks = { normal: 0, numb: 1, red: 2, 'blister-or-dark': 3, open: 4 } as const;

/** When a report became known: by the server's clock, else by the device's. */
export function knownAtMs(report: Pick<Report, 'receivedAt' | 'writtenAt'>): number {
  return Date.parse(report.receivedAt ?? report.writtenAt);
}

const furthestAheadMs = 14 * 3_600_000;
const dayMs = 86_400_000;

/** Nobody can tell of a day that has begun nowhere, whatever the clock of the device says. */
export function dayFactsOf(report: Report): DayFacts {
  const { answers: a } = report;
  const atMs = knownAtMs(report);
  const lastDay = Math.floor((atMs + furthestAheadMs) / dayMs);
  const seen = (rank: number | null | undefined): Seen | null =>
    rank === null || rank === undefined ? null : { rank, atMs };
  return {
    day: Math.min(dayOf(report.forDate), lastDay),
    residual: seen(highest(a.residualLimbPain)),
    phantom: seen(highest(a.phantomPain)),
    drowsiness: seen(a.drowsiness && drowsinessRanks[a.drowsiness]),
    breathing: seen(a.breathing && breathingRanks[a.breathing]),
    falls: seen(a.falls),
    hitHead: seen(yesNo(a.hitHead)),
    weakness: seen(a.weakness && weaknessRanks[a.weakness]),
    wound: seen(a.wound && woundRanks[a.wound]),
    redness: seen(a.woundRedness && rednessRanks[a.woundRedness]),
    fever: seen(a.fever && feverRanks[a.fever]),
    skin: seen(a.probeSiteSkin && skinRanks[a.probeSiteSkin]),
    tapPain: seen(yesNo(a.tapPain)),
    places: placesOf(a),
  };
}

/** Of two records of one day; the order does not matter, and the same record twice changes nothing. */
export function mergeDays(one: DayFacts, other: DayFacts): DayFacts {
  return {
    day: one.day,
    residual: worse(one.residual, other.residual),
    phantom: worse(one.phantom, other.phantom),
    drowsiness: worse(one.drowsiness, other.drowsiness),
    breathing: worse(one.breathing, other.breathing),
    falls: worse(one.falls, other.falls),
    hitHead: worse(one.hitHead, other.hitHead),
    weakness: worse(one.weakness, other.weakness),
    wound: worse(one.wound, other.wound),
    redness: worse(one.redness, other.redness),
    fever: worse(one.fever, other.fever),
    skin: worse(one.skin, other.skin),
    tapPain: worse(one.tapPain, other.tapPain),
    places: union(one.places, other.places),
  };
}

function worse(one: Seen | null, other: Seen | null): Seen | null {
  if (one === null || other === null) return one ?? other;
  if (one.rank !== other.rank) return one.rank > other.rank ? one : other;
  return one.atMs >= other.atMs ? one : other;
}

function union(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  return [...new Set([...one, ...other])].sort();
}

/** The highest score told; a worst that is not told is at least as high. */
function highest(scores: Scores | undefined): number | null {
  if (scores === undefined) return null;
  const told = scores.worst ?? Math.max(scores.average ?? -1, scores.least ?? -1, scores.now ?? -1);
  return told < 0 ? null : told;
}

function yesNo(answer: boolean | undefined): number | null {
  return answer === undefined ? null : Number(answer);
}

function placesOf({ bodyMap }: ReportAnswers): readonly string[] | null {
  if (bodyMap === undefined) return null;
  const regions = bodyMap.filter(({ kind }) => kind === 'residual-limb-pain').map(({ region }) => region);
  return [...new Set(regions)].sort();
}

export const nothingSeen: NewestFacts = {
  residual: null,
  phantom: null,
  drowsiness: null,
  breathing: null,
  falls: null,
  hitHead: null,
  weakness: null,
  wound: null,
  redness: null,
  fever: null,
  skin: null,
  tapPain: null,
};

const seenFacts = Object.keys(nothingSeen) as readonly SeenFact[];

/** `day` as all its reports together say. */
export function withNewest(known: NewestFacts, day: DayFacts): NewestFacts {
  const made: Record<SeenFact, SeenOn | null> = { ...known };
  for (const fact of seenFacts) {
    const seen = day[fact];
    const before = known[fact];
    if (seen !== null && (before === null || day.day >= before.day))
      made[fact] = { day: day.day, rank: seen.rank, atMs: seen.atMs };
  }
  return made;
}
