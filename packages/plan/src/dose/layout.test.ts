import { describe, expect, it } from 'vitest';
import { layoutOf, layoutsUpTo } from './layout.js';

describe('layouts', () => {
  it('hold no more placements than asked for, fewest first, each once', () => {
    const layouts = layoutsUpTo(4);
    const counts = layouts.map(({ passes }) => passes.length);
    expect(Math.max(...counts)).toBe(4);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
  });

  it('put all deep passes before any superficial one', () => {
    for (const { passes } of layoutsUpTo(8)) {
      const depths = passes.map(({ depth }) => depth).join(' ');
      expect(depths).toMatch(/^(deep ?)+(superficial ?)*$/);
    }
  });

  it('share the nerve and its length evenly about the middle', () => {
    const { passes } = layoutOf({ bothSides: false, acrossCount: 2, alongCount: 2 });
    expect(passes.map(({ across, along }) => [across, along])).toEqual([
      [0.5, -0.25],
      [-0.5, -0.25],
      [0.5, 0.25],
      [-0.5, 0.25],
    ]);
  });
});
