import { canonicalJson } from '@cryobridge/plan';
import { quote } from './check-structure.js';
import { resourceName, type Entry } from './bundle.js';
import type { FaultLog } from './record-error.js';

/**
 * Two entries under one name must be the same resource; then the second is left out, so that nothing counts
 * twice. Different content under one name is a fault: no one of them is preferred.
 */
export function withoutDuplicates(entries: readonly Entry[], log: FaultLog): readonly Entry[] {
  const byName = new Map<string, Entry>();
  const kept: Entry[] = [];
  const texts = new Map<Entry, string>();
  const textOf = (entry: Entry): string => {
    const text = texts.get(entry) ?? canonicalJson(entry.resource.json);
    texts.set(entry, text);
    return text;
  };
  for (const entry of entries) {
    const names = entry.id === null ? [] : [`${entry.type}/${entry.id}`];
    if (entry.fullUrl !== null) names.push(entry.fullUrl);
    const earlier = names.map((name) => byName.get(name)).find((found) => found !== undefined);
    if (earlier === undefined) {
      kept.push(entry);
      for (const name of names) byName.set(name, entry);
    } else if (textOf(earlier) !== canonicalJson(entry.resource.json)) {
      const sameId = earlier.type === entry.type && earlier.id === entry.id && entry.id !== null;
      const path = sameId ? entry.resource.at('id') : entry.path.replace(/resource$/, 'fullUrl');
      log.add(
        path,
        `${quote(sameId ? resourceName(entry) : (entry.fullUrl ?? ''))} is already used by ${earlier.path}`,
      );
    }
  }
  return kept;
}
