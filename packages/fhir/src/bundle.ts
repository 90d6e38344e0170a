import { quote } from './check-structure.js';
import { Element, type JsonObject } from './element.js';
import type { FaultLog } from './record-error.js';
import { resourceTypes } from './resource-types.js';

/** One resource of the bundle. */
export interface Entry {
  readonly path: string;
  readonly resource: Element;
  readonly type: string;
  readonly id: string | null;
  readonly fullUrl: string | null;
}

const readableTypes = new Set(['collection', 'searchset', 'transaction', 'batch']);
const methodsWithoutResource = new Set(['DELETE', 'GET', 'HEAD']);

/** Opens the entries of a bundle; logs everything that makes it something else than a readable bundle. */
export function openBundle(json: JsonObject, log: FaultLog): readonly Entry[] {
  const bundle = new Element(json, 'Bundle', log);
  const type = bundle.text('resourceType');
  if (type === null) {
    if (!bundle.has('resourceType')) bundle.fault('resourceType', 'is missing; a FHIR Bundle is needed');
    return [];
  }
  if (type !== 'Bundle') {
    bundle.fault('resourceType', `is ${quote(type)}; a FHIR Bundle is needed`);
    return [];
  }
  const kind = bundle.text('type');
  if (kind === null && !bundle.has('type')) bundle.fault('type', 'is missing');
  if (kind !== null && !readableTypes.has(kind)) {
    bundle.fault('type', `${quote(kind)} is not read; use collection, searchset, transaction or batch`);
    return [];
  }
  const sends = kind === 'transaction' || kind === 'batch';
  return bundle.children('entry').flatMap((entry) => openEntry(entry, sends) ?? []);
}

function openEntry(entry: Element, sends: boolean): Entry | null {
  const resource = entry.child('resource');
  const fullUrl = entry.text('fullUrl');
  if (resource === null) {
    const method = sends ? (entry.child('request')?.text('method') ?? null) : null;
    const mayBeBare = method !== null && methodsWithoutResource.has(method);
    if (!entry.has('resource') && !mayBeBare) entry.fault('resource', 'is missing');
    return null;
  }
  const type = resourceType(resource);
  if (type === null) return null;
  checkContained(resource, type);
  return { path: resource.path, resource, type, id: resource.text('id'), fullUrl };
}

function resourceType(resource: Element): string | null {
  const type = resource.text('resourceType');
  if (type === null) {
    if (!resource.has('resourceType')) resource.fault('resourceType', 'is missing');
    return null;
  }
  if (resourceTypes.has(type)) return type;
  resource.fault('resourceType', `${quote(type)} is not a FHIR R4 resource type`);
  return null;
}

/** Contained resources have a type, an id of their own, and contain nothing further. */
function checkContained(resource: Element, type: string): void {
  const seen = new Set<string>();
  for (const inner of resource.children('contained')) {
    const innerType = resourceType(inner);
    if (inner.has('contained')) inner.fault('contained', 'a contained resource cannot contain another');
    const id = inner.text('id');
    if (id === null) continue;
    if (seen.has(id)) inner.fault('id', `${quote(id)} is used by two contained resources`);
    seen.add(id);
    if (innerType === type && id === resource.json['id']) {
      inner.fault('id', `${type}/${id} contains itself`);
    }
  }
}

/** What a fact's origin calls the resource: `Type/id`, else its full URL, else its type. */
export function resourceName(entry: Entry): string {
  return entry.id !== null ? `${entry.type}/${entry.id}` : (entry.fullUrl ?? entry.type);
}
