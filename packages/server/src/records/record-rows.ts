import type { Queryable } from './record-search.js';

/** A row of `resource` without its content. */
export interface StoredRow {
  readonly key: string;
  readonly version: number;
  readonly lastUpdated: Date;
  readonly deleted: boolean;
  readonly patients: readonly string[];
  readonly veil: string | null;
}

interface Named {
  readonly type: string;
  readonly id: string;
}

const lockStatement = `
  select r.key, r.type, r.id, r.version, r.last_updated as "lastUpdated", r.deleted, r.patients, r.veil
  from resource r
  where (r.type, r.id) in (select * from unnest($1::text[], $2::text[]))
  order by r.type, r.id
  for update`;

/** Locks rows in the order of their names until the transaction ends. By `Type/id`. */
export async function lockRows(
  db: Queryable,
  wanted: readonly Named[],
): Promise<ReadonlyMap<string, StoredRow>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await db.query<StoredRow & Named>({
    name: 'record-lock',
    text: lockStatement,
    values: [wanted.map(({ type }) => type), wanted.map(({ id }) => id)],
  });
  return new Map(rows.map((row) => [`${row.type}/${row.id}`, row]));
}
