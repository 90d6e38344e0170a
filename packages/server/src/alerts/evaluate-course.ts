import {
  type Alert,
  type CoverBelief,
  type Episode,
  type KeptWatchSettings,
  type WatchFinding,
  type WatchForecast,
  type WatchKind,
  type WatchSettings,
  beliefWatchForecast,
  catchUpOf,
  chanceCovered,
  coverBelief,
  coverEndsDay,
  dayAfter,
  dayIn,
  dayNumber,
  findingsFrom,
  lookBackDays,
  nextShiftChangeAt,
  stepAlerts,
  watchPersonOf,
} from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import { type IsoInstant, claimReader } from '@cryobridge/plan';
import type { CourseForecasts, EpisodeBelief } from '../courses/course-forecasts.js';
import type { ReadCourse } from '../courses/read-course.js';
import { watchOpioids } from '../courses/course-opioids.js';
import { endedBy } from '../courses/course-view.js';
import type { Evaluate, ToEvaluate } from './evaluate.js';

/** How often a person is looked at of whom nothing is heard. */
const lookEveryMs = 3_600_000;
const catchUp = catchUpOf(claimReader(knowledge));

/** What concerns one limb; the rest concerns the person, and is asked of the last limb only. */
const ofLimb: ReadonlySet<WatchKind> = new Set(['early-loss-of-cover', 'expected-end-of-cover']);

/** The rules over a whole course, limb by limb, and what becomes of its alerts. */
export function evaluateCourse(forecasts: CourseForecasts): Evaluate {
  return ({ found, alerts, kept, now }) => {
    const findings = findingsByEpisode(forecasts, { found, kept, now });
    const { patientId } = found.course;
    const stepped = findings.reduce<readonly Alert[]>((all, { episode, findings: told }) => {
      const tick = { patientId, episode, findings: told, now, settings: kept.settings };
      const own = stepAlerts(
        all.filter((alert) => alert.episode === episode),
        tick,
      );
      return [...all.filter((alert) => alert.episode !== episode), ...own];
    }, alerts);
    return {
      findings: findings.flatMap((each) => each.findings),
      alerts: stepped,
      nextAt: nextLook(found, stepped, { now, settings: kept.settings }),
    };
  };
}

interface EpisodeFindings {
  readonly episode: string;
  readonly findings: readonly WatchFinding[];
}

/** What the rules say now, by limb. */
export function findingsByEpisode(
  forecasts: CourseForecasts,
  { found, kept, now }: Omit<ToEvaluate, 'alerts'>,
): readonly EpisodeFindings[] {
  const { course } = found;
  const { settings } = kept;
  const days = lookBackDays(settings.thresholds);
  const told = { reports: course.reports, opioids: watchOpioids(course, now, days) };
  const last = course.episodes.at(-1);
  return course.episodes.map((episode) => {
    const belief = forecasts.beliefOf(course, episode, plannedFor(found, episode));
    const person = watchPersonOf(course, {
      episode,
      forecast: belief === null ? null : watchForecast(belief, { found, kept, now }),
      forecastOn: belief === null ? null : dayAfter(belief.all.freezeDate, lastDayOf(belief.all)),
      now,
      catchUp,
      knowledge,
    });
    const all = findingsFrom(person, told, { now, settings });
    return {
      episode: episode.id,
      findings: episode === last ? all : all.filter(({ kind }) => ofLimb.has(kind)),
    };
  });
}

export function plannedFor({ caseOf, planned }: ReadCourse, { id }: Episode) {
  const caseId = caseOf.get(id);
  return caseId === undefined ? undefined : planned.get(caseId);
}

/** What is expected is asked of the earlier reports, when cover ends of all of them. */
function watchForecast(
  { all, upTo, plan }: EpisodeBelief,
  {
    found,
    kept,
    now,
  }: { readonly found: ReadCourse; readonly kept: KeptWatchSettings; readonly now: IsoInstant },
): WatchForecast {
  const today = dayIn(found.course.timeZone, now);
  const before = upTo(dayAfter(today, -1 - kept.settings.thresholds.forecastLagDays));
  const expected = beliefWatchForecast(before, plan.bridge);
  const day = Math.max(0, dayNumber(all.freezeDate, today));
  return {
    expectedWorst: (series, day) => expected.expectedWorst(series, day),
    coverEndsDay: coverEndsDay(all),
    coverEndsAsDone: coverEndsDay(coverBelief(all.prior, all)),
    chanceCovered: chanceCovered(all, day),
    chanceCoveredBefore: chanceCovered(before, day),
    takesOverDay: expected.takesOverDay,
  };
}

function lastDayOf({ evidence }: CoverBelief): number {
  return Math.max(0, ...evidence.keys());
}

/** The next rung of a ladder, other hours while somebody is waited for, or the next hour; nothing more where nobody is waited for. */
function nextLook(
  { course }: ReadCourse,
  alerts: readonly Alert[],
  { now, settings }: { readonly now: IsoInstant; readonly settings: WatchSettings },
): IsoInstant | null {
  const waits = alerts.some(({ state }) => state === 'open');
  const shift = waits ? nextShiftChangeAt(settings, now) : null;
  const due = [
    ...alerts.flatMap(({ dueAt }) => (dueAt === null || dueAt <= now ? [] : [dueAt])),
    ...(shift === null ? [] : [shift]),
  ];
  const hour = new Date(Date.parse(now) + lookEveryMs).toISOString();
  const all = endedBy(course) === null ? [...due, hour] : due;
  return all.toSorted()[0] ?? null;
}
