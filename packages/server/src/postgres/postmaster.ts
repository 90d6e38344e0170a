import { execFile, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Account, PostgresError, spawnIdentity } from './account.js';
import { type Cluster, postgresEnvironment } from './cluster.js';
import { type Programs, programPath } from './places.js';

const run = promisify(execFile);
const startPatienceMs = 120_000;
/** How long a living process that refuses connections may be our postmaster and not a stranger with its number. */
const refusedPatienceMs = 5_000;
const pollMs = 50;
const longestLogBytes = 2 ** 20;

/** Everything needed to run one cluster. */
export interface Seat {
  readonly cluster: Cluster;
  readonly programs: Programs;
  readonly account: Account;
}

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Makes sure that the cluster's server runs and takes our password: one that runs already, such as one that
 * outlived us, is used as it is. PostgreSQL's own lock decides between two starts at once.
 * @param wantedPort the port to use again; a free one when not given.
 * @throws {PostgresError} with the end of PostgreSQL's log.
 */
export async function ensurePostmaster(seat: Seat, wantedPort?: number): Promise<Postmaster> {
  const giveUpAt = Date.now() + startPatienceMs;
  while (Date.now() < giveUpAt) {
    const running = await readPostmaster(seat.cluster);
    if (running !== null && (await becomesReady(seat.cluster, running, giveUpAt))) return running;
    const started = await spawnPostmaster(seat, wantedPort ?? (await freePort()));
    if (await becomesReady(seat.cluster, started, giveUpAt)) return started;
    await pause(pollMs * 4);
  }
  throw new PostgresError(
    `PostgreSQL did not start. End of ${seat.cluster.logFile}:\n${await logTail(seat.cluster)}`,
  );
}

/** What the cluster's lock file says, if its process lives. */
export async function readPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const text = await readFile(join(cluster.pgDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n').map(Number);
  return pid !== undefined && port !== undefined && pid > 0 && port > 0 && isAlive(pid)
    ? { pid, port }
    : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function spawnPostmaster({ cluster, programs, account }: Seat, port: number): Promise<Postmaster> {
  const log = await openLog(cluster);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    max_connections: '80',
    // Failing statements and their details can hold what people told us.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  try {
    const options = [
      '-D',
      cluster.pgDir,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
    // In a process group of its own: an interrupt from the terminal reaches us alone, and we stop it in order.
    const child = spawn(programPath(programs, 'postgres'), options, {
      ...spawnIdentity(account),
      cwd: cluster.pgDir,
      env: postgresEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('spawn', () => resolve(child.pid ?? 0));
      child.once('error', (error) =>
        reject(new PostgresError(`PostgreSQL could not be run: ${error.message}`)),
      );
    });
    child.unref();
    return { pid, port };
  } finally {
    await log.close();
  }
}

async function openLog(cluster: Cluster) {
  const log = await open(cluster.logFile, 'a', 0o600);
  if ((await log.stat()).size > longestLogBytes) await log.truncate();
  return log;
}

export async function becomesReady(
  cluster: Cluster,
  { pid, port }: Postmaster,
  giveUpAt: number,
): Promise<boolean> {
  const refusedUntil = Date.now() + refusedPatienceMs;
  while (Date.now() < giveUpAt && isAlive(pid)) {
    const answer = await knock(cluster, port);
    if (answer === 'ready') return true;
    if (answer === 'not-ours') return false;
    if (answer === 'refused' && Date.now() > refusedUntil) return false;
    await pause(pollMs);
  }
  return false;
}

async function knock(cluster: Cluster, port: number): Promise<'ready' | 'starting' | 'refused' | 'not-ours'> {
  const client = new pg.Client(connectionTo(cluster, port));
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.pgDir ? 'ready' : 'not-ours';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '57P03') return 'starting';
    return code.startsWith('28') ? 'not-ours' : 'refused';
  } finally {
    await client.end().catch(() => {});
  }
}

export function connectionTo(cluster: Cluster, port: number) {
  return {
    host: '127.0.0.1',
    port,
    user: cluster.user,
    password: cluster.password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 10_000,
    application_name: 'cryobridge',
  };
}

/** Stops the cluster's server whoever started it, and waits until it is down. */
export async function stopPostmaster({ cluster, programs, account }: Seat): Promise<void> {
  const running = await readPostmaster(cluster);
  if (running === null) return;
  const options = ['stop', '-D', cluster.pgDir, '-m', 'fast', '-w', '-t', '20'];
  try {
    await run(programPath(programs, 'pg_ctl'), options, {
      ...spawnIdentity(account),
      cwd: cluster.pgDir,
      env: postgresEnvironment(),
    });
  } catch {
    // It recovers from its log at the next start.
    if (isAlive(running.pid)) process.kill(running.pid, 'SIGQUIT');
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new PostgresError('no free port was found');
  return address.port;
}

async function logTail(cluster: Cluster): Promise<string> {
  const text = await readFile(cluster.logFile, 'utf8').catch(() => '(no log)');
  return text.trimEnd().split('\n').slice(-8).join('\n');
}
