import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { type PointResult, type SweepPoint, canonicalJson, pointKey, pointResult } from '@cryobridge/plan';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres.js';

/** The launcher runs what the build made. */
const launcher = fileURLToPath(new URL('../../../cli/bin/cryobridge.js', import.meta.url));
const axes = {
  sites: [
    'nerve:saphenous-adductor-canal',
    'nerve:tibial-popliteal',
    'nerve:common-fibular-popliteal',
    'nerve:sural-ankle',
  ],
  probes: ['probe:n2o-14g', 'probe:n2o-16g', 'probe:n2o-18g'],
  cycles: [1, 2],
  perfusion: ['low', 'high'],
  freezeSeconds: [60, 120],
  stateCount: 24,
};
const pointCount = 4 * 3 * 2 * 2;

interface Started {
  readonly process: ChildProcess;
  readonly told: () => string;
  /** Exit code, or null when it was killed. */
  readonly ended: Promise<number | null>;
}

let folder: string;
let postgres: EmbeddedPostgres;
let databaseUrl: string;
let client: pg.Client;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-sweep-'));
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'atlas.json'), JSON.stringify(axes));
  postgres = await startEmbeddedPostgres(join(folder, 'data'), { restarted() {}, lost() {} });
  const { host, port, user, password, database } = postgres.connection;
  databaseUrl = `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`;
  client = new pg.Client(postgres.connection);
  await client.connect();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await client.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

function start(...words: string[]): Started {
  const child = spawn(process.execPath, [launcher, ...words, '--database-url', databaseUrl], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let told = '';
  child.stdout.on('data', (chunk) => (told += String(chunk)));
  child.stderr.on('data', (chunk) => (told += String(chunk)));
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return { process: child, told: () => told, ended };
}

const coordinator = () => start('sweep', '--atlas', join(folder, 'atlas.json'));
const worker = () => start('worker', '--threads', '1');

interface Row {
  readonly key: string;
  readonly point: SweepPoint;
  readonly result: PointResult;
  readonly stored_at: Date;
}

async function rows(): Promise<readonly Row[]> {
  const there = await client.query<{ there: boolean }>(
    "select to_regclass('sweeps.points') is not null as there",
  );
  if (there.rows[0]?.there !== true) return [];
  return (await client.query<Row>('select key, point, result, stored_at from sweeps.points order by key'))
    .rows;
}

async function untilStored(count: number, within: readonly Started[]): Promise<readonly Row[]> {
  for (let look = 0; look < 900; look += 1) {
    const found = await rows();
    if (found.length >= count) return found;
    await wait(50);
  }
  throw new Error(`never ${count} points: ${within.map(({ told }) => told()).join('\n')}`);
}

const keysTold = (told: string, word: string) =>
  [...told.matchAll(new RegExp(`^${word} ([0-9a-f]{64})$`, 'gm'))].map(([, key]) => key ?? '');

describe('a sweep through PostgreSQL', () => {
  it('loses nothing and repeats nothing stored when a worker and the coordinator are killed', async () => {
    const first = coordinator();
    const workers = [worker(), worker()];
    await untilStored(3, [first, ...workers]);
    workers[0]?.process.kill('SIGKILL');
    first.process.kill('SIGKILL');
    await Promise.all([workers[0]?.ended, first.ended]);
    const before = await rows();
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(before.length).toBeLessThan(pointCount);

    const second = coordinator();
    workers.push(worker());
    expect(await second.ended, second.told()).toBe(0);
    expect(second.told()).toContain(`${pointCount} of ${pointCount} points are stored`);

    const after = await rows();
    expect(after.length).toBe(pointCount);
    for (const row of before) expect(after).toContainEqual(row);
    const stored = workers.flatMap(({ told }) => keysTold(told(), 'stored'));
    expect(new Set(stored).size).toBe(stored.length);
    expect(workers.flatMap(({ told }) => keysTold(told(), 'repeated'))).toEqual([]);

    const world = { knowledge, engine: kernelEngine };
    for (const { key, point } of after) expect(pointKey(world, point)).toBe(key);
    const [spot] = after;
    if (spot === undefined) throw new Error('nothing stored');
    expect(canonicalJson(spot.result)).toBe(canonicalJson(pointResult(world, spot.point)));

    const third = coordinator();
    expect(await third.ended).toBe(0);
    expect(third.told()).toContain(`${pointCount} of them before`);
    for (const each of workers.slice(1)) each.process.kill('SIGTERM');
    expect(await Promise.all(workers.slice(1).map(({ ended }) => ended))).toEqual([0, 0]);
  }, 180_000);
});
