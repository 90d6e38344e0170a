import { patientCompartment } from '../../generated/patient-compartment.js';
import { type Json, type JsonObject, isObject } from '../element.js';
import type { IndexOptions } from './index-draft.js';
import { valuesAt } from './path-values.js';
import { referenceTarget, withoutBase } from './reference-target.js';
import { findSearchParameter } from './search-parameter.js';

/**
 * Ids of the patients in whose compartments a resource is, as FHIR defines them, sorted. One rule is narrower: a
 * Patient is in its own compartment alone, because a link between two records must not open one to the other's person.
 * One is wider: a Binary, which no compartment lists, belongs to the Patient that its `securityContext` names, because
 * that is whose access it is to follow.
 */
export function patientsOf(resource: object, { ownBases = [] }: IndexOptions = {}): readonly string[] {
  const json = resource as JsonObject;
  const { resourceType, id } = json;
  if (typeof resourceType !== 'string') return [];
  if (resourceType === 'Patient') return typeof id === 'string' ? [id] : [];
  if (resourceType === 'Binary') return patientsIn(json['securityContext'], ownBases);
  const found = new Set<string>();
  for (const code of compartmentParametersOf(resourceType)) {
    for (const { only: _, ...path } of findSearchParameter(resourceType, code)?.paths ?? []) {
      for (const { value } of valuesAt(json, path)) {
        const patientId = patientIn(value, ownBases);
        if (patientId !== null) found.add(patientId);
      }
    }
  }
  return [...found].sort();
}

/** Parameters that lead from a type to the patients whose compartments its resources are in. */
export function compartmentParametersOf(type: string): readonly string[] {
  return Object.hasOwn(patientCompartment, type) ? (patientCompartment[type] ?? []) : [];
}

function patientsIn(value: Json | undefined, ownBases: readonly string[]): readonly string[] {
  const patientId = value === undefined ? null : patientIn(value, ownBases);
  return patientId === null ? [] : [patientId];
}

function patientIn(value: Json, ownBases: readonly string[]): string | null {
  const reference = isObject(value) ? value['reference'] : undefined;
  if (typeof reference !== 'string') return null;
  const target = referenceTarget(withoutBase(reference, ownBases));
  return target?.type === 'Patient' && target.reference === `Patient/${target.id}` ? target.id : null;
}
