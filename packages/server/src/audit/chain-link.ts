import { hash } from 'node:crypto';

export const entryKinds = ['open', 'event', 'anchor', 'close', 'erasure'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Where a chain ends. */
export interface Head {
  readonly position: number;
  readonly hash: Buffer;
}

/** An entry before it has its place in a chain. */
export interface Draft {
  readonly at: string;
  readonly kind: EntryKind;
  readonly action: string;
  readonly agent: string | null;
  readonly patients: readonly string[];
  /** What stays whatever is erased. */
  readonly facts: object;
  /** What names a person, as text; empty when nothing does. */
  readonly subject: string;
}

/** One row of a chain. */
export interface Link extends Omit<Draft, 'facts'> {
  readonly position: number;
  readonly entry: string;
  readonly subjectHash: Buffer;
  readonly hash: Buffer;
}

const sha256 = (data: string | Buffer): Buffer => hash('sha256', data, 'buffer');

/** What the first entry of a chain follows. */
export function genesis(chain: string): Head {
  return { position: 0, hash: sha256(`cryobridge-audit/1 ${chain}`) };
}

export const subjectHashOf = (subject: string): Buffer => sha256(subject);

/** SHA-256 over the hash before, the hash of the entry's text and the hash of its subject: no text is needed to go on. */
export function nextHash(before: Buffer, entry: string, subjectHash: Buffer): Buffer {
  return sha256(Buffer.concat([before, sha256(entry), subjectHash]));
}

export function link(chain: string, before: Head, draft: Draft): Link {
  const { facts, ...kept } = draft;
  const position = before.position + 1;
  const entry = JSON.stringify({ chain, position, at: draft.at, kind: draft.kind, ...facts });
  const subjectHash = subjectHashOf(draft.subject);
  return { ...kept, position, entry, subjectHash, hash: nextHash(before.hash, entry, subjectHash) };
}
