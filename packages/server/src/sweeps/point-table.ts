import pg from 'pg';
import type { PointStore } from './point-store.js';

/** Held while the table is made, so that several processes may start at once. */
const makeLock = 7_302_416;

/** Points in PostgreSQL: several workers may add at once, and the first to store a point wins. */
export async function openPointTable(databaseUrl: string): Promise<PointStore> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => {});
  try {
    await makeTable(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    async stored(keys) {
      const { rows } = await pool.query<{ key: string }>(
        'select key from sweeps.points where key = any($1::text[])',
        [keys],
      );
      return new Set(rows.map(({ key }) => key));
    },
    async add({ key, point, result }) {
      const { rowCount } = await pool.query(
        'insert into sweeps.points (key, point, result) values ($1, $2, $3) on conflict (key) do nothing',
        [key, JSON.stringify(point), JSON.stringify(result)],
      );
      return rowCount === 1;
    },
    close: () => pool.end(),
  };
}

async function makeTable(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [makeLock]);
    await makeSweepTable(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

export async function makeSweepTable(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  await client.query('create schema if not exists sweeps');
  await client.query(
    `create table if not exists sweeps.points (
       key text primary key, point json not null, result json not null,
       stored_at timestamptz not null default now())`,
  );
}
