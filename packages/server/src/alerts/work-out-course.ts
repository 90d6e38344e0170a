import { type UpdatedForecast, dayIn, forecastOf, maskFinding } from '@cryobridge/course';
import type { IsoInstant, Statement } from '@cryobridge/plan';
import { bodyResources, recheckMedicines } from '../courses/medicines-today.js';
import { endedBy } from '../courses/course-view.js';
import type { FormularyStore } from '../formulary/formulary-store.js';
import type { Repository } from '../records/repository.js';
import type { CourseForecasts } from '../courses/course-forecasts.js';
import { opioidSeriesOf } from '../courses/course-opioids.js';
import { courseMedicines, courseRescue } from '../medicines/course-medicines.js';
import type { ReadCourse } from '../courses/read-course.js';
import type { WorkOut } from '../courses/work-out.js';
import type { AlertStore } from './alert-store.js';
import { findingsByEpisode, plannedFor } from './evaluate-course.js';
import type { WatchSettingsStore } from './watch-settings-store.js';

export interface WorkOutParts {
  readonly repository: Repository;
  /** What the hospital's pharmacists have signed. */
  readonly formulary: Pick<FormularyStore, 'current'>;
  readonly store: AlertStore;
  readonly settings: Pick<WatchSettingsStore, 'current'>;
  readonly forecasts: CourseForecasts;
  readonly now: () => Date;
}

/** For a masked reader nothing that tells: no forecast, and of findings and alerts what is neutral. */
export function workOutCourse(parts: WorkOutParts): WorkOut {
  const { store, settings, forecasts, now } = parts;
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
      rescue: found.masked
        ? []
        : [...courseRescue(found.course, at), ...(await recheckedNow(parts, found, at))],
    };
  };
}

/** The plans' medicines against the record and the formulary of today, while the person is followed. */
async function recheckedNow(
  { repository, formulary }: Pick<WorkOutParts, 'repository' | 'formulary'>,
  { course, asked, resources, planned }: ReadCourse,
  at: IsoInstant,
): Promise<readonly Statement[]> {
  const plans = [...planned.values()].filter(({ plan }) => plan.regimen !== null);
  if (plans.length === 0 || endedBy(course) !== null) return [];
  const [body, current] = await Promise.all([
    bodyResources(repository, asked, course.patientId),
    formulary.current(),
  ]);
  const patient = resources.filter(({ resourceType }) => resourceType === 'Patient');
  return recheckMedicines({
    course,
    planned: plans,
    body: [...patient, ...body],
    formulary: current,
    today: dayIn(course.timeZone, at),
  });
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
