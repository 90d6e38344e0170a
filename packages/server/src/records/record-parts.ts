import type pg from 'pg';
import type { AccessPolicy, Veil } from '../access/access-policy.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { OutcomeIssue } from './outcome-error.js';
import type { Queryable, RecordIndex, RecordSearch } from './record-search.js';

export interface WrittenRow {
  readonly key: string;
  readonly type: string;
  readonly id: string;
  /** Null when it was deleted. */
  readonly resource: object | null;
}

/** What the repository stands on. */
export interface RecordParts {
  readonly pool: pg.Pool;
  readonly policy: AccessPolicy;
  readonly audit: AuditTrail;
  /** Findings about a resource; an error or a fatal one refuses it. */
  validate(resource: unknown): readonly OutcomeIssue[];
  /** Ids of the Patient resources whose compartments a resource is in. */
  patientsOf(resource: object): readonly string[];
  /** What a masked course would hide of a resource; null when nothing. */
  veilOf(resource: object): Veil | null;
  /** Keeps what depends on records (index, masked courses) up to date, in the transaction of the write. */
  readonly index: RecordIndex;
  afterWrite(db: Queryable, rows: readonly WrittenRow[]): Promise<void>;
  readonly search: RecordSearch;
  readonly servedTypes: ReadonlySet<string>;
}
