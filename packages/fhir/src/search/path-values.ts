import { type Json, type JsonObject, isObject } from '../element.js';
import { referenceTarget } from './reference-target.js';
import type { PathLeaf, PathStep, SearchPath } from './search-parameter.js';

export interface TypedValue {
  readonly type: string;
  readonly value: Json;
}

/** The values a path finds in an object of its type: what its FHIRPath expression gives. */
export function valuesAt(resource: JsonObject, path: SearchPath): readonly TypedValue[] {
  const found = leafValues(nodesAt(resource, path.steps), path.leaves);
  if (path.truth === true) return [{ type: 'boolean', value: found.some(({ value }) => value !== false) }];
  const { only } = path;
  return only === undefined ? found : found.filter(({ value }) => leadsTo(value, only));
}

/** The objects at the end of the steps; the resource itself when there are none. */
export function nodesAt(resource: JsonObject, steps: readonly PathStep[]): readonly JsonObject[] {
  let nodes: readonly JsonObject[] = [resource];
  for (const { property, where } of steps) {
    nodes = nodes.flatMap((node) => items(node[property], where).filter(isObject));
  }
  return nodes;
}

export function leafValues(nodes: readonly JsonObject[], leaves: readonly PathLeaf[]): readonly TypedValue[] {
  const found: TypedValue[] = [];
  for (const node of nodes) {
    for (const { property, type, where } of leaves) {
      if (property === undefined) found.push({ type, value: node });
      else for (const value of items(node[property], where)) found.push({ type, value });
    }
  }
  return found;
}

function items(json: Json | undefined, where: PathStep['where']): readonly Json[] {
  if (json === undefined || json === null) return [];
  const list = Array.isArray(json) ? (json as readonly Json[]).filter((item) => item !== null) : [json];
  if (where === undefined) return list;
  return list.filter((item) => isObject(item) && item[where[0]] === where[1]);
}

/** What stands on another server cannot be looked up, so it leads to no type. */
function leadsTo(value: Json, type: string): boolean {
  const target = isObject(value) ? referenceTarget(value['reference']) : null;
  return target?.type === type && target.reference === `${type}/${target.id}`;
}
