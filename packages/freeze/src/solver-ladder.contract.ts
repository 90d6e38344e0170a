import { describe, expect, it } from 'vitest';
import {
  compareB0,
  compareB1,
  compareNeumann,
  compareOtherModel,
  comparePaterson,
  comparePennesSphere,
  compareSteadyIce,
  constantChanges,
  tolerances,
  worstError,
  type AnalyticData,
  type BenchmarkData,
  type Disturbance,
  type OtherModelData,
} from './verification/index.js';
import type { FreezeEngine } from './types.js';

export interface LadderData {
  readonly analytic: AnalyticData;
  readonly benchmarks: BenchmarkData;
  readonly otherModel: OtherModelData;
}

/** Rungs 1 and 4 of the ladder: closed forms and converged references, and proof that they bite. */
export function describeSolverLadder(engine: FreezeEngine, data: LadderData): void {
  const { analytic, benchmarks, otherModel } = data;
  const fine = { engine, quality: 'fine' } as const;
  const standard = { engine, quality: 'standard' } as const;

  describe('references', () => {
    it.each(['fine', 'standard', 'coarse'] as const)('B1, %s: worst error as stated', (quality) => {
      expect(worstError(compareB1({ engine, quality }, benchmarks))).toBeLessThan(
        tolerances.benchmark[quality],
      );
    });

    it.each(['plane', 'cylinder', 'sphere'] as const)('B0, %s', (kind) => {
      expect(worstError(compareB0(fine, benchmarks, kind))).toBeLessThan(tolerances.oneDimensional);
    });

    it('agrees with another model within its 0.3 mm cells', () => {
      for (const row of compareOtherModel(standard, otherModel)) {
        expect(Math.abs(row.iceWidthMm - row.row.iceWidthMm), JSON.stringify(row)).toBeLessThan(
          tolerances.otherModelIceMm,
        );
        expect(Math.abs(row.width20Mm - row.row.width20Mm), JSON.stringify(row)).toBeLessThan(
          tolerances.otherModelLethalMm,
        );
      }
    });
  });

  describe('closed forms', () => {
    it.each(analytic.neumann.cases)('Neumann, $material at $wallC °C', (of) => {
      expect(worstError(compareNeumann(fine, analytic, of))).toBeLessThan(tolerances.closedForm);
    });

    it.each(analytic.paterson.cases)('Paterson, $material, $sinkWPerM W/m', (of) => {
      const { fronts, temperatures } = comparePaterson(fine, analytic, of);
      expect(worstError(fronts)).toBeLessThan(tolerances.closedForm);
      expect(worstError(temperatures)).toBeLessThan(tolerances.lineSinkK);
    });

    it('transient Pennes sphere', () => {
      expect(worstError(comparePennesSphere(fine, analytic))).toBeLessThan(tolerances.sphereK);
    });

    it.each(analytic.steadyIce.cases)('ice that has stopped growing, W = $perfusionWPerM3K', (of) => {
      for (const kind of ['cylinder', 'sphere'] as const) {
        expect(worstError(compareSteadyIce(fine, analytic, of, kind))).toBeLessThan(tolerances.steadyIce);
      }
    });
  });

  describe('a constant that is 5 % wrong does not pass', () => {
    const coldest = analytic.neumann.cases.find(({ wallC }) => wallC === -130);
    const passes = (disturbance?: Disturbance) => {
      const trial = { ...fine, ...(disturbance ? { disturbance } : {}) };
      return (
        (!coldest || worstError(compareNeumann(trial, analytic, coldest)) < tolerances.closedForm) &&
        worstError(comparePennesSphere(trial, analytic)) < tolerances.sphereK
      );
    };

    it('and the right ones do', () => expect(passes()).toBe(true));

    it.each(Object.entries(constantChanges))('%s', (_, change) => expect(passes(change)).toBe(false));
  });
}
