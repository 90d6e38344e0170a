import { beforeAll, describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';

type Problem = Record<'domain' | 'outputs' | 'tissue', Record<string, unknown>> &
  Record<'probes' | 'wall' | 'vessels' | 'regions', Record<string, unknown>[]>;

let problem: Problem;

beforeAll(async () => {
  problem = JSON.parse((await run(['freeze', '--example', 'b3'])).out);
});

/** One short freeze beside the artery, with what is changed. */
async function freeze(changed: (of: Problem) => object, ...flags: string[]) {
  const short = {
    ...problem,
    wall: [{ kind: 'temperature', seconds: 30, fromC: -70, toC: -70 }],
    outputs: { ...problem.outputs, atSeconds: [10, 30] },
  };
  const stdin = JSON.stringify({ ...short, ...changed(short) });
  return run(['freeze', '-', '--quality', 'coarse', '--engine', 'kernel', ...flags], { stdin });
}

describe('cryobridge freeze, a problem in space', () => {
  it('gives B3 as JSON, its lengths near their converged values', async () => {
    const { code, out } = await run(['freeze', '-', '--json', '--quality', 'coarse', '--engine', 'kernel'], {
      stdin: JSON.stringify(problem),
    });
    expect(code).toBe(0);
    const { engine, timeSeconds, isotherms, energy, ...rest } = JSON.parse(out);
    expect(engine).toMatchObject({ name: 'space-kernel', quality: 'coarse' });
    expect(timeSeconds).toEqual([120, 300]);
    const [ice] = isotherms;
    for (const [found, reference] of [
      [ice.rayMm.away[0], 4.4],
      [ice.rayMm.toward[0], 3.48],
      [ice.rayMm.y[1], 4.64],
      [ice.lineMm.length[1], 10.35],
      [ice.volumeMm3[1], 435],
    ]) {
      expect(Math.abs(found / reference - 1)).toBeLessThan(0.02);
    }
    expect(energy.imbalancePercent).toBeLessThan(0.5);
    expect(energy.vesselJ).toBeGreaterThan(0);
    expect(rest).not.toHaveProperty('peakCold');
  });

  it('adds the field when asked', async () => {
    const { out } = await freeze(() => ({}), '--json', '--fields');
    const { peakCold } = JSON.parse(out);
    const cells = peakCold.grid.nodes.reduce(
      (product: number, { length }: { length: number }) => product * length,
      1,
    );
    expect(peakCold.values).toHaveLength(cells);
    expect(peakCold.grid.tissue).toHaveLength(cells);
  });

  it('prints a table that fits 80 columns', async () => {
    const { code, out } = await freeze(() => ({}));
    expect(code).toBe(0);
    expect(out).toMatch(/30\s+toward, mm\s+\d\.\d{3}/);
    expect(out).toContain('J in from vessels');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('takes layers, and two probes in a box', async () => {
    const fat = {
      shape: { kind: 'half-space', point: [0, 4, 0], normal: [0, 1, 0.3] },
      tissue: problem.tissue,
      perfusion: { perfusionWPerM3K: 500, bloodC: 37, metabolicWPerM3: 0, returnsOnThaw: true },
    };
    expect((await freeze(() => ({ regions: [fat] }), '--json')).code).toBe(0);
    const box = { kind: 'box', from: [-15, -12, -12], to: [15, 12, 12] };
    const pair = ({ probes: [probe] }: Problem) =>
      [-4, 4].map((x) => ({ ...probe, activeCenter: [x, 0, 0] }));
    const { code, out } = await freeze((of) => ({ probes: pair(of), domain: box, vessels: [] }), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).energy.imbalancePercent).toBeLessThan(0.5);
  });

  it.each([
    ['no probe', () => ({ probes: [] }), 'probes'],
    [
      'a probe without a tip',
      () => ({ probes: [{ activeCenter: [0, 0, 0], direction: [0, 0, 1], radiusMm: 1, activeLengthMm: 5 }] }),
      'probes[0].tip',
    ],
    [
      'a place of two numbers',
      ({ vessels: [vessel] }: Problem) => ({ vessels: [{ ...vessel, axisPoint: [8, 0] }] }),
      'vessels[0].axisPoint',
    ],
    [
      'a vessel with no direction',
      ({ vessels: [vessel] }: Problem) => ({ vessels: [{ ...vessel, direction: [0, 0, 0] }] }),
      'vessels[0].direction',
    ],
    ['a domain of no kind', () => ({ domain: { kind: 'sphere' } }), 'domain.kind'],
    ['a field too many', () => ({ colour: 'blue' }), 'colour'],
    [
      'two rays of one name',
      ({ outputs }: Problem) => ({
        outputs: {
          ...outputs,
          rays: [0, 0].map(() => ({ name: 'x', from: [0, 0, 0], direction: [1, 0, 0] })),
        },
      }),
      'outputs.rays',
    ],
    [
      'an artery in the probe',
      ({ vessels: [vessel] }: Problem) => ({ vessels: [{ ...vessel, axisPoint: [4, 0, 0] }] }),
      'vessels[0]',
    ],
  ])('refuses %s with its place', async (_, changed, path) => {
    const { code, err } = await freeze(changed);
    expect(code).toBe(2);
    expect(err).toContain(`standard input: ${path}:`);
  });
});
