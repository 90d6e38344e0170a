import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStoredLine } from '@cryobridge/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';

/** The launcher runs what the build made. */
const launcher = fileURLToPath(new URL('../../packages/cli/bin/cryobridge.js', import.meta.url));
const axes = {
  sites: ['nerve:saphenous-adductor-canal', 'nerve:tibial-popliteal', 'nerve:sural-ankle'],
  probes: ['probe:n2o-14g', 'probe:n2o-18g'],
  cycles: [1, 2],
  perfusion: ['low', 'high'],
  freezeSeconds: [60, 120],
  stateCount: 24,
};
const pointCount = 24;
let folder: string;
let atlas: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-sweep-'));
  atlas = join(folder, 'atlas.json');
  await writeFile(atlas, JSON.stringify(axes));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function points(path: string) {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => readStoredLine(line) ?? []);
}

/** Starts a sweep, sends it a signal once some points are stored, and gives its exit code and what it told. */
async function interrupted(out: string, signal: NodeJS.Signals) {
  const child = spawn(process.execPath, [
    launcher,
    'sweep',
    '--atlas',
    atlas,
    '--out',
    out,
    '--workers',
    '1',
  ]);
  let told = '';
  child.stdout.on('data', (chunk) => (told += String(chunk)));
  child.stderr.on('data', (chunk) => (told += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  while (child.exitCode === null && (await points(out)).length < 2)
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill(signal);
  return { code: await ended, told };
}

describe('cryobridge sweep', () => {
  it('stops in order on Ctrl-C and goes on with --resume, each point stored once', async () => {
    const out = join(folder, 'stopped.ndjson');
    const { code, told } = await interrupted(out, 'SIGINT');
    expect(code, told).toBe(130);
    expect(told).toMatch(/Cancelled: \d+ of 24 points are stored\. Go on with --resume\./);
    const before = await points(out);
    expect(before.length).toBeLessThan(pointCount);

    const refused = await run(['sweep', '--atlas', atlas, '--out', out]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--resume');

    const resumed = await run(['sweep', '--atlas', atlas, '--out', out, '--resume', '--workers', '2']);
    expect(resumed.code).toBe(0);
    expect(resumed.out).toContain(`24 of 24 points are stored, ${before.length} of them before`);
    expect(resumed.err).toContain('24 of 24 points');
    const after = await points(out);
    expect(new Set(after.map(({ key }) => key)).size).toBe(pointCount);
    expect(after).toHaveLength(pointCount);
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it('loses nothing to kill -9, and gives the same points on one thread as on two', async () => {
    const out = join(folder, 'killed.ndjson');
    expect((await interrupted(out, 'SIGKILL')).code).toBeNull();
    const before = await points(out);
    const { code } = await run(['sweep', '--atlas', atlas, '--out', out, '--resume', '--workers', '1']);
    expect(code).toBe(0);
    const after = await points(out);
    expect(after.slice(0, before.length)).toEqual(before);
    const inOrder = (all: typeof after) => all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(inOrder(after)).toEqual(inOrder(await points(join(folder, 'stopped.ndjson'))));
  });

  it('names what is wrong with an atlas', async () => {
    const wrong = join(folder, 'wrong.json');
    await writeFile(
      wrong,
      JSON.stringify({ sites: ['nerve:none'], cycles: [0], seed: 'x', colour: 1, probes: 'all' }),
    );
    const { code, err } = await run(['sweep', '--atlas', wrong]);
    expect(code).toBe(2);
    for (const part of [
      'sites: cannot be "nerve:none"',
      'cycles: cannot be 0',
      'seed: must',
      'colour is not',
      'probes: must be a list',
    ])
      expect(err).toContain(part);
  });

  it('does not repeat an address that is no database', async () => {
    for (const command of ['sweep', 'worker']) {
      const { code, err } = await run([command, '--database-url', 'mysql://me:secret@there']);
      expect(code).toBe(2);
      expect(err).toContain('postgres://');
      expect(err).not.toContain('secret');
    }
  });
});
