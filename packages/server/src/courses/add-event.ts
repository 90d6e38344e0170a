import { randomUUID } from 'node:crypto';
import type { NewCourseEvent } from '@cryobridge/contract';
import type { CourseEvent } from '@cryobridge/course';
import { type KeptEvent, type Resource, consentToFhir, eventToFhir } from '@cryobridge/fhir/mapping';
import { written } from '../cases/record-entries.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import type { BundleEntry } from '../records/bundle-entry.js';
import { readAt, versionOf } from './read-at.js';
import type { CourseReaderParts, ReadCourse } from './read-course.js';

/**
 * Writes down what happened. What tells more about an event that is there already changes that one: the end of a
 * stay in hospital, a planned repair that is done.
 * @throws {ProblemError} naming the field.
 */
export async function addEvent(
  parts: CourseReaderParts,
  asked: Asked,
  { found, event }: { readonly found: ReadCourse; readonly event: NewCourseEvent },
): Promise<void> {
  const { course } = found;
  if ('episode' in event && !course.episodes.some(({ id }) => id === event.episode))
    throw badField('episode', 'the person has no such episode');
  if (event.kind === 'admission' && event.until !== null && event.until < event.on)
    throw badField('until', 'is before the admission');
  await parts.repository.transaction(asked, [await entryOf(parts, asked, { found, event })]);
}

const badField = (path: string, message: string) => new ProblemError('bad-input', [{ path, message }]);

async function entryOf(
  { repository, now }: CourseReaderParts,
  asked: Asked,
  { found, event }: { readonly found: ReadCourse; readonly event: NewCourseEvent },
): Promise<BundleEntry> {
  const { patientId } = found.course;
  const known = knownAs(found.course.events, event);
  switch (event.kind) {
    case 'death': {
      const patient = await readAt(repository, asked, ['Patient', patientId]);
      if (patient === null) throw new ProblemError('not-found');
      const { deceasedBoolean: _unknownDay, ...rest } = patient;
      return written({ ...rest, deceasedDateTime: event.on } as Resource, versionOf(patient));
    }
    case 'withdrawal':
      return written(
        consentToFhir({
          patientId,
          state: 'withdrawn',
          at: laterOf(event.on, now()),
          by: asked.caller.display,
          text: null,
        }),
      );
    case 'lost-to-follow-up':
      return keptEntry({ kind: event.kind, on: event.on, id: known ?? randomUUID() }, patientId);
    default:
      return keptEntry({ ...event, id: known ?? randomUUID() }, patientId);
  }
}

const keptEntry = (event: KeptEvent, patientId: string): BundleEntry =>
  written(eventToFhir(event, patientId));

/** Id of the event that this one tells more about; null when it is new. */
function knownAs(events: readonly CourseEvent[], event: NewCourseEvent): string | null {
  const found = events.find((each) => {
    if (each.kind === 'admission' && event.kind === 'admission')
      return each.until === null && each.on === event.on;
    if (each.kind === 'repair' && event.kind === 'repair')
      return each.state === 'planned' && each.episode === event.episode && each.repair === event.repair;
    return each.kind === event.kind && each.kind === 'lost-to-follow-up';
  });
  return found?.id ?? null;
}

/** The day that was told; today also the time, so that it comes after what was said earlier on the day. */
function laterOf(on: string, now: Date): string {
  const at = now.toISOString();
  return at.startsWith(on) ? at : on;
}
