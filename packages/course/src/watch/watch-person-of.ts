import type { IsoDate, IsoInstant } from '@cryobridge/plan';
import type { Knowledge } from '@cryobridge/knowledge';
import type { Course, CourseEvent, Episode } from '../course.js';
import type { WatchForecast } from '../forecast/updated-forecast.js';
import { dayIn } from '../report/day.js';
import { dueWindows, type CatchUp } from '../report/schedule.js';
import type { WatchDue, WatchPerson, WatchStop } from './watch-person.js';

export interface WatchPersonAsked {
  readonly episode: Episode;
  readonly forecast: WatchForecast | null;
  /** The day whose facts the forecast has used. */
  readonly forecastOn: IsoDate | null;
  readonly now: IsoInstant;
  readonly catchUp: CatchUp;
  readonly knowledge: Pick<Knowledge, 'nerveSites'>;
}

/** As much of a course as the watch must know of one limb beside the reports. */
export function watchPersonOf(course: Course, asked: WatchPersonAsked): WatchPerson {
  const { episode, forecast, forecastOn, knowledge } = asked;
  const freeze = episode.freezes.at(-1);
  return {
    patientId: course.patientId,
    episode: episode.id,
    timeZone: course.timeZone,
    freezeDate: freeze === undefined ? null : dayIn(course.timeZone, freeze.at),
    surgeryDate: surgeryDateOf(course, episode),
    frozenNerves: (freeze?.nerves ?? []).map(
      ({ nerveSite }) => knowledge.nerveSites[nerveSite]?.label ?? nerveSite,
    ),
    forecast,
    forecastOn,
    due: dueOf(course, asked),
    stops: stopsOf(course.events),
  };
}

/** Of the amputation or its last revision, once it was done. */
export function surgeryDateOf(
  { events }: Pick<Course, 'events'>,
  { id }: Pick<Episode, 'id'>,
): IsoDate | null {
  const done = events.filter(
    (event) => (event.kind === 'amputation' || event.kind === 'revision') && event.episode === id,
  );
  return done.at(-1)?.on ?? null;
}

/**
 * Which reports are wanted, counted from the first freeze of the limb; without one from the amputation, so that whom
 * nobody froze is followed alike. Nothing is wanted without a plan.
 */
function dueOf(course: Course, { episode, catchUp, now }: WatchPersonAsked): readonly WatchDue[] {
  if (episode.plan === null) return [];
  const [first] = episode.freezes;
  const freezeDate = first === undefined ? firstSurgery(course, episode) : dayIn(course.timeZone, first.at);
  const startedOn = freezeDate ?? dayIn(course.timeZone, now);
  const windows = dueWindows({ followUp: episode.plan.followUp, startedOn, freezeDate }, catchUp);
  return windows.map(({ kind, from, to }) => ({ kind, from, to }));
}

function firstSurgery({ events }: Pick<Course, 'events'>, { id }: Pick<Episode, 'id'>): IsoDate | null {
  return events.find((event) => event.kind === 'amputation' && event.episode === id)?.on ?? null;
}

/** While these last nobody waits for reports. */
export function stopsOf(events: readonly CourseEvent[]): readonly WatchStop[] {
  return events.flatMap((event): readonly WatchStop[] => {
    switch (event.kind) {
      case 'death':
      case 'withdrawal':
      case 'lost-to-follow-up':
        return [{ why: event.kind, from: event.on, until: null }];
      case 'admission':
        return [{ why: 'admission', from: event.on, until: event.until }];
      case 'amputation':
      case 'revision':
      case 'prosthesis-fitting':
      case 'wound-checked':
      case 'repair':
      case 'surgeon-agreement':
        return [];
    }
  });
}
