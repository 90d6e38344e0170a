import { describe, expect, it } from 'vitest';
import { exampleContext, withClaims } from '../../test/forecast-example.js';
import type { CoverWorld, PossiblePerson } from '../forecast/cover-worlds.js';
import { gapChances, uncoveredByWeek } from './gap-chances.js';

const person = (firstRegrowthEndDay: number, change: Partial<PossiblePerson> = {}): PossiblePerson => ({
  regrowthEndDays: [firstRegrowthEndDay],
  firstRegrowthEndDay,
  publishedEndDay: 999,
  rateShare: 1,
  placeFraction: 0.5,
  ...change,
});
const world = (people: readonly PossiblePerson[], regrowthWeight = 1): CoverWorld => ({
  regrowthWeight,
  people,
});

/** TMR takes over exactly three months, 91.3 days, after it. */
const context = exampleContext({
  knowledge: withClaims({
    'claim:bridge.takeover-months': { value: 3, range: undefined, distribution: undefined },
  }),
});
const gapWeeks = (worlds: readonly CoverWorld[], tmrDay = 0) =>
  gapChances(context, worlds, tmrDay)
    .gapByWeek.filter(({ chance }) => chance > 0)
    .map(({ week, chance }) => [week, chance]);

describe('gapChances', () => {
  it('puts the gap into the weeks that end without cover and before the takeover', () => {
    // Cover ends on day 70, the end of week 10; takeover on day 91.3, in week 14.
    expect(gapWeeks([world([person(70)])])).toEqual([
      [10, 1],
      [11, 1],
      [12, 1],
      [13, 1],
    ]);
    expect(gapWeeks([world([person(70.1)])])[0]).toEqual([11, 1]);
    expect(gapWeeks([world([person(70)])], 7)).toHaveLength(5);
  });

  it('shares weeks out over people and views', () => {
    const people = [person(84, { publishedEndDay: 77 }), person(500)];
    expect(gapWeeks([world(people, 0.8)])).toEqual([
      [11, 0.1],
      [12, 0.5],
      [13, 0.5],
    ]);
  });

  it('counts a gap only when it lasts longer than 14 days', () => {
    const lasting = (endDay: number) => gapChances(context, [world([person(endDay)])], 0).chanceOfGap;
    expect(lasting(77.2)).toBe(1);
    expect(lasting(77.4)).toBe(0);
    expect(lasting(120)).toBe(0);
  });

  it('puts the takeover off as much as diabetes slows regrowth', () => {
    const slow = gapChances(context, [world([person(70, { rateShare: 0.5 })])], 0);
    expect(slow.takesOverDay.median).toBe(183);
  });

  it('is over when TMR took over before the freeze', () => {
    const before = gapChances(context, [world([person(20)])], -200);
    expect(before).toMatchObject({ takesOverDay: { low: 0, high: 0 }, chanceOfGap: 0 });
  });
});

describe('uncoveredByWeek', () => {
  it('rises to stay where nothing takes over', () => {
    const weeks = uncoveredByWeek(context, [world([person(70), person(140)])]);
    expect(weeks.map(({ chance }) => chance)).toEqual([
      ...Array.from({ length: 9 }, () => 0),
      ...Array.from({ length: 10 }, () => 0.5),
      ...Array.from({ length: 33 }, () => 1),
    ]);
  });
});
