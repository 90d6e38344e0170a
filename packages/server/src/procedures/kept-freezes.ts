import type { Course } from '@cryobridge/course';
import { type KeptFreeze, type Resource, freezesFromFhir } from '@cryobridge/fhir/mapping';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';

/** The freezes of a course with what was computed of them, by their time. */
export async function keptFreezes(
  { repository, asked }: { readonly repository: Repository; readonly asked: Asked },
  { episodes }: Pick<Course, 'episodes'>,
): Promise<readonly KeptFreeze[]> {
  const ids = episodes.flatMap(({ freezes }) => freezes.map(({ id }) => id));
  const read = await Promise.all(ids.map((id) => repository.read(asked, 'Procedure', id)));
  return freezesFromFhir(read.map(({ content }) => JSON.parse(content) as Resource));
}
