import {
  type Course,
  type OpioidDays,
  type OpioidSeries,
  type WatchOpioidDay,
  dayAfter,
  dayIn,
  dayNumber,
  opioidDays,
  opioidSeries,
} from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import type { IsoDate, IsoInstant } from '@cryobridge/plan';

/** Rules look back over weeks; a page shows somewhat more than a year. */
const mostDays = 400;

/** The three series from the first day that anything is told of to today. */
export function opioidSeriesOf(course: Course, now: IsoInstant): OpioidSeries {
  const until = dayIn(course.timeZone, now);
  return opioidSeries(course, { from: firstDay(course, until), until, now: until, knowledge });
}

/** Opioids of the days that somebody reported of, as the watch reads them; the last `days` of them. */
export function watchOpioids(course: Course, now: IsoInstant, days: number): readonly WatchOpioidDay[] {
  const today = dayIn(course.timeZone, now);
  const from = dayAfter(today, -days);
  const told = [...new Set(course.reports.map(({ forDate }) => forDate))].filter(
    (day) => day > from && day <= today,
  );
  if (told.length === 0) return [];
  const counted = opioidDays(course, { now: today, knowledge });
  return told.map((day) => watchDay(counted, day));
}

function watchDay(counted: OpioidDays, on: IsoDate): WatchOpioidDay {
  const taken = counted.takenOn(on);
  return {
    on,
    takenMme: taken.mme,
    takenAtLeastMme: taken.convertedMme,
    prescribedMme: counted.prescribedOn(on).mme,
  };
}

function firstDay({ reports, episodes, timeZone }: Course, today: IsoDate): IsoDate {
  const days = [
    ...reports.map(({ forDate }) => forDate),
    ...episodes.flatMap(({ freezes }) => freezes.map(({ at }) => dayIn(timeZone, at))),
  ];
  const first = days.toSorted()[0] ?? today;
  return dayNumber(first, today) > mostDays ? dayAfter(today, -mostDays) : first < today ? first : today;
}
