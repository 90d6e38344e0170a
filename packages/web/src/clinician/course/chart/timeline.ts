import type { CourseView } from '@cryobridge/contract';
import { dayIn, type UpdatedForecast } from '@cryobridge/course';
import { daysBetween, type Interval } from '@cryobridge/plan';

/** Everything the chart and its table draw, counted in days from the freeze. */
export interface Timeline {
  /** Day 0, `YYYY-MM-DD`. */
  readonly zeroDate: string;
  /** What day 0 is. */
  readonly zeroIs: 'freeze' | 'amputation' | 'first-report' | 'today';
  readonly today: number;
  /** First and last day that are drawn. */
  readonly from: number;
  readonly to: number;
  readonly forecast: UpdatedForecast | null;
  readonly takesOver: Interval | null;
  readonly course: CourseView;
  readonly episode: string | null;
}

interface Given {
  readonly course: CourseView;
  readonly episode: string | null;
  readonly today: string;
  readonly takesOver: Interval | null;
}

const aheadDays = 7;
const shownAheadDays = 400;

export function timelineOf({ course, episode, today, takesOver }: Given): Timeline {
  const [zeroDate, zeroIs] = zeroOf(course, episode, today);
  const dayOf = (date: string) => daysBetween(zeroDate, date);
  const forecast = episode === null ? null : (course.forecasts[episode] ?? null);
  const told = [
    ...course.reports.map(({ forDate }) => dayOf(forDate)),
    ...course.events.map(({ on }) => dayOf(on)),
    ...course.opioids.prescribed.map(({ on }) => dayOf(on)),
  ];
  const ahead = [
    dayOf(today) + aheadDays,
    forecast === null ? 0 : forecast.overallCoverEndsDay.high,
    takesOver?.high ?? 0,
  ];
  return {
    zeroDate,
    zeroIs,
    today: dayOf(today),
    from: Math.max(Math.min(0, ...told), -shownAheadDays),
    to: Math.min(Math.ceil(Math.max(...ahead, ...told)), shownAheadDays + Math.max(dayOf(today), 0)),
    forecast,
    takesOver,
    course,
    episode,
  };
}

function zeroOf(course: CourseView, episode: string | null, today: string): [string, Timeline['zeroIs']] {
  const freeze = course.episodes.find(({ id }) => id === episode)?.freezes[0];
  if (freeze !== undefined) return [dayIn(course.timeZone, freeze.at), 'freeze'];
  if (!course.masked && course.freezeDate !== null) return [course.freezeDate, 'freeze'];
  const surgery = course.events.find(
    (event) => event.kind === 'amputation' && (episode === null || event.episode === episode),
  );
  if (surgery !== undefined) return [surgery.on, 'amputation'];
  const first = course.reports[0]?.forDate;
  return first === undefined ? [today, 'today'] : [first, 'first-report'];
}
