import { describe, expect, it } from 'vitest';
import { benchmarkB3 } from './benchmark-b3.js';
import { spaceSampler } from './grid-reader.js';
import { isosurface } from './isosurface.js';
import { createSpaceKernelEngine, spaceKernelEngine } from './kernel/space-kernel-engine.js';
import { pointOf, spaceResampler, type SpaceLattice } from './resample.js';
import type { PointMm, SpaceProblem } from './types.js';

const problem = benchmarkB3([60, 120]);
const kept: SpaceProblem = { ...problem, outputs: { ...problem.outputs, fieldAtSeconds: [60, 119, 150] } };
const whole = createSpaceKernelEngine({ instead: { useSymmetry: false } });
const lattice: SpaceLattice = { from: [-8, -8, -10], stepMm: 0.4, counts: [41, 41, 51] };

describe('a field read at even points', () => {
  it.each([
    ['half of a problem that mirrors itself', spaceKernelEngine],
    ['all of it', whole],
  ])('is that of the sampler: %s', (_, engine) => {
    const { peakCold } = engine.run(problem, 'coarse');
    const sample = spaceSampler(peakCold);
    const [center = [0, 0, 0]] = problem.probes.map(({ activeCenter }) => activeCenter);
    const shift = ([x, y, z]: PointMm): PointMm => [x + center[0], y + center[1], z + center[2]];
    const values = spaceResampler(peakCold.grid, lattice, shift)(peakCold.values);
    expect(values.every(Number.isFinite)).toBe(true);
    const corners = isosurface(lattice, values, 0).positions;
    expect(corners.length).toBeGreaterThan(1000);
    const off = Array.from({ length: corners.length / 3 }, (__, n) => {
      const [x = 0, y = 0, z = 0] = corners.subarray(3 * n, 3 * n + 3);
      const at = (share: number) => sample(shift([x * share, y * share, z]));
      const perMm = Math.abs(at(1.02) - at(0.98)) / (0.04 * Math.hypot(x, y));
      return perMm > 3 ? Math.abs(at(1)) / perMm : 0;
    }).toSorted((a, b) => a - b);
    expect(off[Math.floor(0.95 * off.length)]).toBeLessThan(0.1);
  });

  it('names the point of each number', () => {
    expect(pointOf(lattice, [1, 0, 2])).toEqual([-7.6, -8, -9.2]);
  });
});

describe('fields kept at moments', () => {
  const run = spaceKernelEngine.run(kept, 'coarse');

  it('are those asked for, and change nothing else', () => {
    expect(run.snapshots.map(({ timeSeconds }) => timeSeconds)).toEqual([60, 119, 150]);
    expect({ ...run, snapshots: [] }).toEqual(spaceKernelEngine.run(problem, 'coarse'));
  });

  it('have been coldest never warmer than now, never warmer than before, and end in the peak', () => {
    run.snapshots.forEach(({ temperatureC, peakColdC }, n) => {
      peakColdC.forEach((value, i) => {
        expect(value).toBeLessThanOrEqual(temperatureC[i] + 1e-9);
        expect(value).toBeLessThanOrEqual((run.snapshots[n - 1]?.peakColdC[i] ?? Infinity) + 1e-9);
        expect(run.peakCold.values[i]).toBeLessThanOrEqual(value + 1e-9);
      });
    });
  });

  it('are the field of a run that ends there', () => {
    const cut = { ...kept, wall: kept.wall.slice(0, 2), outputs: { ...kept.outputs, fieldAtSeconds: [60] } };
    const [one] = spaceKernelEngine.run(cut, 'coarse').snapshots;
    one?.temperatureC.forEach((value, i) =>
      expect(Math.abs(value - (run.snapshots[0]?.temperatureC[i] ?? Number.NaN))).toBeLessThan(0.3),
    );
  });

  it('are refused beyond the end of the wall', () => {
    const late = { ...kept, outputs: { ...kept.outputs, fieldAtSeconds: [1e5] } };
    expect(() => spaceKernelEngine.run(late, 'coarse')).toThrow(/fieldAtSeconds|1e\+?5|100000/);
  });
});

describe('progress', () => {
  it('rises to 1, and telling it changes nothing', () => {
    const told: number[] = [];
    const run = spaceKernelEngine.run(problem, 'coarse', (share) => told.push(share));
    expect(told).toHaveLength(run.steps);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBeCloseTo(1, 9);
    expect(run).toEqual(spaceKernelEngine.run(problem, 'coarse'));
  });
});
