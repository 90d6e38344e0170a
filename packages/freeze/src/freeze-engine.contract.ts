import { describe, expect, it } from 'vitest';
import { benchmarkB1 } from './benchmarks.js';
import { describeLayers } from './layers.contract.js';
import { describeSolverLadder, type LadderData } from './solver-ladder.contract.js';
import { describeSolverProperties } from './solver-properties.contract.js';
import { FreezeError, type FreezeEngine, type FreezeProblem } from './types.js';
import { observedOrders, type EngineMaker, type LayerData } from './verification/index.js';

function describeOrder(make: EngineMaker): void {
  describe('observed order of convergence', () => {
    it('lies between one and a half and two and a half in space', () => {
      for (const { what, order } of observedOrders(make, 'space')) {
        expect(order, what).toBeGreaterThan(1.45);
        expect(order, what).toBeLessThan(2.5);
      }
    });

    it('is two in time, and no less than one where blood stops a step after the front has come', () => {
      for (const { what, order } of observedOrders(make, 'time')) {
        expect(order, what).toBeGreaterThan(what.includes('without phase change') ? 1.7 : 0.95);
        expect(order, what).toBeLessThan(2.5);
      }
    });
  });
}

function describeRefusals(engine: FreezeEngine): void {
  const b1 = benchmarkB1();
  const refused = (problem: FreezeProblem) => {
    try {
      engine.run(problem, 'coarse');
    } catch (error) {
      if (error instanceof FreezeError) return `${error.code} ${error.path}`;
      throw error;
    }
    return 'ran';
  };
  const thick = b1.geometry.kind === 'axisymmetric' ? { ...b1.geometry, probeRadiusMm: 1.6 } : b1.geometry;

  it('refuses what lies outside its validity, by name', () => {
    expect(refused({ ...b1, geometry: thick })).toBe('out-of-validity geometry.probeRadiusMm');
    expect(refused({ ...b1, wall: [{ kind: 'temperature', seconds: 60, fromC: 37, toC: -160 }] })).toBe(
      'out-of-validity wall[0].toC',
    );
    expect(refused({ ...b1, initialC: Number.NaN })).toBe('out-of-validity initialC');
  });
}

/** The whole suite for one engine; every engine of the project passes it. */
export function describeFreezeEngine(
  engine: FreezeEngine,
  make: EngineMaker,
  data: LadderData & { readonly layers: LayerData },
): void {
  describe(`freeze engine ${engine.name}`, () => {
    describeSolverLadder(engine, data);
    describeOrder(make);
    describeSolverProperties(engine);
    describeLayers(engine, make, data.layers);
    describeRefusals(engine);
  });
}
