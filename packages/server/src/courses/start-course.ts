import type { NewCourse } from '@cryobridge/contract';
import { dayIn, isTimeZone } from '@cryobridge/course';
import { type EpisodeHead, episodeToFhir, idOf } from '@cryobridge/fhir/mapping';
import { headOf } from '../cases/case-head.js';
import { writtenOnce } from '../cases/record-entries.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import { isConflict } from '../records/outcome-error.js';
import { moveEntries } from './move-case.js';
import { readAt } from './read-at.js';
import type { CourseReaderParts } from './read-course.js';

/**
 * A case becomes an episode of a person: of its own, or of somebody who is known already.
 * @returns the id of the person's Patient.
 * @throws {ProblemError} naming the field.
 */
export async function startCourse(
  { repository, pool, now }: CourseReaderParts,
  asked: Asked,
  { caseId, patientId, timeZone, language }: NewCourse,
): Promise<string> {
  if (!isTimeZone(timeZone)) throw badField('timeZone', `is no time zone: ${timeZone}`);
  const head = await readAt(repository, asked, ['DocumentReference', caseId]);
  if (head === null) throw badField('caseId', 'there is no such case');
  if ((await readAt(repository, asked, ['EpisodeOfCare', caseId])) !== null)
    throw new ProblemError('in-course');
  const own = idOf(head['subject'], 'Patient') ?? caseId;
  const person = patientId ?? own;
  const { summary } = headOf(head);
  const episode = episodeToFhir({
    id: caseId,
    patientId: person,
    caseId,
    timeZone,
    language,
    level: summary.level as EpisodeHead['level'],
    side: summary.side as EpisodeHead['side'],
    startedOn: dayIn(timeZone, now().toISOString()),
  });
  const moved =
    person === own ? [] : await moveEntries({ repository, pool, asked }, { caseId, from: own, to: person });
  try {
    await repository.transaction(asked, [...moved, writtenOnce(episode)]);
  } catch (error) {
    if (isConflict(error)) throw new ProblemError('in-course');
    throw error;
  }
  return person;
}

const badField = (path: string, message: string) => new ProblemError('bad-input', [{ path, message }]);
