import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, PostgresError, spawnIdentity } from './account.js';
import { type Programs, programPath } from './places.js';

const run = promisify(execFile);

/** One database cluster on disk. `dir` holds `pg` (PostgreSQL's own), `password` and `postgres.log`. */
export interface Cluster {
  readonly dir: string;
  readonly pgDir: string;
  readonly logFile: string;
  readonly user: string;
  readonly password: string;
}

export const clusterUser = 'cryobridge';

/**
 * Opens the cluster under `home`, making it at first use. It is made aside and put in place by one rename, so
 * that a stop half-way, or two starts at once, leave a whole cluster or none.
 */
export async function openCluster(home: string, programs: Programs, account: Account): Promise<Cluster> {
  const dir = join(home, 'cluster');
  if ((await stat(dir).catch(() => null)) === null) await makeCluster(home, programs, account);
  const password = await readFile(join(dir, 'password'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new PostgresError(
      `the database's password in ${dir} cannot be read (${error.code}); was it made by another user?`,
    );
  });
  return { dir, pgDir: join(dir, 'pg'), logFile: join(dir, 'postgres.log'), user: clusterUser, password };
}

async function makeCluster(home: string, programs: Programs, account: Account): Promise<void> {
  const fresh = await mkdtemp(join(home, 'cluster-new-'));
  try {
    await chmod(fresh, 0o711);
    const pgDir = join(fresh, 'pg');
    await mkdir(pgDir, { mode: 0o700 });
    const password = randomBytes(24).toString('base64url');
    await writeFile(join(fresh, 'password'), password, { mode: 0o600 });
    const passwordForInit = join(fresh, 'password-for-initdb');
    await writeFile(passwordForInit, `${password}\n`, { mode: 0o600 });
    for (const path of [pgDir, passwordForInit]) await give(path, account);
    await initialise(programs, account, { pgDir, passwordFile: passwordForInit });
    await rm(passwordForInit);
    await rename(fresh, join(home, 'cluster')).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function give(path: string, { uid, gid }: Account): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

async function initialise(
  programs: Programs,
  account: Account,
  at: { pgDir: string; passwordFile: string },
): Promise<void> {
  const options = [
    `--pgdata=${at.pgDir}`,
    `--username=${clusterUser}`,
    `--pwfile=${at.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ];
  try {
    await run(programPath(programs, 'initdb'), options, {
      ...spawnIdentity(account),
      cwd: at.pgDir,
      env: postgresEnvironment(),
    });
  } catch (error) {
    throw new PostgresError(
      `the database could not be made: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** No PG* variable of the user's may reach the embedded server. */
export function postgresEnvironment(): Record<string, string> {
  const { PATH, SystemRoot, TEMP } = process.env;
  const kept = { PATH, SystemRoot, TEMP, LC_MESSAGES: 'C', TZ: 'UTC' };
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
