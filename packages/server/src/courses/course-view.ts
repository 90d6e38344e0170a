import type { CoursePoint, CourseSummary, CourseView } from '@cryobridge/contract';
import {
  type Alert,
  type Course,
  type Report,
  type ReportAnswers,
  type Scores,
  type WatchFinding,
  dayIn,
} from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import type { FoundCourse } from './course-store.js';

/** What a list shows of a course, as far as a course of the caller's reach tells. */
export function summaryOf(
  { course, label }: Pick<FoundCourse, 'course' | 'label'>,
  { now, openAlerts }: { readonly now: Date; readonly openAlerts: number },
): CourseSummary {
  const last = course.episodes.at(-1);
  const freezeAt = last?.freezes.at(-1)?.at;
  const freezeDate = freezeAt === undefined ? null : dayIn(course.timeZone, freezeAt);
  return {
    patientId: course.patientId,
    label,
    level: last?.level ?? null,
    side: last?.side ?? null,
    freezeDate,
    day: freezeDate === null ? null : daysBetween(freezeDate, dayIn(course.timeZone, now.toISOString())),
    lastReportOn: course.reports.at(-1)?.forDate ?? null,
    openAlerts,
    ended: endedBy(course),
  };
}

const endings = ['death', 'withdrawal', 'lost-to-follow-up'] as const;

/** Why nothing more is asked of the person; null while they are followed. */
export function endedBy({ events }: Pick<Course, 'events'>): (typeof endings)[number] | null {
  return endings.find((kind) => events.some((event) => event.kind === kind)) ?? null;
}

/** What is worked out of a course beside what was told. */
export interface WorkedOut extends Pick<CourseView, 'opioids' | 'medicines' | 'forecasts' | 'rescue'> {
  readonly findings: readonly WatchFinding[];
  readonly alerts: readonly Alert[];
}

export function courseView(found: FoundCourse, worked: WorkedOut, now: Date): CourseView {
  const { course, masked } = found;
  const openAlerts = worked.alerts.filter(({ state }) => state === 'open' || state === 'taken').length;
  return {
    ...summaryOf(found, { now, openAlerts }),
    timeZone: course.timeZone,
    masked,
    episodes: course.episodes.map(({ plan: _plan, ...episode }) => episode),
    events: course.events,
    consent: course.consent?.state ?? 'needed',
    reports: course.reports,
    pain: painOf(course.reports),
    ...worked,
  };
}

const series = {
  'limb-to-be-removed-pain': 'limbToBeRemovedPain',
  'residual-limb-pain': 'residualLimbPain',
  'phantom-pain': 'phantomPain',
  'phantom-sensation': 'phantomSensation',
} as const satisfies Record<keyof CourseView['pain'], keyof ReportAnswers>;

function painOf(reports: readonly Report[]): CourseView['pain'] {
  const points = (name: keyof typeof series): readonly CoursePoint[] =>
    reports.flatMap((report) => {
      const scores = report.answers[series[name]];
      return scores === undefined ? [] : [pointOf(report, scores)];
    });
  return {
    'limb-to-be-removed-pain': points('limb-to-be-removed-pain'),
    'residual-limb-pain': points('residual-limb-pain'),
    'phantom-pain': points('phantom-pain'),
    'phantom-sensation': points('phantom-sensation'),
  };
}

function pointOf({ id, forDate, by }: Report, { worst, average, least, now }: Scores): CoursePoint {
  return {
    on: forDate,
    worst: worst ?? null,
    average: average ?? null,
    least: least ?? null,
    now: now ?? null,
    reporter: by.reporter,
    report: id,
  };
}
