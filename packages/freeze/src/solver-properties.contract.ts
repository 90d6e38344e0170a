import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchmarkB1 } from './benchmarks.js';
import { fieldSampler } from './field.js';
import type { FreezeEngine, FreezeProblem, FreezeResult, WallPhase } from './types.js';
import { scenarios, temperatureBounds, tolerances } from './verification/index.js';

/** Grid error that a comparison of two runs of standard quality must allow, mm on a lesion of some mm. */
const GRID_MM = 0.12;

type Ring = Extract<FreezeProblem['geometry'], { kind: 'axisymmetric' }>;

function ringOf(problem: FreezeProblem): Ring {
  if (problem.geometry.kind !== 'axisymmetric') throw new TypeError('an axisymmetric problem is needed');
  return problem.geometry;
}

const b1 = benchmarkB1([60, 120, 180, 300]);
const ring = ringOf(b1);

function steadyWall(wallC: number, seconds: number): WallPhase {
  return { kind: 'temperature', seconds, fromC: wallC, toC: wallC };
}

function radii(result: FreezeResult): readonly number[] {
  return result.isotherms.flatMap(({ radiusMm }) => radiusMm);
}

function expectSound(problem: FreezeProblem, result: FreezeResult): void {
  const [low, high] = temperatureBounds(problem);
  expect(result.minimumC).toBeGreaterThanOrEqual(low - tolerances.boundsK);
  expect(result.maximumC).toBeLessThanOrEqual(high + tolerances.boundsK);
  expect(result.peakCold.values.every(Number.isFinite)).toBe(true);
  expect(result.energy.imbalancePercent).toBeLessThan(tolerances.imbalancePercent);
}

function describeBalance(engine: FreezeEngine): void {
  describe('energy and bounds', () => {
    const cases = Object.entries(scenarios).flatMap(([name, problem]) =>
      (['coarse', 'standard'] as const).map((quality) => ({ name, problem, quality })),
    );
    it.each(cases)('$name, $quality', ({ problem, quality }) => {
      expectSound(problem, engine.run(problem, quality));
    });

    it('takes no more than the power limit', () => {
      const limited = scenarios['coolant with a power limit'];
      if (!limited) throw new TypeError('scenario missing');
      const { energy } = engine.run(limited, 'standard');
      expect(energy.wallJ).toBeLessThan(3 * 240 * 1.001);
      expect(energy.wallJ).toBeGreaterThan(3 * 240 * 0.9);
    });
  });
}

function describeSymmetry(engine: FreezeEngine): void {
  describe('symmetry and translation', () => {
    it('is the same above and below the middle', () => {
      const { peakCold } = engine.run(b1, 'standard');
      const read = fieldSampler(peakCold);
      for (const away of [0.5, 2, 2.6, 4, 6]) {
        for (const r of [0.7, 1.5, 3]) {
          expect(Math.abs(read(r, 30 + away) - read(r, 30 - away))).toBeLessThan(0.3);
        }
      }
    });

    it('does not mind where along z the active wall lies', () => {
      const here = engine.run(b1, 'standard');
      const there = engine.run({ ...b1, geometry: { ...ring, activeCenterMm: 36 } }, 'standard');
      radii(here).forEach((radius, n) =>
        expect(Math.abs((radii(there)[n] ?? 0) - radius)).toBeLessThan(GRID_MM),
      );
    });

    it('gives the same bytes twice', () => {
      expect(engine.run(b1, 'coarse')).toEqual(engine.run(b1, 'coarse'));
    });
  });
}

function describeMonotony(engine: FreezeEngine): void {
  const at = (wallC: number, seconds: number) =>
    engine.run(
      { ...b1, wall: [steadyWall(wallC, seconds)], outputs: { ...b1.outputs, atSeconds: [seconds] } },
      'standard',
    );

  describe('colder or longer never shrinks the lesion', () => {
    it('colder', () => {
      const runs = [-45, -60, -75, -90].map((wallC) => radii(at(wallC, 120)));
      for (let n = 1; n < runs.length; n++) {
        runs[n]?.forEach((radius, k) => expect(radius).toBeGreaterThan((runs[n - 1]?.[k] ?? 0) - GRID_MM));
      }
    });

    it('longer', () => {
      const runs = [60, 90, 120, 180].map((seconds) => radii(at(-70, seconds)));
      for (let n = 1; n < runs.length; n++) {
        runs[n]?.forEach((radius, k) => expect(radius).toBeGreaterThan((runs[n - 1]?.[k] ?? 0) - GRID_MM));
      }
    });

    it('the coldest so far never warms within a run', () => {
      const { snapshots } = engine.run(
        { ...b1, outputs: { ...b1.outputs, fieldAtSeconds: [30, 120, 150, 200, 300] } },
        'coarse',
      );
      for (let n = 1; n < snapshots.length; n++) {
        const before = snapshots[n - 1];
        const now = snapshots[n];
        expect(now?.peakColdC.every((cold, k) => cold <= (before?.peakColdC[k] ?? Infinity) + 1e-9)).toBe(
          true,
        );
      }
    });
  });
}

function describeWalls(engine: FreezeEngine): void {
  describe('walls and blood', () => {
    it('a coolant with a very large coefficient is a prescribed wall', () => {
      const coolant: WallPhase = { kind: 'coolant', seconds: 120, coolantC: -70, coefficientWPerM2K: 1e6 };
      const outputs = { ...b1.outputs, atSeconds: [60, 120] };
      const robin = engine.run({ ...b1, wall: [coolant], outputs }, 'standard');
      const wall = engine.run({ ...b1, wall: [steadyWall(-70, 120)], outputs }, 'standard');
      radii(robin).forEach((radius, n) => {
        expect(Math.abs(radius / (radii(wall)[n] ?? 1) - 1)).toBeLessThan(0.005);
      });
    });

    it('less coefficient, less ice', () => {
      const ice = [2000, 5000, 20_000].map((coefficientWPerM2K) => {
        const wall: WallPhase[] = [{ kind: 'coolant', seconds: 120, coolantC: -88, coefficientWPerM2K }];
        return engine.run({ ...b1, wall, outputs: { ...b1.outputs, atSeconds: [120] } }, 'coarse');
      });
      const volumes = ice.map(({ isotherms }) => isotherms[0]?.volumeMm3[0] ?? 0);
      expect(volumes).toEqual([...volumes].sort((a, b) => a - b));
      expect(volumes[2]).toBeGreaterThan(1.2 * (volumes[0] ?? Infinity));
    });

    it('active thaw melts what passive thaw leaves', () => {
      const after = (thaw: WallPhase) =>
        engine.run(
          { ...b1, wall: [steadyWall(-70, 120), thaw], outputs: { ...b1.outputs, atSeconds: [180] } },
          'coarse',
        ).isotherms[0]?.volumeMm3[0] ?? 0;
      expect(after(steadyWall(40, 60))).toBeLessThan(0.8 * after({ kind: 'adiabatic', seconds: 60 }));
    });

    it('blood that does not return slows the thaw', () => {
      const perfusion = { ...b1.perfusion, perfusionWPerM3K: 60_000 };
      const afterThaw = (returnsOnThaw: boolean) =>
        radii(engine.run({ ...b1, perfusion: { ...perfusion, returnsOnThaw } }, 'standard'))[2] ?? 0;
      expect(afterThaw(false)).toBeGreaterThan(afterThaw(true) + GRID_MM);
    });

    it('more blood, less ice', () => {
      const size = (perfusionWPerM3K: number) =>
        radii(engine.run({ ...b1, perfusion: { ...b1.perfusion, perfusionWPerM3K } }, 'standard'))[3] ?? 0;
      expect(size(40_000)).toBeLessThan(size(0) - 0.3);
    });
  });
}

const phase = fc.oneof(
  fc.record({
    kind: fc.constant('temperature' as const),
    seconds: fc.double({ min: 1, max: 60, noNaN: true }),
    fromC: fc.double({ min: -150, max: 60, noNaN: true }),
    toC: fc.double({ min: -150, max: 60, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('coolant' as const),
    seconds: fc.double({ min: 1, max: 60, noNaN: true }),
    coolantC: fc.double({ min: -190, max: 40, noNaN: true }),
    coefficientWPerM2K: fc.double({ min: 100, max: 100_000, noNaN: true }),
    powerLimitW: fc.double({ min: 0.5, max: 50, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('adiabatic' as const),
    seconds: fc.double({ min: 1, max: 60, noNaN: true }),
  }),
);

const anyProblem = fc
  .record({
    phases: fc.array(phase, { minLength: 1, maxLength: 4 }),
    solidusC: fc.double({ min: -15, max: -1.5, noNaN: true }),
    spanK: fc.double({ min: 0.1, max: 8, noNaN: true }),
    latentHeatJPerKg: fc.double({ min: 0, max: 334_000, noNaN: true }),
    frozenK: fc.double({ min: 0.2, max: 2.5, noNaN: true }),
    unfrozenK: fc.double({ min: 0.15, max: 0.6, noNaN: true }),
    perfusionWPerM3K: fc.double({ min: 0, max: 40_000, noNaN: true }),
    returnsOnThaw: fc.boolean(),
    initialC: fc.double({ min: 5, max: 40, noNaN: true }),
    probeRadiusMm: fc.double({ min: 0.25, max: 1.5, noNaN: true }),
    activeLengthMm: fc.double({ min: 1, max: 30, noNaN: true }),
    tip: fc.constantFrom('through' as const, 'closed' as const),
    outerBoundary: fc.constantFrom('fixed' as const, 'insulated' as const),
  })
  .map((draw): FreezeProblem => {
    const { solidusC, spanK, frozenK, unfrozenK, perfusionWPerM3K, returnsOnThaw } = draw;
    return {
      tissue: {
        ...b1.tissue,
        solidusC,
        liquidusC: solidusC + spanK,
        latentHeatJPerKg: draw.latentHeatJPerKg,
        frozenConductivityWPerMK: frozenK,
        unfrozenConductivityWPerMK: unfrozenK,
      },
      perfusion: { perfusionWPerM3K, returnsOnThaw, bloodC: 37, metabolicWPerM3: 0 },
      initialC: draw.initialC,
      geometry: {
        kind: 'axisymmetric',
        probeRadiusMm: draw.probeRadiusMm,
        activeLengthMm: draw.activeLengthMm,
        activeCenterMm: 30,
        tip: draw.tip,
        outerRadiusMm: 20,
        lengthMm: 60,
        outerBoundary: draw.outerBoundary,
      },
      wall: draw.phases,
      outputs: { isothermsC: [solidusC, -20], atSeconds: [0, 0.5] },
    };
  });

function describeFamily(engine: FreezeEngine): void {
  it('any problem within validity ends, finite, within bounds and in balance', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const [low, high] = temperatureBounds(problem);
        const result = engine.run(problem, 'coarse');
        expect(result.peakCold.values.every(Number.isFinite)).toBe(true);
        expect(result.minimumC).toBeGreaterThanOrEqual(low - tolerances.boundsK);
        expect(result.maximumC).toBeLessThanOrEqual(high + tolerances.boundsK);
        expect(result.energy.imbalancePercent).toBeLessThan(tolerances.imbalancePercent);
      }),
      { numRuns: 40, seed: 20_240 },
    );
  });
}

/** Rungs 3 and 6 of the ladder: balance, bounds, symmetry, monotony, walls, and a family of random problems. */
export function describeSolverProperties(engine: FreezeEngine): void {
  describeBalance(engine);
  describeSymmetry(engine);
  describeMonotony(engine);
  describeWalls(engine);
  describeFamily(engine);
}
