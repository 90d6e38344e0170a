import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChains } from '../audit/verify-chains.js';
import { addAccessToken } from '../identity/access-tokens.js';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { withDatabase } from '../postgres/borrow-database.js';
import { openStore } from '../store/store.js';

/** The launcher runs what the build made. */
const launcher = fileURLToPath(new URL('../../bin/server.js', import.meta.url));
const kills = 20;
const seed = 20_261_128;
const writers = 4;
const bundleSize = 5;

let folder: string;
let dataDir: string;
let token: string;
let server: ChildProcess | null = null;
let url = '';
let stopped = false;

/** Small whole numbers from one seed, so that a failing run can be made again. */
const random = (() => {
  let state = seed;
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
})();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-kill-'));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data');
  const postgres = await startEmbeddedPostgres(dataDir, { restarted() {}, lost() {} });
  await (await openStore(postgres.connection, () => {})).close();
  await onDatabase(async (client) => {
    ({ token } = await addAccessToken(
      client,
      { label: 'kill test', role: 'clinician', days: 1 },
      '00000000-0000-0000-0000-000000000000',
    ));
  }, postgres.connection);
  await postgres.stop();
});
afterAll(async () => {
  server?.kill('SIGKILL');
  const pid = await postmasterPid().catch(() => 0);
  if (pid > 0 && lives(pid)) process.kill(pid, 'SIGQUIT');
  await wait(500);
  await rm(folder, { recursive: true, force: true });
});

async function onDatabase<T>(
  work: (client: pg.Client) => Promise<T>,
  connection?: pg.ClientConfig,
): Promise<T> {
  const run = async (config: pg.ClientConfig) => {
    const client = new pg.Client(config);
    client.on('error', () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return connection === undefined ? withDatabase({ databaseUrl: null, dataDir }, run) : run(connection);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const postmasterPid = async () =>
  Number((await readFile(join(dataDir, 'cluster', 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function startServer(): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [launcher], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir },
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += String(chunk)));
  server = child;
  for (;;) {
    url = /ready: (http:\S+)/.exec(told)?.[1] ?? '';
    if (url !== '') return performance.now() - began;
    if (child.exitCode !== null) throw new Error(`the server did not start:\n${told}`);
    await wait(10);
  }
}

interface Acknowledged {
  readonly name: string;
  readonly value: number;
}
const acknowledged: Acknowledged[] = [];
const acknowledgedBundles: string[] = [];

const observation = (value: number, tag: string) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'pain' },
  valueInteger: value,
  note: [{ text: tag }],
});

async function send(path: string, body: object): Promise<Response | null> {
  try {
    const response = await fetch(`${url}/fhir${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return response;
  } catch {
    return null;
  }
}

/** Writes one record or one transaction after another, and remembers what was acknowledged. */
async function write(writer: number): Promise<void> {
  for (let n = 0; !stopped; n += 1) {
    const isBundle = n % 3 === 2;
    const tag = `w${writer}-${n}`;
    const entry = Array.from({ length: bundleSize }, (_, i) => ({
      request: { method: 'POST', url: 'Observation' },
      resource: observation(i, tag),
    }));
    const response = await (isBundle
      ? send('', { resourceType: 'Bundle', type: 'transaction', entry })
      : send('/Observation', observation(n, tag)));
    // An answer that is cut off acknowledges nothing.
    const text = await response?.text().catch(() => null);
    if (response === null || text === null || text === undefined) {
      await wait(20);
      continue;
    }
    // The database is away, or the audit trail: nothing is acknowledged.
    if (response.status >= 500) await wait(20);
    else if (!response.ok) throw new Error(`${response.status} ${text}`);
    else if (isBundle) acknowledgedBundles.push(tag);
    else acknowledged.push({ name: `Observation/${(JSON.parse(text) as { id: string }).id}`, value: n });
  }
}

/** Until a write is acknowledged again. */
async function recovered(): Promise<void> {
  const before = acknowledged.length;
  while (acknowledged.length === before) await wait(5);
}

describe('kill -9 while writing', () => {
  it(`${kills} times of server and database loses nothing acknowledged, tears nothing, keeps the chain`, async () => {
    await startServer();
    const writing = Promise.all(Array.from({ length: writers }, (_, n) => write(n)));
    const restartsMs: number[] = [];
    const recoveriesMs: number[] = [];
    await Promise.race([recovered(), writing]);
    for (let kill = 0; kill < kills; kill += 1) {
      await wait(50 + random(400));
      const what = random(3);
      const began = performance.now();
      if (what !== 0) process.kill(await postmasterPid(), 'SIGKILL');
      if (what !== 1) {
        const gone = new Promise((resolve) => server?.once('exit', resolve));
        server?.kill('SIGKILL');
        await gone;
        restartsMs.push(await startServer());
      }
      await Promise.race([recovered(), writing]);
      recoveriesMs.push(performance.now() - began);
    }
    stopped = true;
    await writing;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill('SIGTERM');
    expect(await ended).toBe(0);

    const worst = (ms: readonly number[]) => `${(Math.max(...ms) / 1000).toFixed(2)} s`;
    console.log(
      `kill -9: ${acknowledged.length} writes and ${acknowledgedBundles.length} transactions acknowledged; slowest of ${restartsMs.length} restarts ${worst(restartsMs)}, slowest recovery ${worst(recoveriesMs)}`,
    );
    await onDatabase(async (client) => {
      await everyAcknowledgedWriteIsThere(client);
      await noTransactionIsTorn(client);
      const report = await verifyChains(client);
      expect(report.faults).toEqual([]);
      expect(report.chains).toBeGreaterThanOrEqual(restartsMs.length);
      await everyAcknowledgedWriteIsAudited(client);
    });
  }, 900_000);
});

async function everyAcknowledgedWriteIsThere(client: pg.Client): Promise<void> {
  expect(acknowledged.length).toBeGreaterThan(kills);
  const { rows } = await client.query<{ name: string; value: number; versions: number }>(
    `select r.type || '/' || r.id as name, (r.content::json ->> 'valueInteger')::integer as value,
       (select count(*)::integer from resource_version v where v.key = r.key and v.content = r.content) as versions
     from resource r where not deleted`,
  );
  const there = new Map(rows.map(({ name, value }) => [name, value]));
  expect(acknowledged.filter(({ name, value }) => there.get(name) !== value)).toEqual([]);
  expect(rows.filter(({ versions }) => versions !== 1)).toEqual([]);
  const { rowCount } = await client.query(
    `select from resource r where not exists (select from search_entry s where s.key = r.key)`,
  );
  expect(rowCount).toBe(0);
}

async function noTransactionIsTorn(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tag: string; count: number }>(
    `select content::json -> 'note' -> 0 ->> 'text' as tag, count(*)::integer as count from resource group by 1`,
  );
  const counts = new Map(rows.map(({ tag, count }) => [tag, count]));
  expect(acknowledgedBundles.length).toBeGreaterThan(0);
  expect(acknowledgedBundles.filter((tag) => counts.get(tag) !== bundleSize)).toEqual([]);
  const torn = rows.filter(({ count }) => count !== 1 && count !== bundleSize);
  expect(torn).toEqual([]);
}

async function everyAcknowledgedWriteIsAudited(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ subject: string }>(
    `select subject from audit_entry where kind = 'event' and action = 'create'`,
  );
  const named = new Set(
    rows.flatMap(({ subject }) =>
      (JSON.parse(subject) as { resources: string[] }).resources.map((name) =>
        name.replace(/\/_history.*/, ''),
      ),
    ),
  );
  expect(acknowledged.filter(({ name }) => !named.has(name))).toEqual([]);
}
