import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { PostgresError, accountForPostgres } from './account.js';
import { openCluster } from './cluster.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { findHome, findPrograms } from './places.js';
import { becomesReady, connectionTo, readPostmaster } from './postmaster.js';

export interface DatabasePlace {
  /** An outside PostgreSQL; null for the embedded one. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

const readyPatienceMs = 5_000;

/**
 * Runs work on the database that a server uses, whether one is running or not: the embedded PostgreSQL is used as it
 * runs, else started and stopped again.
 * @param mayMake whether an embedded database is made where none is, as for a restore.
 * @throws {PostgresError} when there is none.
 */
export async function withDatabase<T>(
  { databaseUrl, dataDir }: DatabasePlace,
  work: (connection: pg.ClientConfig) => Promise<T>,
  mayMake = false,
): Promise<T> {
  if (databaseUrl !== null) return work({ connectionString: databaseUrl, application_name: 'cryobridge' });
  const running = await runningCluster(dataDir, mayMake);
  if (running !== null) return work(running);
  const started: EmbeddedPostgres = await startEmbeddedPostgres(dataDir, { restarted() {}, lost() {} });
  try {
    return await work(started.connection);
  } finally {
    await started.stop();
  }
}

async function runningCluster(dataDir: string, mayMake: boolean): Promise<pg.ClientConfig | null> {
  const none = `there is no database in ${dataDir}; set DATA_DIR or give --database-url`;
  if ((await stat(dataDir).catch(() => null)) === null) {
    if (mayMake) return null;
    throw new PostgresError(none);
  }
  const real = await realpath(dataDir);
  const account = await accountForPostgres(join(real, 'cluster', 'pg'));
  const home = await findHome(real, account);
  if ((await stat(join(home, 'cluster')).catch(() => null)) === null) {
    if (mayMake) return null;
    throw new PostgresError(none);
  }
  const cluster = await openCluster(home, await findPrograms(account), account);
  const postmaster = await readPostmaster(cluster);
  if (postmaster === null || !(await becomesReady(cluster, postmaster, Date.now() + readyPatienceMs)))
    return null;
  return connectionTo(cluster, postmaster.port);
}

/** One view of the whole database, whatever others write meanwhile. */
export async function inSnapshot<T>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    return await work(client);
  } finally {
    await client.end();
  }
}
