import { describe, expect, it } from 'vitest';
import { placeLabels } from './geometry.js';

describe('labels of events', () => {
  it('share a row only where they do not touch', () => {
    const placed = placeLabels(
      [
        { atPx: 0, text: 'freeze' },
        { atPx: 20, text: 'amputation' },
        { atPx: 300, text: 'prosthesis' },
      ],
      1000,
    );
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it('stand before their mark where the chart ends behind it', () => {
    const [early, late] = placeLabels(
      [
        { atPx: 0, text: 'freeze' },
        { atPx: 390, text: 'prosthesis fitting' },
      ],
      400,
    );
    expect(early?.isBefore).toBe(false);
    expect(late?.isBefore).toBe(true);
  });
});
