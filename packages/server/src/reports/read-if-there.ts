import type { Resource } from '@cryobridge/fhir/mapping';
import { readAt } from '../courses/read-at.js';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';
import { idPattern } from '../records/validated.js';

/** Null when it is not there, not for whoever asks, or when what was sent is no id. */
export async function readIfThere(
  repository: Pick<Repository, 'read'>,
  asked: Asked,
  [type, id]: readonly [type: string, id: string],
): Promise<Resource | null> {
  return idPattern.test(id) ? readAt(repository, asked, [type, id]) : null;
}
