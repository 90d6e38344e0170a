import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchmarkB1 } from '../benchmarks.js';
import { FreezeError } from '../types.js';
import { benchmarkB3 } from './benchmark-b3.js';
import { isSpaceProblem, parseSpaceProblem } from './parse-space-problem.js';
import type { SpaceProblem } from './types.js';

const b3 = benchmarkB3();

const nerve = {
  center: [0, 2.5, 0],
  direction: [1, 0, 0],
  widthDirection: [0, 0, 1],
  widthMm: 3,
  heightMm: 2,
  lengthMm: 12,
} as const;

const layered: SpaceProblem = {
  ...b3,
  domain: { kind: 'box', from: [-20, -20, -20], to: [20, 20, 20] },
  wall: [{ kind: 'coolant', seconds: 60, coolantC: -88, coefficientWPerM2K: 5000, powerLimitW: 9 }],
  regions: (
    [
      { kind: 'half-space', point: [0, 3, 0], normal: [0, 1, 0] },
      { kind: 'slab', point: [0, -6, 0], normal: [0, 1, 0.2], thicknessMm: 2 },
      { kind: 'ellipsoid', center: [4, 0, 0], axis: [1, 0, 0], halfAlongMm: 1, halfAcrossMm: 3 },
    ] as const
  ).map((shape) => ({ shape, tissue: b3.tissue, perfusion: b3.perfusion })),
  outputs: {
    ...b3.outputs,
    nerves: [{ name: 'tibial', ...nerve }],
    guards: [
      { name: 'skin', guarded: { kind: 'plane', point: [0, 9, 0], normal: [0, 1, 0] } },
      {
        name: 'artery',
        guarded: { kind: 'vessel', axisPoint: [8, 0, 0], direction: [0, 0, 1], radiusMm: 4 },
      },
      { name: 'neighbour', guarded: { kind: 'nerve', ...nerve } },
    ],
  },
};

describe('parsing a problem in space', () => {
  it('returns what it was given', () => {
    for (const problem of [b3, layered]) {
      const json = JSON.parse(JSON.stringify(problem));
      expect(isSpaceProblem(json)).toBe(true);
      expect(parseSpaceProblem(json)).toEqual(problem);
    }
  });

  it('knows a problem about one probe, and what is none, from one in space', () => {
    for (const json of [benchmarkB1(), null, 3, [], { tissue: {} }]) expect(isSpaceProblem(json)).toBe(false);
  });

  it('never throws anything but a named fault', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        try {
          parseSpaceProblem(json);
        } catch (error) {
          expect(error).toBeInstanceOf(FreezeError);
          return;
        }
        throw new TypeError('no fault was found');
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
