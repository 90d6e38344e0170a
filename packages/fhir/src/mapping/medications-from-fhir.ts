import type { CaseMedication, IsoDate } from '@cryobridge/plan';
import { openBundle } from '../bundle.js';
import { readMedications } from '../read-medications.js';
import { FaultLog } from '../record-error.js';
import { indexReferences } from '../references.js';
import type { JsonObject } from '../element.js';
import type { Resource } from './resource.js';

const types = new Set([
  'MedicationRequest',
  'MedicationDispense',
  'MedicationAdministration',
  'MedicationStatement',
  'Medication',
]);

/** Prescribed, dispensed, administered and reported among stored resources, which are valid, each on its own. */
export function medicationsFromFhir(resources: readonly Resource[], now: IsoDate): readonly CaseMedication[] {
  const entry = resources
    .filter(({ resourceType }) => types.has(resourceType))
    .map((resource) => ({ resource: resource as JsonObject }));
  if (entry.length === 0) return [];
  const entries = openBundle({ resourceType: 'Bundle', type: 'collection', entry }, new FaultLog());
  return readMedications(entries, indexReferences(entries), now).medications;
}
