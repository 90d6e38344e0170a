import type { Reach } from '../access/access-policy.js';
import type { ExactObject } from './exact-json.js';

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One write that was validated, and waits for its turn in a transaction. */
export interface PlannedWrite {
  readonly method: WriteMethod;
  readonly type: string;
  readonly id: string;
  /** What is to be stored, before it is stamped; null deletes. */
  readonly resource: ExactObject | null;
  /** The same as others read it. */
  readonly plain: object | null;
  /** The version that it must be on top of: of `If-Match`, or the one that a patch was made from. */
  readonly onTopOf: number | null;
  /** The id is new, so that there is nothing to look for. */
  readonly isNew: boolean;
  /** A record that is not there may be made under this id. */
  readonly mayCreate: boolean;
  /** The record as it is must be within all of these … */
  readonly asItIs: readonly Reach[];
  /** … and within these as it becomes: as an update, and as a creation. */
  readonly asItBecomes: { readonly update: Reach; readonly create: Reach };
}

/** What a write came to. */
export interface Written {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly lastUpdated: Date;
  /** JSON text as stored; null after a deletion. */
  readonly content: string | null;
  readonly patients: readonly string[];
  readonly outcome: 'created' | 'updated' | 'deleted' | 'unchanged';
}
