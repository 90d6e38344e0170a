import { isServedType } from '../served-types.js';
import type { Json, Resource } from './resource.js';

export interface PersonTransaction {
  readonly transaction: Resource;
  /** Entries that are not taken, and why. */
  readonly left: readonly { readonly entry: number; readonly why: string }[];
}

interface Entry {
  readonly fullUrl?: unknown;
  readonly resource?: Resource;
}

const idForm = /^[A-Za-z0-9.-]{1,64}$/;

/**
 * A Bundle of one person as a transaction. A resource keeps its id and is put under it, so that a second import
 * changes nothing; references by the entry's `urn:uuid:` become `Type/id`. A resource without an id is created, and
 * references to its `fullUrl` are left for the server to fill in. Types that are not served stay behind.
 */
export function personTransaction(bundle: Resource): PersonTransaction {
  const entries = Array.isArray(bundle['entry']) ? (bundle['entry'] as readonly Entry[]) : [];
  const places = new Map(
    entries.flatMap(({ fullUrl, resource }) => {
      const place = resource === undefined ? null : placeOf(resource);
      return typeof fullUrl === 'string' && place !== null ? [[fullUrl, place] as const] : [];
    }),
  );
  const seen = new Set<string>();
  const left: { entry: number; why: string }[] = [];
  const taken = entries.flatMap(({ fullUrl, resource }, entry) => {
    const why = reasonToLeave(resource, seen);
    if (resource === undefined || why !== null) {
      left.push({ entry, why: why ?? 'it has no resource' });
      return [];
    }
    const place = placeOf(resource);
    if (place !== null) seen.add(place);
    const request =
      place === null ? { method: 'POST', url: resource.resourceType } : { method: 'PUT', url: place };
    const named = typeof fullUrl === 'string' && fullUrl !== '' ? { fullUrl } : {};
    return [{ ...named, resource: pointing(resource, places), request }];
  });
  return { transaction: { resourceType: 'Bundle', type: 'transaction', entry: taken }, left };
}

function placeOf({ resourceType, id }: Resource): string | null {
  return typeof id === 'string' && idForm.test(id) ? `${resourceType}/${id}` : null;
}

function reasonToLeave(resource: Resource | undefined, seen: ReadonlySet<string>): string | null {
  if (resource === undefined) return 'it has no resource';
  if (!isServedType(resource.resourceType)) return `${resource.resourceType} is not kept`;
  const place = placeOf(resource);
  return place !== null && seen.has(place) ? `${place} is there twice` : null;
}

/** A copy whose references name where their targets will be. */
function pointing<Value>(value: Value, places: ReadonlyMap<string, string>): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => pointing(each, places)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Json).map(([name, each]) => [
      name,
      name === 'reference' && typeof each === 'string' ? (places.get(each) ?? each) : pointing(each, places),
    ]),
  ) as Value;
}
