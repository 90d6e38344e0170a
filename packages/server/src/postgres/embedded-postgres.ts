import pg from 'pg';
import { realpath, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresError, accountForPostgres } from './account.js';
import { openCluster } from './cluster.js';
import { findHome, findPrograms } from './places.js';
import { type Seat, connectionTo, ensurePostmaster, stopPostmaster } from './postmaster.js';

/** Held for as long as a server uses an embedded cluster, so that only one does. */
const useLock = 7_302_415;
/** What its connection is called; it is no server at work. */
export const keeperName = 'cryobridge-keeper';
const lockPatienceMs = 3_000;
const restartsBeforeGivingUp = 5;

export interface EmbeddedPostgres {
  readonly connection: pg.ClientConfig;
  /** Where the database's files are, and as whom it runs, for people. */
  readonly home: string;
  readonly runsAs: string | null;
  /** Stops supervising and stops PostgreSQL. */
  stop(): Promise<void>;
}

export interface Watcher {
  /** PostgreSQL went away and is back. */
  restarted(): void;
  /** It could not be brought back. */
  lost(error: Error): void;
}

/**
 * Starts the embedded PostgreSQL, or takes over one that outlived its server, and keeps it running.
 * @throws {PostgresError} when it cannot run here, or another server uses the same folder.
 */
export async function startEmbeddedPostgres(dataDir: string, watcher: Watcher): Promise<EmbeddedPostgres> {
  await mkdir(dataDir, { recursive: true });
  const realDataDir = await realpath(dataDir);
  const account = await accountForPostgres(join(realDataDir, 'cluster', 'pg'));
  const programs = await findPrograms(account);
  const home = await findHome(realDataDir, account);
  const seat: Seat = { cluster: await openCluster(home, programs, account), programs, account };
  const { port, supervisor } = await takeSeat(seat, watcher);
  return {
    connection: connectionTo(seat.cluster, port),
    home,
    runsAs: account.uid === undefined ? null : (account.name ?? `account ${account.uid}`),
    stop: () => supervisor.stop(),
  };
}

/** A server that is just stopping may take PostgreSQL down under us: then once more from the beginning. */
async function takeSeat(
  seat: Seat,
  watcher: Watcher,
): Promise<{ port: number; supervisor: { stop(): Promise<void> } }> {
  for (let attempt = 1; ; attempt += 1) {
    const { port } = await ensurePostmaster(seat);
    try {
      return { port, supervisor: await supervise(seat, port, watcher) };
    } catch (error) {
      if (error instanceof PostgresError || attempt === 3) throw error;
    }
  }
}

/** Holds the use lock on a connection of its own; when that breaks, PostgreSQL is started again on its port. */
async function supervise(seat: Seat, port: number, watcher: Watcher): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let bringingBack: Promise<void> | null = null;
  let holder = await holdUseLock(seat, port, onBroken);

  function onBroken(): void {
    if (stopping || bringingBack !== null) return;
    bringingBack = bringBack().finally(() => {
      bringingBack = null;
    });
  }

  async function bringBack(): Promise<void> {
    let trouble = new PostgresError('PostgreSQL stopped');
    for (let attempt = 1; attempt <= restartsBeforeGivingUp && !stopping; attempt += 1) {
      try {
        await ensurePostmaster(seat, port);
        holder = await holdUseLock(seat, port, onBroken);
        return watcher.restarted();
      } catch (error) {
        trouble = error instanceof PostgresError ? error : new PostgresError(String(error));
        await new Promise((resolve) => setTimeout(resolve, attempt * 200));
      }
    }
    if (!stopping) watcher.lost(trouble);
  }

  return {
    async stop() {
      stopping = true;
      await bringingBack;
      await holder.end().catch(() => {});
      await stopPostmaster(seat);
    },
  };
}

async function holdUseLock(seat: Seat, port: number, onBroken: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    ...connectionTo(seat.cluster, port),
    application_name: keeperName,
    keepAlive: true,
  });
  client.on('error', () => {});
  await client.connect();
  const giveUpAt = Date.now() + lockPatienceMs;
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
      useLock,
    ]);
    if (rows[0]?.held === true) break;
    if (Date.now() > giveUpAt) {
      await client.end();
      throw new PostgresError(
        `another cryobridge server is using ${seat.cluster.dir}; stop it, or set another DATA_DIR.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  client.once('end', onBroken);
  return client;
}
