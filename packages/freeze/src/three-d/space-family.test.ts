import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FreezeError } from '../types.js';
import { benchmarkB3 } from './benchmark-b3.js';
import { createSpaceKernelEngine } from './kernel/space-kernel-engine.js';
import type { Direction, Region, RegionShape, SpaceProblem, Vessel } from './types.js';

const engine = createSpaceKernelEngine({ scale: 1.8, instead: { longestSeconds: 6 } });
const b3 = benchmarkB3([]);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const direction: fc.Arbitrary<Direction> = fc
  .tuple(between(-1, 1), between(-1, 1), between(-1, 1))
  .filter((way) => Math.hypot(...way) > 0.1);

const vessel: fc.Arbitrary<Vessel> = fc.record({
  axisPoint: fc.tuple(between(-15, 15), between(-15, 15), between(-10, 10)),
  direction,
  radiusMm: between(0.5, 5),
  coefficientWPerM2K: between(0, 3000),
  bloodC: between(30, 38),
});

const place = fc.tuple(between(-8, 8), between(-8, 8), between(-8, 8));
const shape: fc.Arbitrary<RegionShape> = fc.oneof(
  fc.record({ kind: fc.constant('half-space' as const), point: place, normal: direction }),
  fc.record({
    kind: fc.constant('slab' as const),
    point: place,
    normal: direction,
    thicknessMm: between(0.5, 6),
  }),
  fc.record({
    kind: fc.constant('ellipsoid' as const),
    center: place,
    axis: direction,
    halfAlongMm: between(0.5, 5),
    halfAcrossMm: between(0.5, 8),
  }),
);

/** Fat, skin, water or something like them; no blood that could warm beyond the body. */
const region: fc.Arbitrary<Region> = fc.record({
  shape,
  tissue: fc.record({
    densityKgPerM3: between(900, 1100),
    solidusC: between(-12, -3),
    liquidusC: between(-2, 0),
    frozenHeatCapacityJPerKgK: between(1500, 2200),
    unfrozenHeatCapacityJPerKgK: between(2000, 4200),
    latentHeatJPerKg: between(50e3, 334e3),
    frozenConductivityWPerMK: between(0.2, 2.3),
    unfrozenConductivityWPerMK: between(0.15, 0.65),
  }),
  perfusion: fc.record({
    perfusionWPerM3K: between(0, 6000),
    bloodC: fc.constant(37),
    metabolicWPerM3: fc.constant(0),
    returnsOnThaw: fc.boolean(),
  }),
});

const family: fc.Arbitrary<SpaceProblem> = fc
  .record({
    radiusMm: between(0.25, 1.5),
    activeLengthMm: between(2, 15),
    tip: fc.constantFrom('through' as const, 'closed' as const),
    way: direction,
    wallC: between(-150, -20),
    freezeSeconds: between(10, 120),
    vessels: fc.array(vessel, { maxLength: 2 }),
    regions: fc.array(region, { maxLength: 2 }),
    perfusionWPerM3K: between(0, 6000),
  })
  .map(
    ({ radiusMm, activeLengthMm, tip, way, wallC, freezeSeconds, vessels, regions, perfusionWPerM3K }) => ({
      ...b3,
      perfusion: { ...b3.perfusion, perfusionWPerM3K },
      probes: [{ activeCenter: [0, 0, 0], direction: way, radiusMm, activeLengthMm, tip }],
      wall: [
        { kind: 'temperature', seconds: 5, fromC: 37, toC: wallC },
        { kind: 'temperature', seconds: freezeSeconds, fromC: wallC, toC: wallC },
        { kind: 'adiabatic', seconds: 20 },
      ],
      vessels,
      regions,
      outputs: { ...b3.outputs, atSeconds: [5 + freezeSeconds] },
    }),
  );

/** The same in a box, with up to three probes. */
const boxes: fc.Arbitrary<SpaceProblem> = fc
  .record({ problem: family, others: fc.array(fc.record({ place, way: direction }), { maxLength: 2 }) })
  .map(({ problem, others }) => ({
    ...problem,
    vessels: problem.vessels.slice(0, 1),
    probes: problem.probes.flatMap((probe) => [
      { ...probe, activeLengthMm: probe.activeLengthMm / 2 },
      ...others.map((other) => ({
        ...probe,
        activeLengthMm: probe.activeLengthMm / 2,
        activeCenter: other.place,
        direction: other.way,
      })),
    ]),
    domain: { kind: 'box', from: [-18, -18, -18], to: [18, 18, 18] },
  }));

/** Coldest and warmest that any tissue may become. */
function bounds({ perfusion, vessels, wall }: SpaceProblem): readonly [number, number] {
  const coldest = Math.min(...wall.map((phase) => (phase.kind === 'temperature' ? phase.toC : 37)));
  const { perfusionWPerM3K, metabolicWPerM3, bloodC } = perfusion;
  const rise = perfusionWPerM3K > 0 ? metabolicWPerM3 / perfusionWPerM3K : Infinity;
  return [coldest, Math.max(bloodC + Math.min(rise, 0.5), ...vessels.map((each) => each.bloodC))];
}

/** How many of a family run, each soundly; the others are refused by name. */
function soundRuns(problems: fc.Arbitrary<SpaceProblem>, numRuns: number): number {
  let ran = 0;
  fc.assert(
    fc.property(problems, (problem) => {
      try {
        const result = engine.run(problem, 'coarse');
        const [low, high] = bounds(problem);
        expect(result.minimumC).toBeGreaterThanOrEqual(low - 0.05);
        expect(result.maximumC).toBeLessThanOrEqual(high + 0.05);
        expect(result.energy.imbalancePercent).toBeLessThan(0.5);
        expect(result.peakCold.values.every(Number.isFinite)).toBe(true);
        ran++;
      } catch (error) {
        if (!(error instanceof FreezeError)) throw error;
        expect(error.code).toBe('out-of-validity');
      }
    }),
    { seed: 20_301, numRuns },
  );
  return ran;
}

describe('a family of problems in space', () => {
  it('runs soundly within its validity and refuses by name outside: about one probe', () => {
    expect(soundRuns(family, 250)).toBeGreaterThan(50);
  });

  it('the same in boxes, with up to three probes', () => {
    expect(soundRuns(boxes, 120)).toBeGreaterThan(8);
  });
});
