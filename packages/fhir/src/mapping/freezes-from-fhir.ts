import { episodeOf, idOf } from './episode-to-fhir.js';
import type { KeptFreeze } from './freeze-to-fhir.js';
import { freezeSchema } from './freeze-to-fhir.js';
import { extensionOf, ownRecordOf, partsOf } from './own-record.js';
import { extensions } from '../profiles/index.js';
import type { Resource } from './resource.js';

/**
 * Freezes among the resources, by their time. One that was entered in error is none.
 * @throws {RecordHashError} when the bytes of one are not those that were written.
 */
export function freezesFromFhir(resources: readonly Resource[]): readonly KeptFreeze[] {
  return resources
    .filter((each) => each.resourceType === 'Procedure' && each['status'] !== 'entered-in-error')
    .filter(isFreeze)
    .map(keptIn)
    .toSorted((a, b) => Date.parse(a.freeze.at) - Date.parse(b.freeze.at));
}

/** Whose it is stands in the resource, which may have moved to another person's record. */
function keptIn(resource: Resource): KeptFreeze {
  const text = ownRecordOf(resource, { schema: freezeSchema, binaries: new Map() });
  return {
    ...(JSON.parse(text) as Omit<KeptFreeze, 'patientId' | 'episode'>),
    patientId: idOf(resource['subject'], 'Patient') ?? '',
    episode: episodeOf(resource) ?? '',
  };
}

function isFreeze(resource: Resource): boolean {
  const extension = extensionOf(resource, extensions.ownRecord);
  return extension !== null && partsOf(extension)['schema'] === freezeSchema;
}
