import type pg from 'pg';
import type { RecordIndex } from '../records/record-search.js';
import { inTransaction } from '../records/in-transaction.js';

/** What the records hold of a person. */
export interface Holdings {
  /** There is such a patient, erased or not. */
  readonly isKnown: boolean;
  /** Records about nobody else. */
  readonly records: readonly { readonly key: string; readonly name: string }[];
  /** Single versions of records that are now about others. */
  readonly versions: readonly { readonly key: string; readonly version: number }[];
  readonly kept: readonly string[];
}

const ownSql = `
  select key, type || '/' || id as name, cardinality(patients) = 1 or (type = 'Patient' and id = $1) as alone
  from resource where patients @> array[$1]::text[] or (type = 'Patient' and id = $1)
  order by key`;

/** As JSON writes a reference; other ways of pointing, such as an absolute address, end in the same text. */
const mentionSql = `
  select r.type || '/' || r.id as name, v.key, v.version, v.version = r.version as now,
    v.patients = array[$1]::text[] as alone
  from resource_version v join resource r using (key)
  where (v.content like '%Patient/' || $1 || '"%' or v.content like '%Patient/' || $1 || '/_history%'
      or v.patients @> array[$1]::text[])
    and not (r.key = any($2::bigint[]))
  order by v.key, v.version`;

export async function findHoldings(pool: Pick<pg.Pool, 'query'>, patientId: string): Promise<Holdings> {
  const { rows: own } = await pool.query<{ key: string; name: string; alone: boolean }>(ownSql, [patientId]);
  const records = own.filter(({ alone }) => alone);
  const { rows: mentions } = await pool.query<{
    name: string;
    key: string;
    version: number;
    now: boolean;
    alone: boolean;
  }>(mentionSql, [patientId, records.map(({ key }) => key)]);
  const versions = mentions.filter(({ alone, now }) => alone && !now);
  const shared = [...own.filter(({ alone }) => !alone), ...mentions.filter((row) => !versions.includes(row))];
  return { isKnown: own.length > 0, records, versions, kept: [...new Set(shared.map(({ name }) => name))] };
}

interface Parts {
  readonly pool: pg.Pool;
  readonly index: RecordIndex;
}

export async function eraseRecords(
  { pool, index }: Parts,
  patientId: string,
  { records, versions }: Holdings,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const keys = records.map(({ key }) => key);
    await client.query('update resource set content = null, deleted = true where key = any($1::bigint[])', [
      keys,
    ]);
    await client.query('update resource_version set content = null where key = any($1::bigint[])', [keys]);
    await client.query(
      `update resource_version v set content = null
       from unnest($1::bigint[], $2::integer[]) as t (key, version)
       where v.key = t.key and v.version = t.version`,
      [versions.map(({ key }) => key), versions.map(({ version }) => version)],
    );
    await index.write(
      client,
      records.map(({ key, name }) => ({ key, type: name.split('/')[0] ?? '', resource: null })),
    );
    for (const [table, column] of patientTables) {
      const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
        table,
      ]);
      if (rows[0]?.there === true)
        await client.query(`delete from ${table} where ${column} = $1`, [patientId]);
    }
  });
}

/** What else is kept of a patient: the account to sign in with (its sessions go with it), the course's mask, the watch, the worklist, reminders. */
const patientTables = [
  ['account', 'patient_id'],
  ['research_course', 'patient_id'],
  ['watched_person', 'patient_id'],
  ['watch_wake', 'patient_id'],
  ['worklist_row', 'patient_id'],
  ['worklist_wake', 'patient_id'],
  ['reminder_setting', 'patient_id'],
  ['push_subscription', 'patient_id'],
  ['reminder_sent', 'patient_id'],
] as const;
