import { describe, expect, it } from 'vitest';
import { curvesOf, curvesSentence, spreadLabels } from './dose-curves.js';

const at = (freezeSeconds: number, placements: number, chance: number) => ({
  freezeSeconds,
  placements,
  chance,
});
const dose = (chanceBySeconds: readonly ReturnType<typeof at>[], cycles = 2) => ({
  chanceBySeconds,
  goalChance: 0.9,
  dose: { cycles },
});

describe('curves of chance', () => {
  it('are one for each number of passes, rising in seconds', () => {
    const curves = curvesOf(dose([at(120, 2, 0.8), at(60, 2, 0.4), at(60, 1, 0.1), at(120, 1, 0.2)]));
    expect(curves.map(({ passes, points }) => [passes, ...points.map(({ chance }) => chance)])).toEqual([
      [1, 0.1, 0.2],
      [2, 0.4, 0.8],
    ]);
  });

  it('are told by the first that reaches the goal, else by the best, else as none', () => {
    expect(curvesSentence(dose([at(60, 1, 0.2), at(60, 2, 0.5), at(90, 2, 0.93), at(120, 2, 0.99)]))).toBe(
      'With 2 cycles, the goal of 0.90 is reached from 90 s with 2 passes.',
    );
    expect(curvesSentence(dose([at(60, 1, 0.2), at(90, 1, 0.85)], 1))).toBe(
      'With one cycle, nothing tried reaches the goal of 0.90; best is 0.85 with one pass of 90 s.',
    );
    expect(curvesSentence(dose([at(60, 1, 0), at(90, 2, 0)]))).toMatch(/no freeze time and no number/);
  });
});

describe('spreadLabels', () => {
  const room = { leastApartPx: 15, fromPx: 10, toPx: 100 };

  it('leaves alone what is apart', () => {
    expect(spreadLabels([90, 50, 20], room)).toEqual([90, 50, 20]);
  });

  it('moves apart what is not, and stays in the chart', () => {
    const placed = spreadLabels([100, 100, 99, 100], room).toSorted((a, b) => a - b);
    placed.slice(1).forEach((px, n) => expect(px - (placed[n] ?? 0)).toBeGreaterThanOrEqual(15));
    expect(placed[0]).toBeGreaterThanOrEqual(10);
    expect(placed.at(-1)).toBeLessThanOrEqual(100);
    expect(Math.min(...spreadLabels([12, 11, 10], room))).toBeGreaterThanOrEqual(10);
  });
});
