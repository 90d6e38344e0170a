import { describe, expect, it } from 'vitest';
import { labelLines, placeCallouts } from './callouts.js';

describe('placeCallouts', () => {
  it('keeps labels in order, apart and on the sheet', () => {
    const crowded = Array.from({ length: 6 }, (_, index) => ({
      text: `label ${index}`,
      x: 0,
      y: 95 + index,
    }));
    const placed = placeCallouts(crowded, 100, 15);
    const middles = placed.map((one) => one.labelY);
    expect(middles.at(-1)).toBeLessThanOrEqual(100);
    expect(middles[0]).toBeGreaterThanOrEqual(0);
    middles
      .slice(1)
      .forEach((middle, index) => expect(middle - (middles[index] ?? 0)).toBeGreaterThanOrEqual(15));
  });

  it('leaves a lone label at its point', () => {
    expect(placeCallouts([{ text: 'nerve', x: 0, y: 40 }], 100, 15)[0]?.labelY).toBe(40);
  });

  it('breaks long names at spaces', () => {
    expect(labelLines('common fibular nerve?')).toEqual(['common', 'fibular', 'nerve?']);
    expect(labelLines('edge of ice')).toEqual(['edge of ice']);
  });
});
