import type { CourseSummary } from '@cryobridge/contract';
import { dayIn } from '@cryobridge/course';
import { type EpisodeHead, episodesFromFhir } from '@cryobridge/fhir/mapping';
import { daysBetween } from '@cryobridge/plan';
import { isMaskedFor, statementsOf } from '../access/masking.js';
import { rolePolicy } from '../access/role-policy.js';
import { labelOf } from '../cases/describe-case.js';
import type { Asked } from '../records/asked.js';
import { queryString } from '../search/open-record-search.js';
import { everyPage } from './course-resources.js';
import type { CourseReaderParts } from './read-course.js';

/** What the watch noted of a course when it last looked: without it a list would read every report of everybody. */
export interface NotedSummary {
  readonly label: string;
  readonly freezeDate: string | null;
  readonly lastReportOn: string | null;
  readonly openAlerts: number;
  /** Without those whose being there would tell. Absent: noted by an earlier version. */
  readonly openAlertsMasked?: number;
  readonly ended: string | null;
}

/** Everybody with a course whom the caller reaches; last changed first. */
export async function listCourses(parts: CourseReaderParts, asked: Asked): Promise<readonly CourseSummary[]> {
  const heads = await latestEpisodes(parts, asked);
  const noted = await notedSummaries(parts, [...heads.keys()]);
  const maskedIds = await maskedFor(parts, asked, [...heads.keys()]);
  const readsReports = rolePolicy.reachOf(asked.caller, 'search', 'QuestionnaireResponse').extent === 'all';
  return [...heads.values()].map((head) => {
    const note = noted.get(head.patientId);
    const masked = maskedIds.has(head.patientId);
    const freezeDate = masked ? null : (note?.freezeDate ?? null);
    return {
      patientId: head.patientId,
      label: masked || note === undefined ? labelOf(head, head.patientId) : note.label,
      level: head.level,
      side: head.side,
      freezeDate,
      day:
        freezeDate === null ? null : daysBetween(freezeDate, dayIn(head.timeZone, parts.now().toISOString())),
      lastReportOn: readsReports ? (note?.lastReportOn ?? null) : null,
      openAlerts: (masked ? note?.openAlertsMasked : note?.openAlerts) ?? 0,
      ended: note?.ended ?? null,
    };
  });
}

async function latestEpisodes(
  { repository }: CourseReaderParts,
  asked: Asked,
): Promise<ReadonlyMap<string, EpisodeHead>> {
  const resources = await everyPage(
    (parameters) =>
      repository.search(asked, {
        type: 'EpisodeOfCare',
        compartment: null,
        parameters,
        handling: 'strict',
        asWritten: queryString(parameters),
      }),
    [['_count', '1000']],
  );
  return new Map(episodesFromFhir(resources).map((head) => [head.patientId, head]));
}

async function notedSummaries({ pool }: CourseReaderParts, ids: readonly string[]) {
  const { rows } = await pool.query<{ patient_id: string; summary: NotedSummary }>(
    'select patient_id, summary from watched_person where patient_id = any($1) and summary is not null',
    [ids],
  );
  return new Map(rows.map(({ patient_id: id, summary }) => [id, summary]));
}

async function maskedFor(
  { pool }: CourseReaderParts,
  { caller }: Asked,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const db = statementsOf(pool);
  const { rows } = await pool.query<{ patient_id: string }>(
    'select distinct patient_id from masked_course where patient_id = any($1)',
    [ids],
  );
  const each = await Promise.all(
    rows.map(async ({ patient_id: id }) => ((await isMaskedFor(db, caller, id)) ? [id] : [])),
  );
  return new Set(each.flat());
}
