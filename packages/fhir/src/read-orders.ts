import type { IsoDate } from '@cryobridge/plan';
import { openBundle } from './bundle.js';
import { findPatient } from './check-patients.js';
import { checkStructure } from './check-structure.js';
import { isObject, type Json, type JsonObject } from './element.js';
import { readMedications, type Medications } from './read-medications.js';
import { FaultLog, RecordError } from './record-error.js';
import { indexReferences } from './references.js';

/**
 * Orders, dispenses, administrations and statements of a Bundle, of a list of resources, or of one resource,
 * as JSON. Nobody else of the record is looked at; it may be of a person without a Patient.
 *
 * @throws {RecordError} naming each fault and its place.
 */
export function readOrders(json: unknown, now: IsoDate): Medications {
  const { bundle, place } = bundleOf(json as Json);
  const log = new FaultLog();
  try {
    checkStructure(bundle, log);
    log.throwIfAny();
    const entries = openBundle(bundle, log);
    log.throwIfAny();
    const references = indexReferences(entries);
    findPatient(entries, references, log);
    log.throwIfAny();
    const found = readMedications(entries, references, now);
    log.throwIfAny();
    return {
      medications: found.medications,
      warnings: found.warnings.map((warning) => ({ ...warning, path: place(warning.path) })),
    };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new RecordError(error.faults.map((fault) => ({ ...fault, path: place(fault.path) })));
  }
}

interface Wrapped {
  readonly bundle: JsonObject;
  /** The place in the text as it was given. */
  readonly place: (path: string) => string;
}

function bundleOf(json: Json): Wrapped {
  if (Array.isArray(json)) {
    const place = (path: string) => path.replace(/^Bundle\.entry(\[\d+\])\.resource/, '$1');
    return { bundle: collection(json as readonly Json[]), place };
  }
  if (!isObject(json))
    throw new RecordError([{ path: 'orders', message: 'must be a list or a FHIR resource' }]);
  if (json['resourceType'] === 'Bundle') return { bundle: json, place: (path) => path };
  const name = typeof json['resourceType'] === 'string' ? json['resourceType'] : 'orders';
  return { bundle: collection([json]), place: (path) => path.replace(/^Bundle\.entry\[0\]\.resource/, name) };
}

function collection(resources: readonly Json[]): JsonObject {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}
