import { type Resource, courseFromFhir, episodesFromFhir } from '@cryobridge/fhir/mapping';
import type pg from 'pg';
import { isMaskedFor } from '../access/masking.js';
import { labelOf } from '../cases/describe-case.js';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';
import { type CasePlans, type PlannedCase, caseHeads } from './case-plans.js';
import { courseResources } from './course-resources.js';
import type { FoundCourse } from './course-store.js';

export interface CourseReaderParts {
  readonly repository: Repository;
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly plans: CasePlans;
  /** The clock. */
  readonly now: () => Date;
}

/** A course with what it was read from. */
export interface ReadCourse extends FoundCourse {
  readonly asked: Asked;
  readonly resources: readonly Resource[];
  /** By id of the case. */
  readonly planned: ReadonlyMap<string, PlannedCase>;
}

/** Null: no such person, or nothing of a course, as far as whoever asks reaches. */
export async function readCourse(
  { repository, pool, plans, now }: CourseReaderParts,
  asked: Asked,
  patientId: string,
): Promise<ReadCourse | null> {
  const resources = await courseResources(repository, asked, patientId);
  if (resources === null) return null;
  const planned = await plans.of(asked, resources);
  const course = courseFromFhir({
    patientId,
    resources,
    plans: new Map([...planned].map(([caseId, { plan }]) => [caseId, plan])),
    now: now().toISOString().slice(0, 10),
  });
  if (course === null) return null;
  const heads = episodesFromFhir(resources);
  const last = heads.at(-1);
  const masked = await isMaskedFor(
    { query: (text, values) => pool.query(text, values) },
    asked.caller,
    patientId,
  );
  const told = caseHeads(resources).find(({ id }) => id === last?.caseId)?.label;
  return {
    course,
    caseOf: new Map(heads.flatMap(({ id, caseId }) => (caseId === null ? [] : [[id, caseId] as const]))),
    label: told ?? labelOf(course.episodes.at(-1) ?? { level: null, side: null }, patientId),
    language: last?.language ?? 'en',
    masked,
    asked,
    resources,
    planned,
  };
}
