import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benchmarkB1 } from '../benchmarks.js';
import { kernelEngine } from '../kernel/kernel-engine.js';
import type { FreezeProblem, WallPhase } from '../types.js';
import { benchmarkB3 } from './benchmark-b3.js';
import { compareB3, worstLengthError } from './compare-b3.js';
import { spaceSampler } from './grid-reader.js';
import { spaceKernelEngine } from './kernel/space-kernel-engine.js';
import type { Direction, PointMm, SpaceProbe, SpaceProblem } from './types.js';

const wall: WallPhase[] = [
  { kind: 'temperature', seconds: 5, fromC: 37, toC: -70 },
  { kind: 'temperature', seconds: 35, fromC: -70, toC: -70 },
];
const b3 = benchmarkB3([40]);
const probe = b3.probes[0];
if (!probe) throw new TypeError('a probe is needed');

const known = JSON.parse(
  readFileSync(new URL('../../../../conformance/solver/b3.json', import.meta.url), 'utf8'),
);

const ray = (name: string, from: PointMm, direction: Direction) => ({ name, from, direction });

/** In a box of 32 mm: one probe is read across, along y and along its own line. */
function boxed(probes: readonly SpaceProbe[]): SpaceProblem {
  return {
    ...b3,
    wall,
    vessels: [],
    probes,
    domain: { kind: 'box', from: [-16, -16, -16], to: [16, 16, 16] },
    outputs: {
      ...b3.outputs,
      rays: [ray('x', [0, 0, 0], [1, 0, 0]), ray('y', [0, 0, 0], [0, 1, 0])],
      lines: [],
    },
  };
}

const iceVolume = (probes: readonly SpaceProbe[]) =>
  spaceKernelEngine.run(boxed(probes), 'coarse').isotherms[0]?.volumeMm3[0] ?? Number.NaN;

describe('a box', () => {
  it('one probe and an artery: within 3 % of the grid about the probe', () => {
    const cylinder = spaceKernelEngine.run({ ...b3, wall }, 'coarse');
    const box = spaceKernelEngine.run(
      { ...boxed([probe]), vessels: b3.vessels, outputs: b3.outputs },
      'coarse',
    );
    expect(box.energy.imbalancePercent).toBeLessThan(0.5);
    expect(box.minimumC).toBeGreaterThan(-70.05);
    for (const level of [0, 1]) {
      const [one, other] = [cylinder.isotherms[level], box.isotherms[level]];
      for (const name of ['away', 'toward', 'y']) {
        expect((other?.rayMm[name]?.[0] ?? 0) / (one?.rayMm[name]?.[0] ?? 1)).toBeGreaterThan(0.97);
        expect((other?.rayMm[name]?.[0] ?? 0) / (one?.rayMm[name]?.[0] ?? 1)).toBeLessThan(1.02);
      }
    }
  });

  it('an artery that crosses at an angle: the two grids, which share nothing there, agree', () => {
    const artery = { axisPoint: [6.5, 0, 1], direction: [0.3, 0.8, 0.5], radiusMm: 2 } as const;
    const vessels = [{ ...artery, coefficientWPerM2K: 1500, bloodC: 37 }];
    const cylinder = spaceKernelEngine.run({ ...b3, wall, vessels }, 'coarse');
    const box = spaceKernelEngine.run({ ...boxed([probe]), vessels, outputs: b3.outputs }, 'coarse');
    for (const name of ['away', 'toward', 'y']) {
      const [one, other] = [cylinder, box].map(
        ({ isotherms }) => isotherms[0]?.rayMm[name]?.[0] ?? Number.NaN,
      );
      expect(Math.abs((other ?? 0) / (one ?? 1) - 1), name).toBeLessThan(0.03);
    }
    expect(box.energy.vesselJ / cylinder.energy.vesselJ).toBeGreaterThan(0.9);
    expect(box.energy.vesselJ / cylinder.energy.vesselJ).toBeLessThan(1.1);
  });

  it('a probe along x, or at an angle, freezes what one along z does', () => {
    const upright = iceVolume([probe]);
    for (const direction of [
      [1, 0, 0],
      [0.6, 0, 0.8],
      [1, 2, 3],
    ] as const) {
      expect(iceVolume([{ ...probe, direction }]) / upright).toBeGreaterThan(0.985);
      expect(iceVolume([{ ...probe, direction }]) / upright).toBeLessThan(1.015);
    }
  });

  it('two probes far apart freeze twice as much as one; close together their ice joins', () => {
    const pair = (halfMm: number) =>
      [-halfMm, halfMm].map((x) => ({ ...probe, activeCenter: [x, 0, 0] as const }));
    expect(iceVolume(pair(8)) / iceVolume([probe])).toBeGreaterThan(1.97);
    expect(iceVolume(pair(8)) / iceVolume([probe])).toBeLessThan(2.03);
    const close = spaceKernelEngine.run(boxed(pair(2.5)), 'coarse');
    expect(close.energy.imbalancePercent).toBeLessThan(0.5);
    expect(close.isotherms[0]?.rayMm.y?.[0]).toBeGreaterThan(2);
    const read = spaceSampler(close.peakCold);
    expect(read([0, 0, 0])).toBeLessThan(-10);
    for (const [x, y, z] of [
      [1, 1, 1],
      [4, 0.5, 2],
    ] as const) {
      expect(Math.abs(read([x, y, z]) - read([-x, y, z]))).toBeLessThan(0.5);
      expect(Math.abs(read([x, y, z]) - read([x, -y, -z]))).toBeLessThan(0.5);
    }
  });

  it('heat of one probe, and of two, is what the axisymmetric engine says of each alone', () => {
    const ring = (change: Partial<FreezeProblem>) =>
      kernelEngine.run({ ...benchmarkB1([40]), wall, ...change }, 'fine');
    const { geometry } = benchmarkB1();
    const closed = { ...geometry, tip: 'closed' } as const;
    const wallJ = (probes: readonly SpaceProbe[], change: Partial<SpaceProblem> = {}) =>
      spaceKernelEngine.run({ ...boxed(probes), ...change }, 'coarse').energy.wallJ;
    const alone = ring({}).energy.wallJ;
    expect(Math.abs(wallJ([probe]) / alone - 1)).toBeLessThan(0.01);
    const far = [-8, 8].map((x) => ({ ...probe, activeCenter: [x, 0, 0] as const }));
    expect(Math.abs(wallJ(far) / alone - 2)).toBeLessThan(0.02);
    const tipped = ring({ geometry: closed as FreezeProblem['geometry'] }).energy.wallJ;
    expect(Math.abs(wallJ([{ ...probe, tip: 'closed' }]) / tipped - 1)).toBeLessThan(0.01);
    const cooled = [{ kind: 'coolant', seconds: 40, coolantC: -88, coefficientWPerM2K: 3000 }] as const;
    for (const direction of [probe.direction, [1, 2, 3]] as const) {
      const here = wallJ([{ ...probe, direction }], { wall: cooled });
      expect(Math.abs(here / ring({ wall: cooled }).energy.wallJ - 1)).toBeLessThan(0.015);
    }
  });

  it('two probes that nearly touch: more than one of them, less than two, coldest never below the wall', () => {
    const heats = [2, 1.2, 1].map((halfMm) => {
      const { energy, minimumC, maximumC } = spaceKernelEngine.run(
        boxed([-halfMm, halfMm].map((x) => ({ ...probe, activeCenter: [x, 0, 0] as const }))),
        'coarse',
      );
      expect(energy.imbalancePercent).toBeLessThan(0.5);
      expect(minimumC).toBeGreaterThan(-70.05);
      expect(maximumC).toBeLessThan(37.5);
      return energy.wallJ;
    });
    const alone = spaceKernelEngine.run(boxed([probe]), 'coarse').energy.wallJ;
    for (let n = 1; n < heats.length; n++) expect(heats[n]).toBeLessThan(heats[n - 1] ?? 0);
    expect(heats[2]).toBeGreaterThan(1.2 * alone);
  });

  it('B3 in a box: lengths within 1.5 %, volume within 2.5 %', () => {
    const box = { kind: 'box', from: [-20, -20, -20], to: [20, 20, 20] } as const;
    const compared = compareB3(spaceKernelEngine.run({ ...benchmarkB3(), domain: box }, 'coarse'), known);
    expect(worstLengthError(compared), JSON.stringify(compared)).toBeLessThan(0.015);
    for (const { what, error } of compared)
      if (what === 'volumeMm3') expect(Math.abs(error)).toBeLessThan(0.025);
  });

  it('three probes, one crossing the others at a distance, one with a closed tip', () => {
    const three = [
      probe,
      { ...probe, activeCenter: [5, 0, 0] as const, direction: [0, 1, 0] as const },
      { ...probe, activeCenter: [-5, 0, 0] as const, tip: 'closed' as const },
    ];
    const result = spaceKernelEngine.run(boxed(three), 'coarse');
    expect(result.energy.imbalancePercent).toBeLessThan(0.5);
    const volume = result.isotherms[0]?.volumeMm3[0] ?? 0;
    expect(volume / iceVolume([probe])).toBeGreaterThan(2.7);
  });
});
