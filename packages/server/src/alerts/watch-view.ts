import type { WatchView } from '@cryobridge/contract';
import { dayIn } from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import { serverCaller } from '../access/caller.js';
import { listCourses } from '../courses/list-courses.js';
import type { CourseReaderParts } from '../courses/read-course.js';
import { everyPage } from '../courses/course-resources.js';
import { episodesFromFhir } from '@cryobridge/fhir/mapping';
import type { Asked } from '../records/asked.js';
import { queryString } from '../search/open-record-search.js';
import type { AlertStore } from './alert-store.js';
import type { WatchSettingsStore } from './watch-settings-store.js';

export interface WatchViewParts extends CourseReaderParts {
  readonly store: AlertStore;
  readonly settings: Pick<WatchSettingsStore, 'current'>;
}

type Burden = WatchView['burden'];

const burdenLastsMs = 60_000;

/** What whoever asks has to do now, and what the watch costs and is worth; the latter is counted once a minute. */
export function watchViews(parts: WatchViewParts): (asked: Asked) => Promise<WatchView> {
  let counted: { readonly atMs: number; readonly burden: Promise<Burden> } | null = null;
  const burden = () => {
    const atMs = parts.now().getTime();
    if (counted === null || atMs - counted.atMs > burdenLastsMs || atMs < counted.atMs)
      counted = { atMs, burden: countBurden(parts) };
    return counted.burden;
  };
  return async (asked) => {
    const [alerts, courses, kept, measured] = await Promise.all([
      parts.store.open(asked),
      listCourses(parts, asked),
      parts.settings.current(),
      burden(),
    ]);
    const labels = new Map(courses.map(({ patientId, label }) => [patientId, label]));
    return {
      alerts: alerts
        .map(({ alert }) => ({ ...alert, label: labels.get(alert.patientId) ?? '' }))
        .toSorted(
          (a, b) =>
            Number(a.state === 'taken') - Number(b.state === 'taken') ||
            (a.dueAt ?? '').localeCompare(b.dueAt ?? ''),
        ),
      burden: measured,
      settings: { signedBy: kept.signedBy, signedAt: kept.signedAt },
    };
  };
}

/** Of everybody, whoever asks: it names nobody. A week counts once for a person, however many limbs. */
async function countBurden({ repository, store, now }: WatchViewParts): Promise<Burden> {
  const asked = { caller: serverCaller, requestId: 'watch-burden' };
  const [episodes, counts] = await Promise.all([
    everyPage(
      (parameters) =>
        repository.search(asked, {
          type: 'EpisodeOfCare',
          compartment: null,
          parameters,
          handling: 'strict',
          asWritten: queryString(parameters),
        }),
      [['_count', '1000']],
    ),
    store.count(asked),
  ]);
  const firstDays = new Map<string, { readonly startedOn: string; readonly timeZone: string }>();
  for (const head of episodesFromFhir(episodes))
    if (!firstDays.has(head.patientId)) firstDays.set(head.patientId, head);
  const days = [...firstDays.values()].reduce(
    (sum, { startedOn, timeZone }) =>
      sum + Math.max(0, daysBetween(startedOn, dayIn(timeZone, now().toISOString())) + 1),
    0,
  );
  const patientWeeks = days / 7;
  const closedWithOutcome = counts.true + counts.false;
  return {
    patientWeeks,
    alertsPerPatientWeek: patientWeeks === 0 ? null : counts.all / patientWeeks,
    positivePredictiveValue: closedWithOutcome === 0 ? null : counts.true / closedWithOutcome,
    closedWithOutcome,
  };
}
