import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageBoundsYears, daysBetween, partialDateBounds } from './days.js';

describe('days', () => {
  it('count over leap days and in de-identified years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2190-01-01', '2191-01-01')).toBe(365);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('addDays and daysBetween undo each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 80_000 }), (days) => {
        expect(daysBetween('2026-05-01', addDays('2026-05-01', days))).toBe(days);
      }),
      { seed: 1 },
    );
  });
});

describe('partialDateBounds', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-05-07', '2026-05-07', '2026-05-07'],
  ])('%s', (date, earliest, latest) => {
    expect(partialDateBounds(date)).toEqual({ earliest, latest });
  });
});

describe('ageBoundsYears', () => {
  it.each([
    ['1960-05-01', '2026-05-01', 66, 66],
    ['1960-05-02', '2026-05-01', 65, 65],
    ['1960', '2026-05-01', 65, 66],
    ['1960-05', '2026-05-01', 65, 66],
    ['1960-04', '2026-05-01', 66, 66],
    ['2133', '2192-09-24', 58, 59],
    ['2000-02-29', '2026-02-28', 25, 25],
  ])('born %s, on %s', (born, on, low, high) => {
    expect(ageBoundsYears(born, on)).toEqual({ low, high });
  });
});
