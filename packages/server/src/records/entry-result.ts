import { type TouchedBy, once } from './asked.js';
import type { BundleEntry } from './bundle-entry.js';
import type { HistoryPage, HistoryScope } from './history.js';
import type { Written } from './planned-write.js';
import type { StoredRecord } from './read-records.js';
import type { SearchPage } from './record-search.js';

/** What became of one entry of a batch or transaction. */
export type EntryResult =
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'record'; readonly record: StoredRecord }
  | { readonly kind: 'search'; readonly type: string; readonly page: SearchPage }
  | {
      readonly kind: 'history';
      readonly scope: HistoryScope;
      readonly query: string;
      readonly page: HistoryPage;
    }
  /** A condition for deletion that nothing met. */
  | { readonly kind: 'nothing' };

/** For the audit trail: what was done to what, by kind of interaction. */
export function touchedByEntries(
  entries: readonly BundleEntry[],
  results: readonly EntryResult[],
): readonly TouchedBy[] {
  const acts = new Map<string, { resources: string[]; patients: string[] }>();
  for (const [i, entry] of entries.entries()) {
    const result = results[i];
    if (result === undefined) continue;
    const action = actionOf(entry, result);
    const act = acts.get(action) ?? { resources: [], patients: [] };
    for (const { name, patients } of shownBy(result)) {
      act.resources.push(name);
      act.patients.push(...patients);
    }
    acts.set(action, act);
  }
  if (acts.size === 0) return [{ action: 'transaction', resources: [], patients: [] }];
  return [...acts].map(([action, act]) => ({
    action,
    resources: once(act.resources),
    patients: once(act.patients),
  }));
}

function actionOf({ method, target }: BundleEntry, { kind }: EntryResult): string {
  switch (method) {
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return 'delete';
    case 'GET':
      if (kind === 'history') return 'history';
      return kind === 'search' ? 'search-type' : target.kind === 'version' ? 'vread' : 'read';
  }
}

function shownBy(
  result: EntryResult,
): readonly { readonly name: string; readonly patients: readonly string[] }[] {
  switch (result.kind) {
    case 'nothing':
      return [];
    case 'written': {
      const { type, id, version, patients } = result.written;
      return [{ name: `${type}/${id}/_history/${version}`, patients }];
    }
    case 'record':
      return [{ name: `${result.record.type}/${result.record.id}`, patients: result.record.patients }];
    case 'search':
      return result.page.records.map(({ type, id, patients }) => ({ name: `${type}/${id}`, patients }));
    case 'history':
      return result.page.entries.map(({ type, id, version, patients }) => ({
        name: `${type}/${id}/_history/${version}`,
        patients,
      }));
  }
}
