import type { Reach } from '../access/access-policy.js';
import { reachSql } from '../access/reach-sql.js';
import { gone, notKnown } from './outcome-error.js';
import type { Queryable } from './record-search.js';
import { binder } from './visible.js';

/** One version of a record, as it is stored. */
export interface StoredRecord {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly lastUpdated: Date;
  /** JSON text. */
  readonly content: string;
  readonly patients: readonly string[];
}

interface Row extends Omit<StoredRecord, 'content' | 'type' | 'id'> {
  readonly content: string | null;
}

interface Wanted {
  readonly type: string;
  readonly id: string;
}

/** Statements differ by the shape of a reach only; each shape is planned once per connection. */
export const shapeOf = ({ extent, hidden }: Reach): string =>
  `${extent}${hidden.length > 0 ? '-veiled' : ''}`;

/** @throws {OutcomeError} 404 when it never was or may not be seen, 410 when it was deleted. */
export async function readRecord(db: Queryable, reach: Reach, { type, id }: Wanted): Promise<StoredRecord> {
  const values: unknown[] = [type, id];
  const { rows } = await db.query<Row>({
    name: `record-read-${shapeOf(reach)}`,
    text: `
      select version, last_updated as "lastUpdated", content, patients from resource
      where type = $1 and id = $2 and ${reachSql(reach, 'resource', binder(values))}`,
    values,
  });
  return foundRecord(rows[0], { type, id });
}

/** As it was at one version. A version is only seen by who may see it and what became of it. */
export async function readVersion(
  db: Queryable,
  reach: Reach,
  { type, id, version }: Wanted & { readonly version: number },
): Promise<StoredRecord> {
  const values: unknown[] = [type, id, version];
  const bind = binder(values);
  const { rows } = await db.query<Row>({
    name: `record-version-${shapeOf(reach)}`,
    text: `
      select v.version, v.last_updated as "lastUpdated", v.content, v.patients
      from resource r join resource_version v using (key)
      where r.type = $1 and r.id = $2 and v.version = $3
        and ${reachSql(reach, 'r', bind)} and ${reachSql(reach, 'v', bind)}`,
    values,
  });
  return foundRecord(rows[0], { type, id });
}

/** @throws {OutcomeError} 404 for no row, 410 for one without content. */
export function foundRecord(row: Row | undefined, { type, id }: Wanted): StoredRecord {
  if (row === undefined) throw notKnown(type, id);
  if (row.content === null) throw gone(type, id);
  return { ...row, content: row.content, type, id };
}
