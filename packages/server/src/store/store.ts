import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { migrateForward } from './migrations.js';
import { StoreError } from './store-error.js';
import { openPool } from './open-pool.js';

export { StoreError };

export interface Store {
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its schema up to date.
 * @param onPoolError called when an idle connection breaks.
 * @throws {StoreError} when it is too old, or the driver's error.
 */
export async function openStore(
  connection: pg.PoolConfig,
  onPoolError: (error: Error) => void,
): Promise<Store> {
  const pool = openPool(connection, onPoolError);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkVersion(db);
    await migrateForward(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOn(db);
}

const oldestVersion = 15;

async function checkVersion(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version_num') as version`.execute(db);
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < oldestVersion)
    throw new StoreError(`the database is PostgreSQL ${major}; ${oldestVersion} or newer is needed`);
}

function storeOn(db: Kysely<unknown>): Store {
  return {
    async ping() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
