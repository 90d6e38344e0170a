import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';

let folder: string;
let problem: {
  geometry: Record<string, unknown>;
  outputs: Record<string, unknown>;
  wall: Record<string, unknown>[];
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-freeze-'));
  problem = JSON.parse((await run(['freeze', '--example', 'b1'])).out);
});
afterAll(() => rm(folder, { recursive: true }));

async function freeze(changed: object, ...flags: string[]) {
  const path = join(folder, 'problem.json');
  await writeFile(path, JSON.stringify({ ...problem, ...changed }));
  return run(['freeze', path, '--quality', 'coarse', ...flags]);
}

describe('cryobridge freeze', () => {
  it('gives the isotherms of B1 as JSON, near their converged values', async () => {
    const { code, out } = await freeze({}, '--json');
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result.timeSeconds).toEqual([120, 300]);
    const at = (temperatureC: number) =>
      result.isotherms.find((each: { temperatureC: number }) => each.temperatureC === temperatureC);
    // Reference: converged to 0.003 mm; the coarse setting is allowed 5 %.
    for (const [found, reference] of [
      [at(-0.6).radiusMm[0], 4.404],
      [at(-0.6).radiusMm[1], 4.848],
      [at(-0.6).lengthMm[1], 10.624],
      [at(-20).radiusMm[1], 2.586],
    ]) {
      expect(Math.abs(found / reference - 1)).toBeLessThan(0.05);
    }
    expect(result).not.toHaveProperty('peakCold');
  });

  it('runs on either engine', async () => {
    const { out } = await freeze({}, '--json', '--engine', 'kernel');
    const { engine, isotherms } = JSON.parse(out);
    expect(engine.name).toBe('kernel');
    expect(Math.abs(isotherms[0].radiusMm[0] / 4.404 - 1)).toBeLessThan(0.05);
  });

  it('adds the fields when asked', async () => {
    const { out } = await freeze(
      { outputs: { ...problem.outputs, fieldAtSeconds: [120] } },
      '--json',
      '--fields',
    );
    const { peakCold, snapshots } = JSON.parse(out);
    expect(peakCold.values).toHaveLength(peakCold.rMm.length * peakCold.zMm.length);
    expect(snapshots[0].temperatureC).toHaveLength(peakCold.values.length);
  });

  it('prints a table that fits 80 columns', async () => {
    const { code, out } = await freeze({});
    expect(code).toBe(0);
    expect(out).toContain('radius mm');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('reads a problem from standard input', async () => {
    const { code, out } = await run(['freeze', '-', '--json', '--quality', 'coarse'], {
      stdin: JSON.stringify(problem),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).engine.quality).toBe('coarse');
  });

  it.each([
    ['a probe of no size', { geometry: { kind: 'axisymmetric' } }, 'geometry.probeRadiusMm'],
    ['a wall of no kind', { wall: [{ kind: 'magic', seconds: 3 }] }, 'wall[0].kind'],
    ['a field too many', { colour: 'blue' }, 'colour'],
    ['times that fall', { outputs: { isothermsC: [-20], atSeconds: [9, 3] } }, 'outputs.atSeconds'],
  ])('refuses %s with its place', async (_, changed, path) => {
    const { code, err } = await freeze(changed);
    expect(code).toBe(2);
    expect(err).toContain(`problem.json: ${path}:`);
  });

  it.each([
    [['freeze'], 'name a problem file'],
    [['freeze', '-', '--quality', 'best'], '--quality: "best" is not one of coarse, standard, fine'],
    [['freeze', '-', '--engine', 'magic'], '--engine: "magic" is not one of reference, kernel'],
    [['freeze', '--example', 'b9'], '--example: "b9" is not one of b1, b3'],
    [['freeze', '--example', 'toString'], '--example: "toString" is not one of b1, b3'],
    [['freeze', 'none.json'], 'none.json: there is no such file'],
  ])('%j is bad input', async (words, message) => {
    const { code, err, out } = await run(words, { stdin: '{}' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('says where a problem stops being JSON', async () => {
    const { code, err } = await run(['freeze', '-'], { stdin: '{"tissue": {' });
    expect(code).toBe(2);
    expect(err).toMatch(/standard input: is not JSON, or is cut short/);
  });
});
