import type { Resource } from '@cryobridge/fhir/mapping';
import type { Asked } from '../records/asked.js';
import { OutcomeError } from '../records/outcome-error.js';
import type { Repository } from '../records/repository.js';
import { idPattern } from '../records/validated.js';

/** Null when it is not there, or not for whoever asks. */
export async function readIfThere(
  repository: Pick<Repository, 'read'>,
  asked: Asked,
  [type, id]: readonly [type: string, id: string],
): Promise<Resource | null> {
  if (!idPattern.test(id)) return null;
  try {
    return JSON.parse((await repository.read(asked, type, id)).content) as Resource;
  } catch (error) {
    if (error instanceof OutcomeError && (error.status === 404 || error.status === 410)) return null;
    throw error;
  }
}
