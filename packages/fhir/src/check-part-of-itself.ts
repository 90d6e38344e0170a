import type { Entry } from './bundle.js';
import { referencesIn, type References } from './references.js';
import type { FaultLog } from './record-error.js';

/** Relations along which a resource can never come back to itself. */
const relations = [
  'partOf',
  'basedOn',
  'hasMember',
  'derivedFrom',
  'replaces',
  'parent',
  'priorPrescription',
];

interface Edge {
  readonly to: Entry;
  readonly path: string;
}

/**
 * A resource that is, directly or through others, part of itself is a fault. Cycles through other fields
 * (an Encounter names its diagnosis, the Condition names its encounter) are ordinary and stay.
 */
export function checkPartOfItself(entries: readonly Entry[], references: References, log: FaultLog): void {
  for (const relation of relations) {
    const edges = new Map<Entry, readonly Edge[]>();
    for (const entry of entries) {
      if (entry.resource.has(relation)) edges.set(entry, edgesOf(entry, relation, references, log));
    }
    findCycles(edges, log);
  }
}

function edgesOf(entry: Entry, relation: string, references: References, log: FaultLog): readonly Edge[] {
  return referencesIn(entry.resource, relation).flatMap(({ to, path }) => {
    if (to === '#') log.add(path, 'the resource is part of itself');
    const target = references.resolve(to);
    return target === null ? [] : [{ to: target, path }];
  });
}

/** Depth first with a stack of its own: a chain may be as long as the bundle. */
function findCycles(edges: ReadonlyMap<Entry, readonly Edge[]>, log: FaultLog): void {
  const state = new Map<Entry, 'open' | 'done'>();
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    const stack = [{ entry: start, next: 0 }];
    state.set(start, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = edges.get(top.entry)?.[top.next];
      top.next += 1;
      if (edge === undefined) {
        state.set(top.entry, 'done');
        stack.pop();
      } else if (state.get(edge.to) === 'open') {
        log.add(edge.path, 'the resource is part of itself');
      } else if (state.get(edge.to) === undefined) {
        state.set(edge.to, 'open');
        stack.push({ entry: edge.to, next: 0 });
      }
    }
  }
}
