import type pg from 'pg';
import { inTransaction } from '../records/in-transaction.js';
import { contentOf } from './content-of.js';
import { readPersons } from './read-persons.js';
import { worklistForm } from './worklist-content.js';

/** How many rows one transaction makes. */
const mostAtOnce = 200;

/**
 * Makes the rows anew of those who were noted, a batch at a time. One server at a time, so that what was read earlier
 * never replaces what was read later.
 * @returns false when nobody was noted.
 */
export async function makeNotedRows(pool: pg.Pool): Promise<boolean> {
  const { rows: any } = await pool.query('select from worklist_wake limit 1');
  if (any.length === 0) return false;
  return inTransaction(pool, async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtextextended('cryobridge-worklist', 0))`);
    const { rows } = await db.query<{ patient_id: string }>(
      `delete from worklist_wake where patient_id in
         (select patient_id from worklist_wake order by id limit ${mostAtOnce})
       returning patient_id`,
    );
    const ids = [...new Set(rows.map(({ patient_id: id }) => id))].toSorted();
    if (ids.length > 0) await storeRows(db, ids);
    return ids.length > 0;
  });
}

async function storeRows(db: pg.PoolClient, ids: readonly string[]): Promise<void> {
  const made = (await readPersons(db, ids)).map((records) => ({
    id: records.patientId,
    content: contentOf(records),
  }));
  const kept = made.filter(({ content }) => content !== null);
  await db.query('delete from worklist_row where patient_id = any($1::text[])', [
    made.filter(({ content }) => content === null).map(({ id }) => id),
  ]);
  await db.query(
    `insert into worklist_row (patient_id, form, content)
     select id, ${worklistForm}, content from unnest($1::text[], $2::json[]) as row (id, content)
     on conflict (patient_id) do update set form = excluded.form, content = excluded.content`,
    [kept.map(({ id }) => id), kept.map(({ content }) => JSON.stringify(content))],
  );
}

/** Until nobody is left who was noted. */
export async function makeAllNotedRows(pool: pg.Pool, isClosed: () => boolean = () => false): Promise<void> {
  while (!isClosed() && (await makeNotedRows(pool)));
}

/** Throws every row away and notes everybody, so that all are made again from the records. */
export async function rebuildWorklist(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtextextended('cryobridge-worklist', 0))`);
    await db.query('delete from worklist_row');
    await db.query(
      `insert into worklist_wake (patient_id)
       select distinct unnest(patients) from resource
       where type in ('DocumentReference', 'EpisodeOfCare') and not deleted`,
    );
  });
  await makeAllNotedRows(pool);
}

/** Notes those whose rows another release made in another form. */
export async function noteOldRows(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  await pool.query(
    `insert into worklist_wake (patient_id) select patient_id from worklist_row where form <> ${worklistForm}`,
  );
}
