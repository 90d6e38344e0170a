import type { Findings } from './outcome-issue.js';
import { type JsonRecord, asList, asRecord, asText } from './reading.js';

/** One resource with what it contains: where `#…` references are resolved. */
export interface Scope {
  readonly root: JsonRecord;
  /** The resource that is walked now: the root or one it contains. */
  readonly resource: JsonRecord;
  /** Types of contained resources by id. */
  readonly contained: ReadonlyMap<string, string>;
  /** Ids that some `#…` in the resource names; '' is the container itself. */
  readonly named: Set<string>;
}

/** Where the walk is, and what it found. */
export interface Walk {
  readonly findings: Findings;
  readonly scope: Scope;
}

export function scopeOf(root: JsonRecord): Scope {
  const contained = new Map(
    asList(root['contained']).flatMap((each) => {
      const { id, resourceType } = asRecord(each) ?? {};
      return typeof id === 'string' ? [[id, asText(resourceType) ?? ''] as const] : [];
    }),
  );
  return { root, resource: root, contained, named: new Set() };
}
