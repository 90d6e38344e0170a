import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benchmarkB3 } from '../benchmark-b3.js';
import { describeSpaceEngine } from '../space-engine.contract.js';
import { createSpaceEngine } from '../space-engine.js';
import { describeSpaceRegions } from '../space-regions.contract.js';
import type { Region, SpaceProblem } from '../types.js';
import { withSpaceKernel } from './instance.js';
import { createSpaceKernelEngine, spaceKernelEngine } from './space-kernel-engine.js';

const data = JSON.parse(
  readFileSync(new URL('../../../../../conformance/solver/b3.json', import.meta.url), 'utf8'),
);

describeSpaceEngine(spaceKernelEngine, createSpaceKernelEngine, data);
describeSpaceRegions(createSpaceKernelEngine);

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
  const fat = {
    ...b3.tissue,
    liquidusC: -2,
    frozenConductivityWPerMK: 0.35,
    unfrozenConductivityWPerMK: 0.2,
  };
  const poor = { ...b3.perfusion, perfusionWPerM3K: 500, returnsOnThaw: false };
  const shapes: readonly Region['shape'][] = [
    { kind: 'slab', point: [0, 0, 0], normal: [0, 0, 1], thicknessMm: 4 },
    { kind: 'half-space', point: [1.6, 0, 1.2], normal: [0.8, 0.3, 0.6] },
    { kind: 'ellipsoid', center: [3.2, 0, 0], axis: [1, 0, 0], halfAlongMm: 1, halfAcrossMm: 5 },
  ];
  const layered: SpaceProblem = {
    ...limited,
    regions: shapes.map((shape, n) => ({
      shape,
      tissue: n < 2 ? fat : { ...fat, unfrozenConductivityWPerMK: 0.03, frozenConductivityWPerMK: 0.03 },
      perfusion: poor,
    })),
  };
  it.each([
    ['layers, a pocket and an artery', layered, close],
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

describe('the kernel in space at its boundary', () => {
  it('gives a status for regions that cannot be', () => {
    withSpaceKernel((kernel) => {
      expect(kernel.layOut(3, 4, 5, 0, 1, 0)).toBe(0);
      expect(kernel.layOutRegions(0, 1, 0, 0)).toBe(2);
      expect(kernel.layOutRegions(1, 1, 10 ** 9, 0)).toBe(2);
      expect(kernel.layOutRegions(1, 1, 1, 0)).toBe(0);
      const tables = () => new Float64Array(kernel.memory.buffer, kernel.regionInput(), 16 + 8 + 16);
      tables()[24 + 1] = 1e6;
      expect(kernel.prepare(1, 1)).toBe(2);
      expect(kernel.layOut(3, 4, 5, 0, 1, 0)).toBe(0);
      expect(kernel.layOutRegions(1, 1, 0, 0)).toBe(0);
      new Float64Array(kernel.memory.buffer, kernel.kindInput(), 1)[0] = 7;
      expect(kernel.prepare(1, 1)).toBe(2);
    });
  });

  it('runs the same after regions, and after a failure', () => {
    const before = spaceKernelEngine.run(benchmarkB3([40]), 'coarse');
    const tissue = { ...benchmarkB3().tissue, unfrozenConductivityWPerMK: 0.2 };
    const shape = { kind: 'half-space', point: [0, 3, 0], normal: [0, 1, 0.4] } as const;
    const region = { shape, tissue, perfusion: benchmarkB3().perfusion };
    createSpaceKernelEngine({ scale: 1.6 }).run({ ...benchmarkB3([]), regions: [region] }, 'coarse');
    expect(spaceKernelEngine.run(benchmarkB3([40]), 'coarse')).toEqual(before);
  });
});
