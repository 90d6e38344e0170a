import type { Resource } from '@cryobridge/fhir/mapping';
import type { Asked } from '../records/asked.js';
import { isNotThere } from '../records/outcome-error.js';
import type { Repository } from '../records/repository.js';

/** Null when it is not there, or not for whoever asks. */
export async function readAt(
  repository: Pick<Repository, 'read'>,
  asked: Asked,
  [type, id]: readonly [type: string, id: string],
): Promise<Resource | null> {
  try {
    return JSON.parse((await repository.read(asked, type, id)).content) as Resource;
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

/** The version that a resource was read at; null for one that was never stored. */
export function versionOf(resource: Resource): number | null {
  const { versionId } = (resource['meta'] ?? {}) as { readonly versionId?: string };
  return versionId === undefined ? null : Number(versionId);
}
