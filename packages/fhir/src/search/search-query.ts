import type { Criterion } from './criterion.js';

export interface SortKey {
  /** As it was asked, without `-`. */
  readonly code: string;
  readonly descending: boolean;
  readonly by: 'id' | 'updated' | 'date' | 'text' | 'code' | 'reference' | 'quantity';
  readonly paths: readonly string[];
  /** Of references, only those to these types; null: all. */
  readonly only: readonly string[] | null;
}

/** `_include` or `_revinclude`. */
export interface Inclusion {
  /** `forward`: what matches refer to; `reverse`: what refers to them. */
  readonly direction: 'forward' | 'reverse';
  readonly iterate: boolean;
  /** The type whose references are followed; null: every type. */
  readonly source: string | null;
  /** Null: every reference of it. */
  readonly paths: readonly string[] | null;
  /** Types at the other end that are wanted. */
  readonly targets: readonly string[];
}

export interface SearchQuery {
  /** What each type searched must meet. */
  readonly criteria: ReadonlyMap<string, readonly Criterion[]>;
  readonly sort: readonly SortKey[];
  readonly count: number;
  readonly total: 'none' | 'accurate';
  readonly inclusions: readonly Inclusion[];
  /** The parameters that were used, in the order given. */
  readonly used: readonly (readonly [name: string, value: string])[];
  /** Why each of the others was left out, in a lenient search. */
  readonly ignored: readonly string[];
}
