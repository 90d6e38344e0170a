import { describe, expect, it } from 'vitest';
import { belowKnee, condition, exampleContext, withClaims } from '../../test/forecast-example.js';
import { coverCurve, endDayInterval, stillCovered } from './cover-curve.js';
import { coverWorlds, type CoverWorld } from './cover-worlds.js';

const nerves = belowKnee.map((nerveSite) => ({ nerveSite, needed: true }));
const question = { nerves, level: 'transtibial' } as const;

describe('coverWorlds', () => {
  it('adds latency to distance over rate, by hand where nothing varies', () => {
    const fixed = { distribution: undefined } as const;
    const knowledge = withClaims({
      'claim:regeneration.group-rate': { value: 1.5, ...fixed },
      'claim:regeneration.rate': fixed,
      'claim:regeneration.latency-days': { value: 15, ...fixed },
      'claim:regeneration.distance.transtibial': { value: 150, ...fixed },
      'claim:regeneration.distance.transtibial.saphenous-adductor-canal': { value: 250, ...fixed },
      'claim:regeneration.diabetes-rate-share': { value: 0.5, ...fixed },
    });
    const [person] = coverWorlds(exampleContext({ knowledge }), question)[0]?.people ?? [];
    expect(person?.regrowthEndDays.map(Math.round)).toEqual([115, 115, 182]);
    expect(person?.firstRegrowthEndDay).toBeCloseTo(115, 9);
    const conditions = [condition('E119', 'active')];
    const [slow] = coverWorlds(exampleContext({ knowledge, conditions }), question)[0]?.people ?? [];
    expect(slow?.regrowthEndDays.map(Math.round)).toEqual([215, 215, 348]);
    expect(slow?.rateShare).toBe(0.5);
  });

  it('lets only needed nerves end the cover', () => {
    const one = nerves.map((nerve, i) => ({ ...nerve, needed: i === 2 }));
    const [person] = coverWorlds(exampleContext(), { ...question, nerves: one })[0]?.people ?? [];
    expect(person?.firstRegrowthEndDay).toBe(person?.regrowthEndDays[2]);
  });

  it('slows half of the people when diabetes is only hinted at', () => {
    const conditions = [condition('E119', 'unconfirmed')];
    const people = coverWorlds(exampleContext({ conditions }), question)[0]?.people ?? [];
    const slowed = people.filter(({ rateShare }) => rateShare < 1).length / people.length;
    expect(slowed).toBeGreaterThan(0.45);
    expect(slowed).toBeLessThan(0.55);
  });

  it('takes enough worlds and people: with twice as many of both the curve moves by at most 0.03', () => {
    const at = { horizonDays: 365, level: 0.8 };
    const usual = coverCurve(coverWorlds(exampleContext(), question), at);
    const counts = { worldCount: 512, peopleCount: 256 };
    const twice = coverCurve(coverWorlds(exampleContext(), { ...question, counts }), at);
    const moved = usual.map(({ day, low, median, high }) => {
      const other = twice[day] ?? { low: 9, median: 9, high: 9 };
      return Math.max(
        Math.abs(low - other.low),
        Math.abs(median - other.median),
        Math.abs(high - other.high),
      );
    });
    expect(Math.max(...moved)).toBeLessThan(0.035);
  });

  it('moves when the mean rate moves by 5 %', () => {
    const faster = { value: 1.575, distribution: { kind: 'uniform', low: 1.47, high: 1.785 } } as const;
    const knowledge = withClaims({ 'claim:regeneration.group-rate': faster });
    const median = (context: ReturnType<typeof exampleContext>) =>
      endDayInterval(coverWorlds(context, question), (person) => person.firstRegrowthEndDay, 0.8).high;
    expect(median(exampleContext({ knowledge }))).toBeLessThan(median(exampleContext()));
  });
});

describe('stillCovered', () => {
  const world: CoverWorld = {
    regrowthWeight: 0.25,
    people: [
      {
        regrowthEndDays: [10],
        firstRegrowthEndDay: 10,
        publishedEndDay: 2.4,
        rateShare: 1,
        placeFraction: 0.3,
      },
      {
        regrowthEndDays: [20],
        firstRegrowthEndDay: 20,
        publishedEndDay: 400,
        rateShare: 1,
        placeFraction: 0.7,
      },
    ],
  };

  it('drops on the day cover has ended, by the weight of the view', () => {
    const covered = stillCovered(world, 30);
    expect(covered.map((share) => Math.round(share * 1000) / 1000)).toEqual([
      1,
      1,
      1,
      ...Array.from({ length: 7 }, () => 0.625),
      ...Array.from({ length: 10 }, () => 0.5),
      ...Array.from({ length: 11 }, () => 0.375),
    ]);
  });

  it('weighs the views in the interval of days too', () => {
    // Weights: day 2 0.75, day 10 0.25, day 20 0.25, day 400 0.75.
    expect(endDayInterval([world], (person) => person.firstRegrowthEndDay, 0.5)).toEqual({
      low: 2,
      median: 10,
      high: 400,
      level: 0.5,
    });
  });
});
