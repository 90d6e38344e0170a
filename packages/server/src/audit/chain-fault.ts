import type pg from 'pg';

/** What can be wrong with the trail, each with the place where it shows. */
export const faultKinds = [
  /** A text, a hash, or what the columns repeat of a text is not what was written. */
  'changed',
  /** Entries are missing in the middle. */
  'gap',
  /** Entries are missing at the end, as another chain or a kept head knows. */
  'truncated',
  /** An entry stands in another's place. */
  'reordered',
  /** Two histories: another chain or a kept head took up another entry at this place. */
  'forked',
  /** Another chain or a kept head knows a chain of which nothing is left. */
  'missing-chain',
  /** Something that no server writes there, such as an entry after a chain's end. */
  'foreign',
  /** The content is gone, and no erasure says so. */
  'unrecorded-erasure',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface ChainFault {
  readonly kind: FaultKind;
  readonly chain: string;
  readonly position: number;
  readonly detail: string;
}

/** The end of a chain as a chain, or somebody outside, took it up. */
export interface KnownHead {
  readonly chain: string;
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
  /** Who knows it, in words. */
  readonly by: string;
}

/** One row as it stands in the database. */
export interface StoredLink {
  readonly chain: string;
  readonly position: number;
  readonly at: Date;
  readonly kind: string;
  readonly action: string;
  readonly agent: string | null;
  readonly patients: readonly string[];
  readonly entry: string;
  readonly subject: string | null;
  readonly subjectHash: Buffer;
  readonly hash: Buffer;
}

export type Queries = Pick<pg.ClientBase, 'query'>;

export const linkColumns =
  'chain, position::float8 as position, at, kind, action, agent, patients, entry, subject, subject_hash as "subjectHash", hash';
