import type { Dose, IceShape, Placement } from '../plan.js';
import { describe, expect, it } from 'vitest';
import { keyMoments, lastFreeze, momentsOf, stretchesOf } from './moments.js';

const at = (order: number, where: Placement['where']): Placement => ({
  order,
  xMm: 0,
  yMm: where === 'deep' ? 3 : -3,
  angleDegrees: 0,
  alongMm: 0,
  where,
});
const dose: Dose = {
  probe: 'probe:x',
  placements: [at(1, 'deep'), at(2, 'superficial')],
  cycles: 2,
  freezeSeconds: 20,
  thawSeconds: 10,
  totalMinutes: 3,
};
const frame = (timeSeconds: number, phase: 'freeze' | 'thaw', cycle: number) => ({
  timeSeconds,
  phase,
  cycle,
  contours: [],
});
const shape: IceShape = {
  id: 'x',
  probe: 'probe:x',
  tissue: 'muscle',
  frames: [
    frame(10, 'freeze', 1),
    frame(20, 'freeze', 1),
    frame(30, 'thaw', 1),
    frame(40, 'freeze', 2),
    frame(50, 'freeze', 2),
    frame(60, 'thaw', 2),
  ],
};

describe('momentsOf', () => {
  const moments = momentsOf(dose.placements.length, shape);

  it('plays every frame of the deep pass, then those of the next', () => {
    expect(moments).toHaveLength(12);
    expect(moments.map((moment) => moment.pass)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(moments[6]).toEqual({ pass: 1, frame: 0, timeSeconds: 10, phase: 'freeze', cycle: 1 });
  });

  it('stops where a freeze or a thaw ends, also between passes', () => {
    expect(keyMoments(moments)).toEqual([1, 2, 4, 5, 7, 8, 10, 11]);
    expect(stretchesOf(moments).map((stretch) => stretch.phase)).toEqual(
      Array(4).fill(['freeze', 'thaw']).flat(),
    );
  });

  it('opens at the end of the last freeze', () => {
    expect(lastFreeze(moments)).toBe(10);
    expect(lastFreeze([])).toBe(0);
  });
});
