import type { Entry } from './bundle.js';
import { quote } from './check-structure.js';
import type { FaultLog } from './record-error.js';

/**
 * No two entries may share a type with an id, or a full URL: which of them counts is not ours to choose, and
 * a repeated order would count twice.
 */
export function checkDuplicates(entries: readonly Entry[], log: FaultLog): void {
  const byId = new Map<string, Entry>();
  const byUrl = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.id === null ? null : `${entry.type}/${entry.id}`;
    const sameId = name === null ? undefined : byId.get(name);
    const sameUrl = entry.fullUrl === null ? undefined : byUrl.get(entry.fullUrl);
    if (sameId !== undefined) {
      log.add(entry.resource.at('id'), `${quote(name ?? '')} is already used by ${sameId.path}`);
    } else if (sameUrl !== undefined) {
      const path = entry.path.replace(/resource$/, 'fullUrl');
      log.add(path, `${quote(entry.fullUrl ?? '')} is already used by ${sameUrl.path}`);
    }
    if (name !== null) byId.set(name, sameId ?? entry);
    if (entry.fullUrl !== null) byUrl.set(entry.fullUrl, sameUrl ?? entry);
  }
}
