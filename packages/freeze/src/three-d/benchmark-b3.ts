import { benchmarkPerfusion, benchmarkTissue, rampCycles } from '../benchmarks.js';
import type { SpaceProblem, Vessel } from './types.js';

/** The artery of B3: 8 mm in diameter, its axis 8 mm from the probe's, parallel to it. */
export const benchmarkArtery: Vessel = {
  axisPoint: [8, 0, 0],
  direction: [0, 0, 1],
  radiusMm: 4,
  coefficientWPerM2K: 1000,
  bloodC: 37,
};

/**
 * B3: the probe, tissue and cycles of B1 beside an artery. The outer face is a cylinder of 25 mm, not the
 * benchmark's box; ice ends 20 mm before either.
 */
export function benchmarkB3(atSeconds: readonly number[] = [120, 300]): SpaceProblem {
  return {
    tissue: benchmarkTissue,
    perfusion: benchmarkPerfusion,
    initialC: 37,
    probes: [
      {
        activeCenter: [0, 0, 0],
        direction: [0, 0, 1],
        radiusMm: 0.65,
        activeLengthMm: 5,
        tip: 'through',
      },
    ],
    wall: rampCycles(2, -70, 120, 60),
    domain: { kind: 'cylinder', radiusMm: 25, beforeMm: 30, beyondMm: 30 },
    vessels: [benchmarkArtery],
    regions: [],
    outputs: {
      isothermsC: [-0.6, -20, -40],
      atSeconds,
      rays: [
        { name: 'away', from: [0, 0, 0], direction: [-1, 0, 0] },
        { name: 'toward', from: [0, 0, 0], direction: [1, 0, 0] },
        { name: 'y', from: [0, 0, 0], direction: [0, 1, 0] },
      ],
      lines: [{ name: 'length', through: [-1, 0, 0], direction: [0, 0, 1] }],
    },
  };
}
