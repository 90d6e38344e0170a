import type { ExploreBench, Placement } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import {
  boxOnSheet,
  exploredBox,
  insideBox,
  keyMoveMm,
  runningLast,
  secondsRange,
} from './explored-picture.js';

const planned = { left: -10, right: 10, top: -8, bottom: 8 };

describe('the picture of what is explored', () => {
  it('has more room than the plan’s, but not above the skin', () => {
    expect(exploredBox(planned, 40)).toEqual({ left: -13, right: 13, top: -11, bottom: 11 });
    expect(exploredBox(planned, 7).top).toBe(-9);
  });

  it('is taller on a phone', () => {
    expect(boxOnSheet(planned, 520)).toBe(planned);
    expect(boxOnSheet(planned, 300)).toEqual({ ...planned, bottom: 16 });
  });

  it('keeps the probe in sight', () => {
    expect(insideBox(planned, { xMm: 3, yMm: -4 })).toEqual({ xMm: 3, yMm: -4 });
    expect(insideBox(planned, { xMm: 30, yMm: -40 })).toEqual({ xMm: 9, yMm: -7 });
  });

  it('draws the explored placement as the running one', () => {
    const placements = [1, 2, 3].map((order) => ({ order }) as Placement);
    expect(runningLast(placements, 1).map(({ order }) => order)).toEqual([1, 3, 2]);
    expect(runningLast(placements, 2).map(({ order }) => order)).toEqual([1, 2, 3]);
  });
});

describe('what can be set', () => {
  it('reaches from half the shortest to twice the longest of the plan’s freezes', () => {
    const settings = { freezeSecondsChoices: [45, 90, 180] } as unknown as ExploreBench['settings'];
    expect(secondsRange({ settings })).toEqual({ least: 25, most: 360 });
  });

  it('moves by a tenth of a mm, with Shift by a whole one', () => {
    expect(keyMoveMm('ArrowLeft', false)).toEqual({ xMm: -0.1, yMm: 0 });
    expect(keyMoveMm('ArrowDown', true)).toEqual({ xMm: 0, yMm: 1 });
    expect(keyMoveMm('Enter', false)).toBeNull();
  });
});
