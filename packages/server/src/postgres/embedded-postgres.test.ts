import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { findHome, findPrograms, programPath } from './places.js';

const quiet = { restarted() {}, lost() {} };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-pg-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask<T extends pg.QueryResultRow>(postgres: EmbeddedPostgres, query: string): Promise<T[]> {
  const client = new pg.Client(postgres.connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}

const postmasterPid = async (dataDir: string) =>
  Number((await readFile(join(dataDir, 'cluster', 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0]);

describe('startEmbeddedPostgres', () => {
  it('makes a durable UTF-8 cluster that sorts alike everywhere, with a password only we can read', async () => {
    const dataDir = join(folder, 'fresh');
    const postgres = await startEmbeddedPostgres(dataDir, quiet);
    try {
      const settings = await ask<{ name: string; setting: string }>(
        postgres,
        `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding', 'data_checksums')`,
      );
      expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
        fsync: 'on',
        full_page_writes: 'on',
        synchronous_commit: 'on',
        server_encoding: 'UTF8',
        data_checksums: 'on',
      });
      expect(
        await ask(
          postgres,
          'select datlocprovider, datlocale from pg_database where datname = current_database()',
        ),
      ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
      expect((await stat(join(dataDir, 'cluster', 'password'))).mode & 0o077).toBe(0);
      await expect(new pg.Client({ ...postgres.connection, password: 'wrong' }).connect()).rejects.toThrow(
        /password/,
      );
    } finally {
      await postgres.stop();
    }
    expect(existsSync(join(dataDir, 'cluster', 'pg', 'postmaster.pid'))).toBe(false);
  });

  it('keeps what was stored over a stop and a start', async () => {
    const dataDir = join(folder, 'kept');
    const first = await startEmbeddedPostgres(dataDir, quiet);
    await ask(first, `create table kept as select 'Ångström' as word`);
    await first.stop();
    const second = await startEmbeddedPostgres(dataDir, quiet);
    expect(await ask(second, 'select word from kept')).toEqual([{ word: 'Ångström' }]);
    await second.stop();
  });

  it('refuses a folder that another server uses, and leaves that one alone', async () => {
    const dataDir = join(folder, 'shared');
    const starts = await Promise.allSettled([
      startEmbeddedPostgres(dataDir, quiet),
      startEmbeddedPostgres(dataDir, quiet),
    ]);
    const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    const refused = starts.flatMap((start) => (start.status === 'rejected' ? [String(start.reason)] : []));
    try {
      expect(refused).toEqual([expect.stringContaining('another cryobridge server is using')]);
      expect(await readdir(dataDir)).toEqual(['cluster']);
      for (const postgres of running) expect(await ask(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      for (const postgres of running) await postgres.stop();
    }
  });

  it('starts PostgreSQL again when it is killed', async () => {
    const dataDir = join(folder, 'killed');
    const events = new EventTarget();
    const back = new Promise((resolve) => events.addEventListener('restarted', resolve, { once: true }));
    const postgres = await startEmbeddedPostgres(dataDir, {
      ...quiet,
      restarted: () => events.dispatchEvent(new Event('restarted')),
    });
    try {
      await ask(postgres, 'create table kept as select 7 as number');
      const before = await postmasterPid(dataDir);
      process.kill(before, 'SIGKILL');
      await back;
      expect(await postmasterPid(dataDir)).not.toBe(before);
      expect(await ask(postgres, 'select number from kept')).toEqual([{ number: 7 }]);
    } finally {
      await postgres.stop();
    }
  });
});

describe.runIf(process.getuid?.() === 0)('as root', () => {
  const account = { name: 'nobody', uid: 65534, gid: 65534 };

  it('puts the cluster where its account can go when the data folder is private, and finds it again', async () => {
    const hidden = join(folder, 'private', 'data');
    await mkdir(hidden, { recursive: true });
    await chmod(join(folder, 'private'), 0o700);
    const home = await findHome(hidden, account);
    try {
      expect(home).not.toBe(hidden);
      expect(await findHome(hidden, account)).toBe(home);
      expect((await stat(home)).uid).toBe(0);
    } finally {
      await rm(home, { recursive: true });
    }
  });

  it('says so when the folder that holds the cluster was closed to its account', async () => {
    const dataDir = join(folder, 'closed', 'data');
    await mkdir(join(dataDir, 'cluster'), { recursive: true });
    await chmod(join(folder, 'closed'), 0o700);
    await expect(findHome(dataDir, account)).rejects.toThrow(/runs as nobody, which cannot enter/);
  });

  it('finds programs that the account can run', async () => {
    const programs = await findPrograms(account);
    const child = spawn(programPath(programs, 'initdb'), ['--version'], {
      uid: account.uid,
      gid: account.gid,
      cwd: '/',
    });
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });
});
