import type pg from 'pg';
import { type Head, type Link, genesis } from './chain-link.js';

/** A chain's end as another chain takes it up. */
export interface OtherHead {
  readonly chain: string;
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
  /** How far some chain has taken it up before. */
  readonly anchoredPosition: number;
  readonly kind: string;
}

/** The tables of the chains, as one writer needs them. */
export interface ChainStore {
  open(openedAt: string): Promise<void>;
  head(): Promise<Head>;
  /** Adds the rows in one durable statement. */
  append(links: readonly Link[]): Promise<void>;
  otherHeads(): Promise<readonly OtherHead[]>;
  /** Remembers what has been taken up. */
  anchored(heads: readonly OtherHead[]): Promise<void>;
}

type Queries = Pick<pg.Pool, 'query'>;

const appendSql = `
  insert into audit_entry
    (chain, position, at, kind, action, agent, patients, entry, subject, subject_hash, hash)
  select $1, position, at, kind, action, agent, string_to_array(patients, ' '), entry, subject,
    decode(subject_hash, 'hex'), decode(hash, 'hex')
  from unnest($2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::text[])
    as t (position, at, kind, action, agent, patients, entry, subject, subject_hash, hash)`;

const headSql = `select position, hash from audit_entry where chain = $1 order by position desc limit 1`;

const otherHeadsSql = `
  select c.id as chain, h.position::float8 as position, encode(h.hash, 'hex') as hash, h.kind,
    c.anchored_position::float8 as "anchoredPosition"
  from audit_chain c
  cross join lateral (
    select position, hash, kind from audit_entry where chain = c.id order by position desc limit 1
  ) h
  where c.id <> $1
  order by c.opened_at, c.id`;

const anchoredSql = `
  update audit_chain c set anchored_position = greatest(c.anchored_position, t.position)
  from unnest($1::uuid[], $2::bigint[]) as t (chain, position)
  where c.id = t.chain and c.anchored_position < t.position`;

export function chainStore(queries: Queries, chain: string): ChainStore {
  return {
    async open(openedAt) {
      await queries.query('insert into audit_chain (id, opened_at) values ($1, $2)', [chain, openedAt]);
    },
    async head() {
      const { rows } = await queries.query<{ position: string; hash: Buffer }>(headSql, [chain]);
      const [row] = rows;
      return row === undefined ? genesis(chain) : { position: Number(row.position), hash: row.hash };
    },
    async append(links) {
      await queries.query({ name: 'audit-append', text: appendSql, values: [chain, ...columns(links)] });
    },
    async otherHeads() {
      const { rows } = await queries.query<OtherHead>(otherHeadsSql, [chain]);
      return rows;
    },
    async anchored(heads) {
      await queries.query(anchoredSql, [
        heads.map((head) => head.chain),
        heads.map(({ position }) => position),
      ]);
    },
  };
}

function columns(links: readonly Link[]): unknown[] {
  return [
    links.map(({ position }) => position),
    links.map(({ at }) => at),
    links.map(({ kind }) => kind),
    links.map(({ action }) => action),
    links.map(({ agent }) => agent),
    // Ids hold no spaces; an array of arrays would have to be rectangular.
    links.map(({ patients }) => patients.join(' ')),
    links.map(({ entry }) => entry),
    links.map(({ subject }) => subject),
    links.map(({ subjectHash }) => subjectHash.toString('hex')),
    links.map(({ hash }) => hash.toString('hex')),
  ];
}
