import { createHash } from 'node:crypto';
import type { WriteMethod } from './planned-write.js';
import type { Queryable } from './record-search.js';

/** A row to store, with the version that keeps it. */
export interface RowWrite {
  /** Null: a new row. */
  readonly key: string | null;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly lastUpdated: Date;
  readonly method: WriteMethod;
  readonly content: string | null;
  readonly patients: readonly string[];
  readonly veil: string | null;
  /** What the index reads; null after a deletion. */
  readonly plain: object | null;
}

/** A name that another transaction took first is left out: its row comes back without a key. */
const insertStatement = `
  with given as (
    select type, id, version, last_updated, method, content, hash, patients::text[] as patients, veil
    from unnest($1::text[], $2::text[], $3::integer[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
      $8::text[], $9::text[]) as row (type, id, version, last_updated, method, content, hash, patients, veil)
    order by type, id
  ), stored as (
    insert into resource (type, id, version, last_updated, content, patients, veil)
    select type, id, version, last_updated, content, patients, veil from given
    on conflict (type, id) do nothing
    returning key, type, id
  ), kept as (
    insert into resource_version (key, version, last_updated, method, content, content_hash, patients, veil)
    select stored.key, version, last_updated, method, content, hash, patients, veil
    from stored join given using (type, id)
  )
  select key, type, id from stored`;

/** Keys of the new rows by `Type/id`. */
export async function insertRows(
  db: Queryable,
  rows: readonly RowWrite[],
): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  const { rows: stored } = await db.query<{ key: string; type: string; id: string }>({
    name: 'record-insert',
    text: insertStatement,
    values: [rows.map(({ type }) => type), rows.map(({ id }) => id), ...columnsOf(rows)],
  });
  return new Map(stored.map(({ key, type, id }) => [`${type}/${id}`, key]));
}

const updateStatement = `
  with given as (
    select key, version, last_updated, method, content, hash, patients::text[] as patients, veil
    from unnest($1::bigint[], $2::integer[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[],
      $8::text[]) as row (key, version, last_updated, method, content, hash, patients, veil)
  ), stored as (
    update resource
    set version = given.version, last_updated = given.last_updated, content = given.content,
      deleted = given.content is null, patients = given.patients, veil = given.veil
    from given where resource.key = given.key
    returning resource.key
  )
  insert into resource_version (key, version, last_updated, method, content, content_hash, patients, veil)
  select key, version, last_updated, method, content, hash, patients, veil from given`;

/** Rows that are locked already. */
export async function updateRows(db: Queryable, rows: readonly RowWrite[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query({
    name: 'record-update',
    text: updateStatement,
    values: [rows.map(({ key }) => key), ...columnsOf(rows)],
  });
}

function columnsOf(rows: readonly RowWrite[]): unknown[] {
  return [
    rows.map(({ version }) => version),
    rows.map(({ lastUpdated }) => lastUpdated),
    rows.map(({ method }) => method),
    rows.map(({ content }) => content),
    rows.map(({ content }) => (content === null ? null : hashOf(content))),
    rows.map(({ patients }) => arrayText(patients)),
    rows.map(({ veil }) => veil),
  ];
}

/** Stays when the content is erased, so that the audit trail can still name it. */
const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Ids of FHIR hold letters, digits, `-` and `.` only; a list of them needs no quoting inside. */
const arrayText = (ids: readonly string[]): string => `{${ids.map((id) => JSON.stringify(id)).join(',')}}`;
