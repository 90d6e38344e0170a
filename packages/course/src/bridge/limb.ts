import {
  daysBetween,
  type AmputationLevel,
  type ClaimReader,
  type IsoDate,
  type Plan,
  type Side,
} from '@cryobridge/plan';
import type { Course, CourseEvent, Episode, FreezeDone } from '../course.js';
import type { UpdatedForecast } from '../forecast/updated-forecast.js';
import { dayIn } from '../report/day.js';
import type { WatchFinding } from '../watch/alert.js';

export type Repair = Extract<CourseEvent, { readonly kind: 'repair' }>;
export type Agreement = Extract<CourseEvent, { readonly kind: 'surgeon-agreement' }>;

/** Everything that the bridge of one limb is told from. */
export interface Limb {
  readonly read: ClaimReader;
  readonly episode: Episode;
  readonly plan: Plan | null;
  readonly level: AmputationLevel | null;
  readonly side: Side | null;
  readonly today: IsoDate;
  /** The latest freeze in which a nerve was frozen. */
  readonly freeze: FreezeDone | null;
  readonly freezeDate: IsoDate | null;
  readonly forecast: UpdatedForecast | null;
  /** Own events, by their day. */
  readonly events: readonly CourseEvent[];
  readonly amputationDate: IsoDate | null;
  /** Done ones, by their day. */
  readonly repairs: readonly Repair[];
  /** The first repair done, else the first planned, else what the plan knows. */
  readonly takesOverFrom: IsoDate | null;
  readonly agreement: Agreement | null;
  readonly findings: readonly WatchFinding[];
  /** Died, withdrew, or was lost: nobody asks anything any more. */
  readonly ended: IsoDate | null;
}

export interface LimbQuestion {
  readonly course: Course;
  readonly forecasts: Readonly<Record<string, UpdatedForecast>>;
  readonly findings: readonly WatchFinding[];
  readonly read: ClaimReader;
  readonly today: IsoDate;
}

export function limbOf(episode: Episode, question: LimbQuestion): Limb {
  const { course, forecasts, today } = question;
  const events = course.events.filter((event) => 'episode' in event && event.episode === episode.id);
  const { plan } = episode;
  const freeze = episode.freezes.findLast(({ nerves }) => nerves.length > 0) ?? null;
  const amputation = events.find(({ kind }) => kind === 'amputation')?.on ?? null;
  const planned = plan?.person.surgeryDate ?? null;
  const repairs = events.filter((event): event is Repair => event.kind === 'repair');
  const done = repairs.filter(({ state, on }) => state === 'done' && on <= today);
  return {
    ...question,
    episode,
    plan,
    level: episode.level,
    side: episode.side,
    freeze,
    freezeDate: freeze === null ? null : dayIn(course.timeZone, freeze.at),
    forecast: forecasts[episode.id] ?? null,
    events,
    amputationDate: amputation ?? planned,
    repairs: done,
    takesOverFrom: (done[0] ?? repairs[0])?.on ?? plan?.bridge?.tmrDate ?? null,
    agreement: events.findLast((event): event is Agreement => event.kind === 'surgeon-agreement') ?? null,
    ended: course.events.find(({ kind }) => endings.includes(kind))?.on ?? null,
  };
}

const endings: readonly CourseEvent['kind'][] = ['death', 'withdrawal', 'lost-to-follow-up'];

/** Days after the freeze; null without one. */
export function dayOf({ freezeDate }: Limb, on: IsoDate): number | null {
  return freezeDate === null ? null : daysBetween(freezeDate, on);
}
