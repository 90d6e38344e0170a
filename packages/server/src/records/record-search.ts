import type pg from 'pg';
import type { Reach } from '../access/access-policy.js';
import type { OutcomeIssue } from './outcome-error.js';

/** Where SQL runs: the pool, or the connection of an open transaction. */
export type Queryable = Pick<pg.PoolClient, 'query'>;

/** One search as it was asked, and how far its caller reaches. */
export interface SearchRequest {
  /** Null for a search over all types. */
  readonly type: string | null;
  /** `Patient/[id]/Observation?…`. */
  readonly compartment: { readonly type: string; readonly id: string } | null;
  /** Decoded, in the order given, `_format`, `_pretty`, `_summary` and `_elements` taken out. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** `lenient`: unknown parameters are left out and named in `warnings`. */
  readonly handling: 'strict' | 'lenient';
  /** How far the caller's searches reach in a type; every subquery asks for the type that it touches. */
  reachOf(type: string): Reach;
}

export interface FoundRecord {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly lastUpdated: Date;
  /** JSON text as stored. */
  readonly content: string;
  readonly patients: readonly string[];
  readonly mode: 'match' | 'include';
}

export interface SearchPage {
  readonly records: readonly FoundRecord[];
  /** Null when it was not asked for. */
  readonly total: number | null;
  /** The parameters that were used, as a query string, for the self link. */
  readonly self: string;
  /** Query string of the next page; null on the last one. */
  readonly next: string | null;
  readonly previous?: string | null;
  readonly first?: string | null;
  readonly warnings: readonly OutcomeIssue[];
}

/** Finds records. Throws an OutcomeError for what it does not understand. */
export interface RecordSearch {
  search(db: Queryable, request: SearchRequest): Promise<SearchPage>;
  /** `Patient/[id]/$everything`. */
  everything(db: Queryable, request: EverythingRequest): Promise<SearchPage>;
}

export interface EverythingRequest {
  readonly patientId: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  reachOf(type: string): Reach;
}

/** Index rows of records, written in the transaction of the records. */
export interface RecordIndex {
  write(
    db: Queryable,
    rows: readonly { readonly key: string; readonly type: string; readonly resource: object | null }[],
  ): Promise<void>;
}
