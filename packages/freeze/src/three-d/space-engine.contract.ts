import { describe, expect, it } from 'vitest';
import { benchmarkB1 } from '../benchmarks.js';
import { createReferenceEngine } from '../reference-engine.js';
import { FreezeError, type WallPhase } from '../types.js';
import { benchmarkArtery, benchmarkB3 } from './benchmark-b3.js';
import { compareB3, worstLengthError, type B3Data } from './compare-b3.js';
import { spaceSampler } from './grid-reader.js';
import type { SpaceSettingsChange } from './space-settings.js';
import type { PointMm, SpaceEngine, SpaceIsotherm, SpaceProblem, SpaceResult } from './types.js';

export type SpaceEngineMaker = (change?: SpaceSettingsChange) => SpaceEngine;

const freeze: WallPhase[] = [
  { kind: 'temperature', seconds: 5, fromC: 37, toC: -70 },
  { kind: 'temperature', seconds: 35, fromC: -70, toC: -70 },
];
const b3 = benchmarkB3();
/** One short freeze, on a coarse grid: for what must be the same of two runs. */
const short: SpaceProblem = { ...b3, wall: freeze, outputs: { ...b3.outputs, atSeconds: [20, 40] } };
const rough: SpaceSettingsChange = { scale: 1.5, instead: { longestSeconds: 4 } };

/** Turns and shifts everything of a problem: a space has no favourite place or direction. */
function moved(problem: SpaceProblem, turn: (at: PointMm) => PointMm, shift: PointMm): SpaceProblem {
  const place = (at: PointMm): PointMm => {
    const [x, y, z] = turn(at);
    return [x + shift[0], y + shift[1], z + shift[2]];
  };
  const { outputs } = problem;
  return {
    ...problem,
    probes: problem.probes.map((probe) => ({
      ...probe,
      activeCenter: place(probe.activeCenter),
      direction: turn(probe.direction),
    })),
    vessels: problem.vessels.map((vessel) => ({
      ...vessel,
      axisPoint: place(vessel.axisPoint),
      direction: turn(vessel.direction),
    })),
    outputs: {
      ...outputs,
      rays: outputs.rays.map((ray) => ({ ...ray, from: place(ray.from), direction: turn(ray.direction) })),
      lines: outputs.lines.map((line) => ({
        ...line,
        through: place(line.through),
        direction: turn(line.direction),
      })),
    },
  };
}

function lengths({ isotherms }: SpaceResult): number[] {
  return isotherms.flatMap(({ rayMm, lineMm }: SpaceIsotherm) =>
    [...Object.values(rayMm), ...Object.values(lineMm)].flat(),
  );
}

function expectSame(one: SpaceResult, other: SpaceResult, share: number): void {
  const others = lengths(other);
  expect(others.length).toBeGreaterThan(0);
  lengths(one).forEach((mm, n) => expect(Math.abs(mm - (others[n] ?? 0))).toBeLessThan(share * mm + 1e-9));
}

function describeB3(engine: SpaceEngine, data: B3Data): void {
  it('B3: lengths within 1.5 %, volume within 2 %, heat accounted for, nothing colder or warmer than can be', () => {
    const result = engine.run(b3, 'coarse');
    const comparisons = compareB3(result, data);
    expect(worstLengthError(comparisons), JSON.stringify(comparisons)).toBeLessThan(0.015);
    for (const { what, error } of comparisons)
      if (what === 'volumeMm3') expect(Math.abs(error)).toBeLessThan(0.02);
    expect(worstLengthError(compareB3(result, data.refined))).toBeLessThan(0.01);
    expect(result.energy.imbalancePercent).toBeLessThan(0.5);
    expect(result.energy.vesselJ).toBeGreaterThan(0);
    expect(result.minimumC).toBeGreaterThanOrEqual(-70.05);
    expect(result.maximumC).toBeLessThanOrEqual(37 + 700 / 1800 + 0.05);
    const coldest = spaceSampler(result.peakCold);
    expect(coldest([-2, 0, 0])).toBeLessThan(-20);
    expect(coldest([2.4, 0, 0])).toBeGreaterThan(coldest([-2.4, 0, 0]));
    expect(coldest([-20, 0, 0])).toBeGreaterThan(36);
  });
}

function describeLimits(make: SpaceEngineMaker): void {
  const engine = make(rough);
  it('without a vessel it is the axisymmetric engine', () => {
    // Both take the same steps, so that only space differs.
    const close = {
      scale: 1,
      residualScale: 0.1,
      instead: { firstSeconds: 0.25, growth: 0.1, longestSeconds: 1 },
    };
    const b1 = benchmarkB1([20, 40]);
    const ring = createReferenceEngine(close).run({ ...b1, wall: freeze }, 'coarse');
    const space = make(close).run({ ...short, vessels: [] }, 'coarse');
    space.isotherms.forEach(({ rayMm, lineMm, volumeMm3 }, level) => {
      const of = ring.isotherms[level];
      [20, 40].forEach((_, n) => {
        for (const ray of ['away', 'toward', 'y']) {
          expect(Math.abs((rayMm[ray]?.[n] ?? 0) - (of?.radiusMm[n] ?? 1))).toBeLessThan(0.02);
        }
        expect(Math.abs((lineMm.length?.[n] ?? 0) - (of?.lengthMm[n] ?? 1))).toBeLessThan(0.02);
        expect((volumeMm3[n] ?? 0) / (of?.volumeMm3[n] ?? 1)).toBeCloseTo(1, 1);
      });
    });
  });

  it('a vessel far away does nothing', () => {
    const far = { ...benchmarkArtery, axisPoint: [18, 0, 0] as const };
    expectSame(
      engine.run({ ...short, vessels: [far] }, 'coarse'),
      engine.run({ ...short, vessels: [] }, 'coarse'),
      0.003,
    );
  });

  it('a vessel whose wall lets nothing through gives no heat; a better one keeps more tissue warm', () => {
    const toward = [0, 1000, 10_000].map((coefficientWPerM2K) => {
      const result = engine.run(
        { ...short, vessels: [{ ...benchmarkArtery, axisPoint: [7.5, 0, 0], coefficientWPerM2K }] },
        'coarse',
      );
      if (coefficientWPerM2K === 0) expect(Math.abs(result.energy.vesselJ)).toBeLessThan(1e-9);
      expect(result.energy.imbalancePercent).toBeLessThan(0.5);
      return result.isotherms[0]?.rayMm.toward?.[1] ?? Number.NaN;
    });
    for (let n = 1; n < toward.length; n++) expect(toward[n]).toBeLessThan(toward[n - 1] ?? 0);
  });
}

function describeSymmetry(make: SpaceEngineMaker): void {
  const engine = make(rough);
  it('half of a problem that mirrors itself is the whole of it', () => {
    const whole = make({ ...rough, instead: { ...rough.instead, useSymmetry: false } }).run(short, 'coarse');
    const half = engine.run(short, 'coarse');
    expect(whole.cells).toBeGreaterThan(3.2 * half.cells);
    expectSame(half, whole, 0.004);
    expect(half.energy.wallJ / whole.energy.wallJ).toBeCloseTo(1, 2);
    expect((half.isotherms[0]?.volumeMm3[1] ?? 0) / (whole.isotherms[0]?.volumeMm3[1] ?? 1)).toBeCloseTo(
      1,
      2,
    );
  });

  it('does not mind where in space, nor how turned, it all lies', () => {
    const turned = moved(short, ([x, y, z]) => [0.6 * x - 0.8 * z, y, 0.8 * x + 0.6 * z], [3, -50, 7]);
    expectSame(engine.run(short, 'coarse'), engine.run(turned, 'coarse'), 1e-5);
  });

  it('nor where round the probe the vessel lies on the grid', () => {
    const marker = { ...benchmarkArtery, axisPoint: [22, 0, 0] as const, radiusMm: 0.5 };
    const around = (angle: number) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const turned = moved(short, ([x, y, z]) => [cos * x - sin * y, sin * x + cos * y, z], [0, 0, 0]);
      return engine.run({ ...turned, vessels: [marker, ...turned.vessels] }, 'coarse');
    };
    expectSame(engine.run(short, 'coarse'), around(1.234), 0.01);
  });

  it('gives the same bytes twice', () => {
    expect(engine.run(short, 'coarse')).toEqual(engine.run(short, 'coarse'));
  });
}

function describeLesion(engine: SpaceEngine): void {
  it('reads a nerve across the probe and what must be left alone, and does not change for it', () => {
    const stretch = {
      center: [0, 2.2, 0],
      direction: [1, 0, 0],
      widthDirection: [0, 0, 1],
      widthMm: 1.6,
      heightMm: 1,
      lengthMm: 14,
    } as const;
    const asked = engine.run(
      {
        ...short,
        outputs: {
          ...short.outputs,
          nerves: [{ name: 'beside', ...stretch }],
          guards: [
            { name: 'skin', guarded: { kind: 'plane', point: [0, 6, 0], normal: [0, 1, 0] } },
            { name: 'artery', guarded: { kind: 'vessel', ...benchmarkArtery } },
            { name: 'far', guarded: { kind: 'nerve', ...stretch, center: [0, -12, 0] } },
          ],
        },
      },
      'coarse',
    );
    const plain = engine.run(short, 'coarse');
    expect(asked.isotherms).toEqual(plain.isotherms);
    expect(plain.nerves).toEqual([]);
    const [nerve] = asked.nerves;
    const [ice, lethal] = nerve?.coverages ?? [];
    const [iceTime, lethalTime, coldTime] = nerve?.times ?? [];
    expect(ice?.fullLengthMm).toBeGreaterThan((lethal?.fullLengthMm ?? Number.NaN) + 1);
    // The nerve's near edge lies 1.7 mm from the axis, where the artery is on one side.
    const read = spaceSampler(asked.peakCold);
    expect(nerve?.coldestC).toBeCloseTo(read([0, 1.7, 0]), 0);
    expect(iceTime?.longestSeconds).toBeGreaterThan(20);
    expect(iceTime?.longestSeconds).toBeLessThan(40);
    expect(lethalTime?.longestSeconds).toBeLessThan(iceTime?.longestSeconds ?? 0);
    expect(iceTime?.wholeSectionSeconds).toBeLessThan(iceTime?.longestSeconds ?? 0);
    expect(coldTime?.longestSeconds).toBeLessThanOrEqual(lethalTime?.longestSeconds ?? 0);
    const [skin, artery, far] = asked.guards;
    const edge = plain.isotherms[0]?.rayMm;
    expect((skin?.margins[0]?.marginMm ?? 0) + (edge?.y?.[1] ?? 0)).toBeCloseTo(6, 0);
    expect((artery?.margins[0]?.marginMm ?? 0) + (edge?.toward?.[1] ?? 0)).toBeCloseTo(4, 0);
    expect(artery?.coldestC).toBeGreaterThan(0);
    expect(far?.margins[0]?.marginMm).toBeGreaterThan(6);
    expect(far?.coldestC).toBeGreaterThan(30);
  });
}

function describeRefusals(engine: SpaceEngine): void {
  it('refuses what lies outside its validity, by name', () => {
    const refused = (change: Partial<SpaceProblem>) => {
      try {
        engine.run({ ...short, ...change }, 'coarse');
      } catch (error) {
        if (error instanceof FreezeError) return `${error.code} ${error.path}`;
        throw error;
      }
      return 'ran';
    };
    const probe = short.probes[0];
    if (!probe) throw new TypeError('a probe is needed');
    expect(refused({ vessels: [{ ...benchmarkArtery, axisPoint: [4.5, 0, 0] }] })).toBe(
      'out-of-validity vessels[0]',
    );
    expect(refused({ probes: [probe, { ...probe, activeCenter: [8, 0, 0] }] })).toBe(
      'out-of-validity probes',
    );
    expect(refused({ probes: [{ ...probe, direction: [0, 0, 0] }] })).toBe(
      'out-of-validity probes[0].direction',
    );
    expect(refused({ domain: { kind: 'cylinder', radiusMm: 25, beforeMm: 3, beyondMm: 30 } })).toBe(
      'out-of-validity domain.beforeMm',
    );
    expect(refused({ initialC: Number.NaN })).toBe('out-of-validity initialC');
    const nerve = { center: [0, 3, 0], direction: [1, 0, 0], widthMm: 3, heightMm: 2, lengthMm: 9 } as const;
    expect(
      refused({
        outputs: { ...short.outputs, nerves: [{ name: 'n', ...nerve, widthDirection: [2, 0, 0] }] },
      }),
    ).toBe('out-of-validity outputs.nerves[0].widthDirection');
    const warm = { ...short.perfusion, perfusionWPerM3K: -1 };
    const shape = { kind: 'half-space', point: [0, 5, 0], normal: [0, 1, 0] } as const;
    expect(refused({ regions: [{ shape, tissue: short.tissue, perfusion: warm }] })).toBe(
      'out-of-validity regions[0].perfusion.perfusionWPerM3K',
    );
  });
}

/** What every engine in space must hold. */
export function describeSpaceEngine(engine: SpaceEngine, make: SpaceEngineMaker, data: B3Data): void {
  describe(`freeze engine ${engine.name}`, () => {
    describeB3(engine, data);
    describeLimits(make);
    describeSymmetry(make);
    describeLesion(make(rough));
    describeRefusals(engine);
  });
}
