import type { PatientToday } from '@cryobridge/contract';
import {
  type Course,
  type CourseEvent,
  type Episode,
  ownMedicines,
  type WatchFinding,
} from '@cryobridge/course';
import {
  catchUpOf,
  dayIn,
  dayNumber,
  dueReport,
  dueWindows,
  lastDueDay,
  promptedBy,
  promptedByWatch,
  questions,
  reportLanguageOf,
  type DueWindow,
  type QuestionId,
} from '@cryobridge/course/report';
import { knowledge } from '@cryobridge/knowledge';
import { claimReader, followUpSchedule } from '@cryobridge/plan';
import type { FoundCourse } from '../courses/course-store.js';
import { ProblemError } from '../http/problem.js';
import { helpNow } from './help-now.js';
import { readIfThere } from './read-if-there.js';
import type { OfPerson, ReportParts } from './report-parts.js';

/** @throws {ProblemError} `not-found` for somebody whom nobody follows. */
export async function patientToday(parts: ReportParts, of: OfPerson): Promise<PatientToday> {
  const { asked, patientId } = of;
  const courses = parts.courses(asked);
  const [found, view, person] = await Promise.all([
    courses.find(patientId),
    courses.view(patientId),
    readIfThere(parts.repository, asked, ['Patient', patientId]),
  ]);
  if (found === null) throw new ProblemError('not-found');
  const { course, language } = found;
  const findings = view?.findings ?? [];
  const at = parts.now().toISOString();
  const today = dayIn(course.timeZone, at);
  const episodes = course.episodes.map((episode) => episodeDays(found, episode, today));
  const windows = episodes.flatMap((episode) => episode.windows);
  const ended = endedOf(course, windows, today);
  const paused = isAdmitted(course.events, today) ? 'admission' : null;
  return {
    patientId,
    givenName: givenNameOf(person),
    language,
    timeZone: course.timeZone,
    today,
    consent: course.consent?.state ?? 'needed',
    ended,
    paused,
    episodes: episodes.map(({ windows: _windows, ...shown }) => shown),
    windows: ended === null ? windows : [],
    due: ended === null && paused === null ? dueReport(windows, course.reports, today) : null,
    prompted: promptedNow(course, findings),
    medicines: ownMedicines(course, { now: at, language: reportLanguageOf(language) }),
    help: await helpNow(parts, language),
  };
}

/** What the last answers ask for, and what the watch would know; of a masked course only what is neutral is found. */
function promptedNow({ reports }: Course, findings: readonly WatchFinding[]): readonly QuestionId[] {
  const raised = findings.flatMap(({ kind, state }) => (state === 'raised' ? [kind] : []));
  const wanted = new Set([...promptedBy(reports.at(-1)?.answers ?? {}), ...promptedByWatch(raised)]);
  return questions.map(({ id }) => id).filter((id) => wanted.has(id));
}

const catchUp = catchUpOf(claimReader(knowledge));
const standardFollowUp = followUpSchedule({ read: claimReader(knowledge) }, { phase: 'before-surgery' });

type EpisodeDays = PatientToday['episodes'][number] & { readonly windows: readonly DueWindow[] };

/**
 * Days are counted from the freeze, in a masked course from surgery: which questions are asked when must not tell
 * whether anything was frozen.
 */
function episodeDays({ course, masked }: FoundCourse, episode: Episode, today: string): EpisodeDays {
  const on = (kinds: readonly CourseEvent['kind'][]) => lastDay(course.events, episode.id, kinds);
  const amputationDate = on(['amputation']);
  const freezeAt = masked ? undefined : episode.freezes.at(-1)?.at;
  const freezeDate = freezeAt === undefined ? null : dayIn(course.timeZone, freezeAt);
  const anchor = freezeDate ?? amputationDate;
  // A baseline may be told from the first day on which anything was.
  const startedOn = [course.reports[0]?.forDate ?? today, today].toSorted()[0] ?? today;
  const counted = amputationDate !== null && amputationDate <= today ? amputationDate : anchor;
  return {
    id: episode.id,
    level: episode.level,
    side: episode.side,
    freezeDate,
    amputationDate,
    repairDate: on(['repair']),
    day: counted === null ? null : dayNumber(counted, today),
    frozen: masked ? [] : episode.freezes.flatMap(({ nerves }) => nerves.map(({ nerveSite }) => nerveSite)),
    windows: dueWindows(
      { followUp: episode.plan?.followUp ?? standardFollowUp, startedOn, freezeDate: anchor },
      catchUp,
    ),
  };
}

function lastDay(
  events: readonly CourseEvent[],
  episode: string,
  kinds: readonly CourseEvent['kind'][],
): string | null {
  const days = events.flatMap((event) => {
    const isOf = 'episode' in event && event.episode === episode && kinds.includes(event.kind);
    const isDone = event.kind !== 'repair' || event.state === 'done';
    return isOf && isDone ? [event.on] : [];
  });
  return days.toSorted().at(-1) ?? null;
}

/** After a death nothing is asked either; the page needs not say why. */
function endedOf(
  { events, consent }: Pick<Course, 'events' | 'consent'>,
  windows: readonly DueWindow[],
  today: string,
): PatientToday['ended'] {
  if (consent?.state === 'withdrawn') return 'withdrawal';
  if (events.some(({ kind }) => kind === 'death')) return 'follow-up-complete';
  if (events.some(({ kind }) => kind === 'withdrawal')) return 'withdrawal';
  if (events.some(({ kind }) => kind === 'lost-to-follow-up')) return 'lost-to-follow-up';
  const last = lastDueDay(windows);
  return last !== null && last < today ? 'follow-up-complete' : null;
}

function isAdmitted(events: readonly CourseEvent[], today: string): boolean {
  return events.some(
    (event) =>
      event.kind === 'admission' && event.on <= today && (event.until === null || event.until >= today),
  );
}

function givenNameOf(person: object | null): string | null {
  const { name = [] } = (person ?? {}) as {
    readonly name?: readonly { readonly given?: readonly string[] }[];
  };
  return name.flatMap(({ given = [] }) => given)[0] ?? null;
}
