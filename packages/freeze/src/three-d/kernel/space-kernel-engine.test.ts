import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benchmarkB3 } from '../benchmark-b3.js';
import { describeSpaceEngine } from '../space-engine.contract.js';
import { createSpaceEngine } from '../space-engine.js';
import type { SpaceProblem } from '../types.js';
import { createSpaceKernelEngine, spaceKernelEngine } from './space-kernel-engine.js';

const data = JSON.parse(
  readFileSync(new URL('../../../../../conformance/solver/b3.json', import.meta.url), 'utf8'),
);

describeSpaceEngine(spaceKernelEngine, createSpaceKernelEngine, data);

describe('the kernel beside the readable scheme', () => {
  const close = { scale: 1.6, residualScale: 1e-4 };
  const b3 = benchmarkB3([10, 30, 40]);
  const limited: SpaceProblem = {
    ...b3,
    wall: [
      { kind: 'coolant', seconds: 30, coolantC: -88, coefficientWPerM2K: 5000, powerLimitW: 9 },
      { kind: 'adiabatic', seconds: 10 },
    ],
  };
  const still: SpaceProblem = { ...limited, perfusion: { ...b3.perfusion, returnsOnThaw: false } };
  it.each([
    ['limited power, half of a problem', limited, close],
    ['no flow after thaw, the whole of it', still, { ...close, instead: { useSymmetry: false } }],
  ])('gives the same field: %s', (_, problem, change) => {
    const one = createSpaceEngine(change).run(problem, 'coarse');
    const other = createSpaceKernelEngine(change).run(problem, 'coarse');
    one.peakCold.values.forEach((value, n) =>
      expect(Math.abs((other.peakCold.values[n] ?? Number.NaN) - value)).toBeLessThan(0.02),
    );
    expect(other.energy.wallJ / one.energy.wallJ).toBeCloseTo(1, 4);
    expect(other.energy.vesselJ / one.energy.vesselJ).toBeCloseTo(1, 4);
    expect(other.energy.sourceJ / one.energy.sourceJ).toBeCloseTo(1, 4);
    expect(other.energy.imbalancePercent).toBeLessThan(0.5);
  });
});
