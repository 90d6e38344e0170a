import { type Resource, idsOf } from '@cryobridge/fhir/mapping';
import type { BundleEntry } from '../records/bundle-entry.js';
import type { ExactObject } from '../records/exact-json.js';
import type { CaseHead } from './case-head.js';

function entry(method: 'PUT' | 'DELETE', type: string, id: string): BundleEntry {
  return {
    method,
    target: { kind: 'instance', type, id, query: '' },
    fullUrl: null,
    resource: null,
    patch: null,
    ifNoneExist: null,
    ifMatch: null,
    ifNoneMatch: null,
  };
}

/** Puts a resource under its id; on top of a version, when one is named. */
export function written(resource: Resource, onTopOf: number | null = null): BundleEntry {
  return {
    ...entry('PUT', resource.resourceType, resource.id ?? ''),
    resource: resource as unknown as ExactObject,
    ifMatch: onTopOf,
  };
}

/** Puts a resource under its id when nothing has that id; else the whole transaction is a conflict. */
export function writtenOnce(resource: Resource): BundleEntry {
  return { ...written(resource), ifNoneMatch: '*' };
}

/** Takes away a case with all that its head and its plans name, and what is its own without being named. */
export function removal(
  { id, resource }: CaseHead,
  plans: readonly Resource[],
  unnamed: readonly Resource[],
): readonly BundleEntry[] {
  const named = [resource, ...plans].flatMap((each) => [...referencesIn(each)]);
  const own = [...new Set(named)].filter((reference) => reference.split('/')[1]?.startsWith(id) === true);
  const versions = plans.map((plan) => plan.id ?? '');
  const all = new Set([
    ...own,
    ...versions.flatMap((version) => [`CarePlan/${version}`, `Binary/${version}`]),
    `Binary/${idsOf.input(id)}`,
    `Binary/${idsOf.caseRecord(id)}`,
    ...unnamed.map((each) => `${each.resourceType}/${each.id ?? ''}`),
    `DocumentReference/${id}`,
  ]);
  return [...all].map((reference) => {
    const [type = '', target = ''] = reference.split('/');
    return entry('DELETE', type, target);
  });
}

function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    if (name === 'reference' && typeof each === 'string') yield each;
    else yield* referencesIn(each);
  }
}
