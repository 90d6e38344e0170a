import { describe, expect, it } from 'vitest';
import {
  besideArtery,
  compareVesselAlone,
  compareWithRing,
  observedSpaceOrders,
  spaceConstantChanges,
} from '../verification/index.js';
import { benchmarkB3 } from './benchmark-b3.js';
import { createSpaceKernelEngine } from './kernel/space-kernel-engine.js';
import type { SpaceProblem, SpaceResult } from './types.js';

/** Rungs 2 and 6 of the ladder in space, and proof that the rest bites. The contract holds both engines alike. */
describe('observed order of convergence in space', () => {
  it('of wall heat is about one and a half with phase change and one without, beside an artery', () => {
    const [freeze, cooling, volume] = observedSpaceOrders(createSpaceKernelEngine, 'space');
    expect(freeze?.order).toBeGreaterThan(1.3);
    expect(freeze?.order).toBeLessThan(2.5);
    expect(cooling?.order).toBeGreaterThan(0.9);
    expect(cooling?.order).toBeLessThan(2.5);
    const [, middle = 0, finest = 1] = volume?.values ?? [];
    expect(Math.abs(middle / finest - 1)).toBeLessThan(0.005);
  });

  it('in time is near one', () => {
    for (const { what, order } of observedSpaceOrders(createSpaceKernelEngine, 'time')) {
      expect(order, what).toBeGreaterThan(0.7);
      expect(order, what).toBeLessThan(1.3);
    }
  });
});

/** Beside engines that closed forms hold: shares of the heat. */
const allowed = { wall: 0.0008, source: 0.004, vessel: 0.006 } as const;

function missed(change?: (problem: SpaceProblem) => SpaceProblem): string[] {
  const { wall, source } = compareWithRing(change);
  const found = { wall, source, vessel: compareVesselAlone(change) };
  return (['wall', 'source', 'vessel'] as const).filter((name) => Math.abs(found[name]) > allowed[name]);
}

describe('heat in space', () => {
  it("is that of the axisymmetric engine for a probe, of the one-dimensional for a vessel's wall", () => {
    expect(missed()).toEqual([]);
  });

  it.each(Object.keys(spaceConstantChanges))('%s too large by a twentieth is noticed', (name) => {
    expect(missed(spaceConstantChanges[name])).not.toEqual([]);
  });
});

describe('doubling the domain', () => {
  const lengths = ({ isotherms }: SpaceResult) =>
    isotherms.flatMap(({ rayMm, lineMm }) => [
      ...Object.values(rayMm).flat(),
      ...Object.values(lineMm).flat(),
    ]);
  const far = { kind: 'cylinder', radiusMm: 50, beforeMm: 60, beyondMm: 60 } as const;

  it.each<[string, SpaceProblem]>([
    ['a short freeze beside an artery', besideArtery],
    ['B3', benchmarkB3()],
  ])('%s: moves no length by half a per cent', (_, problem) => {
    const engine = createSpaceKernelEngine({ scale: 0.6, residualScale: 0.2 });
    const [near, wide] = [problem, { ...problem, domain: far }].map((each) =>
      lengths(engine.run(each, 'coarse')),
    );
    near?.forEach((mm, n) => expect(Math.abs((wide?.[n] ?? Number.NaN) / mm - 1)).toBeLessThan(0.005));
  });
});
