import { describe, expect, it } from 'vitest';
import { benchmarkTissue } from '../benchmarks.js';
import { createSpaceKernelEngine, spaceEngine, type Direction } from '../three-d/index.js';
import { compareTwoLayers, twoLayersFallK } from './two-layers.js';

const fat = {
  ...benchmarkTissue,
  densityKgPerM3: 920,
  unfrozenHeatCapacityJPerKgK: 2300,
  unfrozenConductivityWPerMK: 0.2,
};
const pair = [fat, benchmarkTissue] as const;

describe('the closed form of two layers', () => {
  const at = (mm: number, seconds = 40) => twoLayersFallK(mm, seconds, pair);

  it('passes the interface without a jump of temperature or of flow', () => {
    expect(at(1e-9)).toBeCloseTo(at(-1e-9), 6);
    const step = 1e-4;
    const flows = [0.2 * (at(2 * step) - at(step)), 0.51 * (at(-step) - at(-2 * step))];
    expect(flows[0]).toBeCloseTo(flows[1] ?? Number.NaN, 6);
  });

  it.each([
    [1.5, 0.2, 920 * 2300, 8e5],
    [-1.5, 0.51, 1050 * 3600, 0],
  ])('satisfies the heat equation at %d mm', (mm, k, rhoC, sink) => {
    const [step, tick] = [0.01, 0.01];
    const bend = (at(mm + step) - 2 * at(mm) + at(mm - step)) / (step * 1e-3) ** 2;
    const rate = (at(mm, 40 + tick) - at(mm, 40 - tick)) / (2 * tick);
    expect((rhoC * rate) / (k * bend + sink)).toBeCloseTo(1, 3);
  });
});

/** A layer may lie in any way and anywhere in a cell: cells divided as a staircase are wrong by up to 10 % there. */
describe('a layer at any angle', () => {
  const rough = { engine: createSpaceKernelEngine({ scale: 1.3 }), quality: 'coarse' } as const;
  const ways: readonly Direction[] = [
    [0, 0, 1],
    [1, 0, 0],
    [1, 0, 1],
    [1, 0, 3],
    [1, 2, 3],
  ];

  it.each(ways)(
    'normal %d, %d, %d: within 2.5 % of the fall wherever it begins, on a rough grid',
    (...normal) => {
      for (const awayMm of [3.8, 3.95, 4.1, 4.25, 4.4]) {
        const { meanK, fallK } = compareTwoLayers(rough, normal, awayMm);
        expect(meanK / fallK, `${awayMm} mm`).toBeLessThan(0.025);
      }
    },
  );

  it('a finer grid is closer, whatever the angle; both engines', () => {
    const fine = { engine: createSpaceKernelEngine({ stepScale: 0.5 }), quality: 'standard' } as const;
    for (const normal of ways) expect(compareTwoLayers(fine, normal, 4).meanK).toBeLessThan(0.15);
    expect(compareTwoLayers({ engine: spaceEngine, quality: 'coarse' }, [1, 2, 3], 4).meanK).toBeLessThan(
      0.3,
    );
  });
});
