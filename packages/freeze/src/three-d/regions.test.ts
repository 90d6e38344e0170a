import { describe, expect, it } from 'vitest';
import type { Perfusion, Tissue, WallPhase } from '../types.js';
import { benchmarkB3 } from './benchmark-b3.js';
import { spaceSampler } from './grid-reader.js';
import { createSpaceEngine } from './space-engine.js';
import type { Direction, Region, SpaceProblem, SpaceResult } from './types.js';

const wall: WallPhase[] = [
  { kind: 'temperature', seconds: 5, fromC: 37, toC: -70 },
  { kind: 'temperature', seconds: 35, fromC: -70, toC: -70 },
  { kind: 'adiabatic', seconds: 10 },
];
const b3 = benchmarkB3([20, 40, 50]);
const plain: SpaceProblem = { ...b3, wall, vessels: [] };
const engine = createSpaceEngine({ scale: 1.6, residualScale: 0.1 });

/** Conducts, stores and freezes otherwise than the benchmarks' tissue. */
const fat: Tissue = {
  densityKgPerM3: 920,
  solidusC: -10,
  liquidusC: -2,
  frozenHeatCapacityJPerKgK: 1700,
  unfrozenHeatCapacityJPerKgK: 2300,
  latentHeatJPerKg: 60e3,
  frozenConductivityWPerMK: 0.35,
  unfrozenConductivityWPerMK: 0.2,
};
const insulator: Tissue = { ...fat, frozenConductivityWPerMK: 0.03, unfrozenConductivityWPerMK: 0.03 };
const none: Perfusion = { perfusionWPerM3K: 0, bloodC: 37, metabolicWPerM3: 0, returnsOnThaw: true };
const slow: Perfusion = { perfusionWPerM3K: 500, bloodC: 37, metabolicWPerM3: 200, returnsOnThaw: false };

const half = (normal: Direction, awayMm: number): Region['shape'] => ({
  kind: 'half-space',
  point: [normal[0] * awayMm, normal[1] * awayMm, normal[2] * awayMm],
  normal,
});

const run = (problem: SpaceProblem): SpaceResult => engine.run(problem, 'coarse');
const withRegion = (region: Region): SpaceProblem => ({ ...plain, regions: [region] });

function expectClose(one: SpaceResult, other: SpaceResult, mm: number): void {
  one.isotherms.forEach(({ rayMm, lineMm }, n) => {
    const of = other.isotherms[n];
    for (const [name, values] of Object.entries({ ...rayMm, ...lineMm })) {
      const others = of?.rayMm[name] ?? of?.lineMm[name];
      values.forEach((value, at) =>
        expect(Math.abs(value - (others?.[at] ?? Number.NaN)), name).toBeLessThan(mm),
      );
    }
  });
}

describe('regions of other tissue', () => {
  it('a region of the same tissue changes nothing', () => {
    const same = { shape: half([1, 0, 0], 2), tissue: { ...plain.tissue }, perfusion: plain.perfusion };
    expectClose(run(withRegion(same)), run(plain), 0.01);
  });

  it('a region that is everything is a problem of that tissue, in whichever Θ it is written', () => {
    const all = { shape: half([1, 0, 0], -100), tissue: fat, perfusion: slow };
    const written = run(withRegion(all));
    const own = run({ ...plain, tissue: fat, perfusion: slow });
    written.peakCold.values.forEach((value, n) =>
      expect(Math.abs(value - (own.peakCold.values[n] ?? Number.NaN))).toBeLessThan(0.05),
    );
    expect(written.energy.wallJ / own.energy.wallJ).toBeCloseTo(1, 3);
    expect(written.energy.outerJ / own.energy.outerJ).toBeCloseTo(1, 2);
    expect(written.energy.imbalancePercent).toBeLessThan(0.5);
  });

  it('a layer at an angle, mirrored, mirrors what freezes', () => {
    const layer = (side: 1 | -1) => ({
      shape: half([0.8 * side, 0, 0.6], 2),
      tissue: fat,
      perfusion: slow,
    });
    const [one, other] = [run(withRegion(layer(1))), run(withRegion(layer(-1)))];
    expect(one.energy.imbalancePercent).toBeLessThan(0.5);
    const [read, mirrored] = [spaceSampler(one.peakCold), spaceSampler(other.peakCold)];
    for (const [x, y, z] of [
      [1.5, 0, 0],
      [3, 1, 2],
      [-2, 0.5, -1],
      [4, 0, 3],
    ] as const) {
      expect(Math.abs(read([x, y, z]) - mirrored([-x, y, z]))).toBeLessThan(0.05);
    }
    const { toward, away } = one.isotherms[0]?.rayMm ?? {};
    expect(toward?.[1]).toBeGreaterThan((away?.[1] ?? Number.NaN) + 0.03);
  });

  it('a pocket that conducts badly keeps what lies behind it warmer, and is allowed beside a vessel', () => {
    const pocket: Region = {
      shape: { kind: 'ellipsoid', center: [3.2, 0, 0], axis: [1, 0, 0], halfAlongMm: 1, halfAcrossMm: 5 },
      tissue: insulator,
      perfusion: none,
    };
    const [bare, kept] = [run(plain), run(withRegion(pocket))];
    expect(kept.energy.imbalancePercent).toBeLessThan(0.5);
    const behind = [4.6, 0, 0] as const;
    expect(spaceSampler(kept.peakCold)(behind)).toBeGreaterThan(spaceSampler(bare.peakCold)(behind) + 3);
    const far = [-3, 0, 0] as const;
    expect(Math.abs(spaceSampler(kept.peakCold)(far) - spaceSampler(bare.peakCold)(far))).toBeLessThan(1.5);
    const beside = run({ ...b3, wall, regions: [pocket] });
    expect(beside.energy.imbalancePercent).toBeLessThan(0.5);
    expect(beside.minimumC).toBeGreaterThan(-70.05);
    expect(beside.maximumC).toBeLessThan(37.5);
  });

  it('a slab across the probe is mirrored about the middle', () => {
    const slab: Region = {
      shape: { kind: 'slab', point: [0, 0, 0], normal: [0, 0, 1], thicknessMm: 4 },
      tissue: fat,
      perfusion: slow,
    };
    const half = run(withRegion(slab));
    const whole = createSpaceEngine({ scale: 1.6, residualScale: 0.1, instead: { useSymmetry: false } }).run(
      withRegion(slab),
      'coarse',
    );
    expect(whole.cells).toBeGreaterThan(3 * half.cells);
    expectClose(half, whole, 0.02);
  });
});
