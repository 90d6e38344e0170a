import type { FoundRecord } from '../records/record-search.js';

/** A row of `resource` as a search reads it. */
export interface FoundRow {
  readonly key: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly last_updated: Date;
  readonly content: string;
  readonly patients: readonly string[];
}

export function foundRecord(row: FoundRow, mode: FoundRecord['mode']): FoundRecord {
  const { type, id, version, last_updated: lastUpdated, content, patients } = row;
  return { type, id, version, lastUpdated, content, patients, mode };
}
