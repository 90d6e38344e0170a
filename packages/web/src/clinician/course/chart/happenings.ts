import { dayIn } from '@cryobridge/course';
import type { Alert, CourseEvent } from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import { kindWord } from '../alerts/alert-words.js';
import { chartWords, eventWord } from './chart-words.js';
import type { Timeline } from './timeline.js';

export type Sign = CourseEvent['kind'] | 'freeze' | Alert['state'];

export interface Happening {
  readonly key: string;
  readonly sign: Sign;
  readonly day: number;
  /** Last day of what lasts; null: one day. */
  readonly until: number | null;
  readonly text: string;
}

/** Freezes and events, by their day. */
export function eventsOf({ course, zeroDate, episode }: Timeline): readonly Happening[] {
  const dayOf = (date: string) => daysBetween(zeroDate, date);
  const several = course.episodes.length > 1;
  const freezes = course.episodes.flatMap(({ id, side, freezes }) =>
    freezes.map(({ id: key, at, nerves }) => ({
      key,
      sign: 'freeze' as const,
      day: dayOf(dayIn(course.timeZone, at)),
      until: null,
      text: named(chartWords.freezeEvent(nerves.length), several && id !== episode ? side : null),
    })),
  );
  const sideOf = (event: CourseEvent) =>
    'episode' in event && event.episode !== episode
      ? (course.episodes.find(({ id }) => id === event.episode)?.side ?? null)
      : null;
  const events = course.events.map((event) => ({
    key: event.id,
    sign: event.kind,
    day: dayOf(event.on),
    until: event.kind === 'admission' && event.until !== null ? dayOf(event.until) : null,
    text: named(eventWord(event), several ? sideOf(event) : null),
  }));
  return [...freezes, ...events].toSorted((a, b) => a.day - b.day);
}

function named(text: string, side: string | null): string {
  return side === null ? text : `${text}, ${side}`;
}

/** Alerts from the day they were raised to the day they were over. */
export function alertsOf({ course, zeroDate, today }: Timeline): readonly Happening[] {
  const dayOf = (instant: string) => daysBetween(zeroDate, dayIn(course.timeZone, instant));
  return course.alerts
    .map(({ id, kind, state, openedAt, steps }) => {
      const last = steps.at(-1);
      const isOver = state === 'closed' || state === 'lapsed';
      return {
        key: id,
        sign: state,
        day: dayOf(openedAt),
        until: isOver && last !== undefined ? dayOf(last.at) : today,
        text: kindWord(kind, course.masked),
      };
    })
    .toSorted((a, b) => a.day - b.day);
}
