import { describe, expect, it } from 'vitest';
import type { Perfusion, Tissue, WallPhase } from '../types.js';
import { benchmarkB3 } from './benchmark-b3.js';
import { spaceSampler } from './grid-reader.js';
import type { SpaceEngineMaker } from './space-engine.contract.js';
import type { Direction, PointMm, Region, SpaceProblem, SpaceResult } from './types.js';

const wall: WallPhase[] = [
  { kind: 'temperature', seconds: 5, fromC: 37, toC: -70 },
  { kind: 'temperature', seconds: 35, fromC: -70, toC: -70 },
  { kind: 'adiabatic', seconds: 10 },
];
const b3 = benchmarkB3([20, 40, 50]);
const plain: SpaceProblem = { ...b3, wall, vessels: [] };
const rough = { scale: 1.6, residualScale: 0.1 };

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

/** What every engine in space must hold where there are several tissues. */
export function describeSpaceRegions(make: SpaceEngineMaker): void {
  const engine = make(rough);
  const run = (problem: SpaceProblem): SpaceResult => engine.run(problem, 'coarse');
  describe(`freeze engine ${engine.name}, regions of other tissue`, () => {
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
      const whole = make({ ...rough, instead: { useSymmetry: false } }).run(withRegion(slab), 'coarse');
      expect(whole.cells).toBeGreaterThan(3 * half.cells);
      expectClose(half, whole, 0.02);
    });

    it('how a layer lies on the grid does not matter', () => {
      const tilted = (angle: number): SpaceProblem => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const turn = ([x, y, z]: PointMm): PointMm => [cos * x - sin * y, sin * x + cos * y, z];
        const [point, normal] = [turn([1.8, 0, 0]), turn([0.8, 0, 0.6])];
        // The frame follows the first vessel; this one is too far away to do anything else.
        const marker = { axisPoint: [21, 0, 0], direction: [0, 0, 1], radiusMm: 0.5 } as const;
        return {
          ...withRegion({ shape: { kind: 'half-space', point, normal }, tissue: fat, perfusion: slow }),
          vessels: [{ ...marker, coefficientWPerM2K: 1000, bloodC: 37 }],
          outputs: {
            ...plain.outputs,
            rays: plain.outputs.rays.map((ray) => ({ ...ray, direction: turn(ray.direction) })),
            lines: plain.outputs.lines.map((line) => ({ ...line, through: turn(line.through) })),
          },
        };
      };
      const straight = run(tilted(0));
      for (const angle of [0.4, 1.234]) {
        const turned = run(tilted(angle));
        expectClose(straight, turned, 0.06);
        expect(turned.isotherms[0]?.volumeMm3[1]).toBeDefined();
        expect(
          (turned.isotherms[0]?.volumeMm3[1] ?? 0) / (straight.isotherms[0]?.volumeMm3[1] ?? 1),
        ).toBeCloseTo(1, 1);
      }
    });

    it('a layer that moves a little changes the heat taken a little, not a cell at a time', () => {
      const heats = [2, 2.1, 2.2, 2.3, 2.4].map(
        (mm) => run(withRegion({ shape: half([0, 0, 1], mm), tissue: fat, perfusion: slow })).energy.wallJ,
      );
      const steps = heats.slice(1).map((heat, n) => heat - (heats[n] ?? Number.NaN));
      const whole = (heats[4] ?? Number.NaN) - (heats[0] ?? Number.NaN);
      for (const step of steps) expect(step / whole).toBeGreaterThan(0.05);
      for (const step of steps) expect(step / whole).toBeLessThan(0.5);
    });
  });
}
