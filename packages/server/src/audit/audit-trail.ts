import type { Caller } from '../access/caller.js';

/** One read, write, refusal or sign-in. Holds no content of a record. */
export interface AuditEntry {
  /** ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  readonly requestId: string;
  /** Null before anyone is known. */
  readonly caller: Caller | null;
  /** A FHIR interaction, an operation such as `$everything`, or one of ours such as `sign-in`. */
  readonly action: string;
  readonly outcome: 'success' | 'refused' | 'failed';
  /** HTTP status, where there was a request. */
  readonly status: number | null;
  /** `Type/id` or `Type/id/_history/version` of what was touched or shown. */
  readonly resources: readonly string[];
  /** Ids of the Patient resources whose compartments they are in. */
  readonly patients: readonly string[];
  /** The search as it was asked, without values of a `_search` body that identify a person. */
  readonly query: string | null;
}

/** Keeps every entry in a hash chain. */
export interface AuditTrail {
  /** Resolves once the entry is durable: only then may the answer leave. Entries of one moment share a commit. */
  record(entry: AuditEntry): Promise<void>;
  close(): Promise<void>;
}
