import { type UpdatedForecast, forecastOf, maskFinding } from '@cryobridge/course';
import type { CourseForecasts } from '../courses/course-forecasts.js';
import { opioidSeriesOf } from '../courses/course-opioids.js';
import { courseMedicines, courseRescue } from '../medicines/course-medicines.js';
import type { ReadCourse } from '../courses/read-course.js';
import type { WorkOut } from '../courses/work-out.js';
import type { AlertStore } from './alert-store.js';
import { findingsByEpisode, plannedFor } from './evaluate-course.js';
import type { WatchSettingsStore } from './watch-settings-store.js';

export interface WorkOutParts {
  readonly store: AlertStore;
  readonly settings: Pick<WatchSettingsStore, 'current'>;
  readonly forecasts: CourseForecasts;
  readonly now: () => Date;
}

/** For a masked reader nothing that tells: no forecast, and of findings and alerts what is neutral. */
export function workOutCourse({ store, settings, forecasts, now }: WorkOutParts): WorkOut {
  return async (found) => {
    const at = now().toISOString();
    const [stored, kept] = await Promise.all([store.among(found.asked, found.resources), settings.current()]);
    const findings = findingsByEpisode(forecasts, { found, kept, now: at }).flatMap((each) => each.findings);
    return {
      opioids: opioidSeriesOf(found.course, at),
      medicines: courseMedicines(found.course, at),
      forecasts: found.masked ? {} : forecastsFor(forecasts, found),
      findings: found.masked ? findings.flatMap((each) => maskFinding(each) ?? []) : findings,
      alerts: stored.map(({ alert }) => alert),
      rescue: found.masked ? [] : courseRescue(found.course, at),
    };
  };
}

function forecastsFor(
  forecasts: CourseForecasts,
  found: ReadCourse,
): Readonly<Record<string, UpdatedForecast>> {
  const { course } = found;
  return Object.fromEntries(
    course.episodes.flatMap((episode) => {
      const belief = forecasts.beliefOf(course, episode, plannedFor(found, episode));
      return belief === null ? [] : [[episode.id, forecastOf(belief.all)] as const];
    }),
  );
}
