import { knowledge } from '@cryobridge/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { start, tinyPrior } from '../../test/tiny-prior.js';
import { typicalPrior } from '../virtual/typical-prior.js';
import { answerChances } from './answer-chances.js';
import { coverBelief, updateBelief, type CoverBelief } from './cover-belief.js';
import { coverPosterior } from './cover-posterior.js';
import type { DayEvidence } from './day-evidence.js';
import { chanceCovered, forecastOf } from './forecast-of.js';
import { forecastSeries } from './report-model.js';

const typical = typicalPrior(knowledge);
const fresh = coverBelief(typical, { freezeDate: '2026-01-05', surgeryDay: 1 });

const score = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
const pain = fc.record({ worst: score, average: score }).map(({ worst, average }) => ({
  ...(worst === undefined ? {} : { worst }),
  ...(average === undefined ? {} : { average }),
}));
const days = fc
  .uniqueArray(
    fc.record({ day: fc.integer({ min: 1, max: 150 }), 'residual-limb-pain': pain, 'phantom-pain': pain }),
    {
      selector: ({ day }) => day,
      maxLength: 12,
    },
  )
  .map((list): readonly DayEvidence[] => list);

const after = (belief: CoverBelief, evidence: readonly DayEvidence[]) =>
  evidence.reduce(updateBelief, belief);
const worst = (day: number, answer: number): DayEvidence => ({
  day,
  'residual-limb-pain': { worst: answer },
});

/** Log likelihoods are kept to 1/4096: a dozen days may be off by a quarter of twelve of these. */
const rounding = 12 / 4096 / 4;

function sameUnits(one: CoverBelief, other: CoverBelief): boolean {
  return forecastSeries.every((series) =>
    one.units[series].every((units, at) => units === other.units[series][at]),
  );
}

describe('updateBelief, by hand', () => {
  const { noise } = tinyPrior([100]).model;
  const chance = (level: number, answer: number) => answerChances(level, noise)[answer] ?? 0;

  it('is Bayes’ rule for worked or not', () => {
    const belief = after(coverBelief(tinyPrior([100]), start), [worst(10, 2), worst(20, 4)]);
    const worked = 0.6 * chance(1, 2) * chance(1, 4);
    const failed = 0.4 * chance(6, 2) * chance(6, 4);
    expect(coverPosterior(belief).chanceItWorks).toBeCloseTo(worked / (worked + failed), 3);
  });

  it('is Bayes’ rule for the day on which cover ends', () => {
    const belief = after(coverBelief(tinyPrior([10, 200]), start), [worst(40, 4)]);
    const early = 0.3 * chance(6, 4);
    const late = 0.3 * chance(1, 4);
    const failed = 0.4 * chance(6, 4);
    expect(chanceCovered(belief, 40)).toBeCloseTo(late / (early + late + failed), 3);
  });

  it('follows the return of pain day by day', () => {
    // Back since day 26: half of the pain on day 33, as pain returns over 14 days.
    const belief = after(coverBelief(tinyPrior([26, 200]), start), [worst(33, 3)]);
    const [early, late, failed] = [0.3 * chance(3.5, 3), 0.3 * chance(1, 3), 0.4 * chance(6, 3)];
    expect(chanceCovered(belief, 33)).toBeCloseTo(late / (early + late + failed), 3);
  });

  it('sums the person’s level out', () => {
    const levels = [
      { uncoveredNrs: 6, coveredNrs: 1, acuteRiseNrs: 0 },
      { uncoveredNrs: 9, coveredNrs: 4, acuteRiseNrs: 0 },
    ];
    const belief = after(coverBelief(tinyPrior([100], { levels }), start), [worst(10, 5), worst(11, 5)]);
    const worked = 0.6 * (chance(1, 5) ** 2 + chance(4, 5) ** 2);
    const failed = 0.4 * (chance(6, 5) ** 2 + chance(9, 5) ** 2);
    expect(coverPosterior(belief).chanceItWorks).toBeCloseTo(worked / (worked + failed), 3);
  });

  it('takes the average only where the worst was not told', () => {
    const belief = coverBelief(tinyPrior([100]), start);
    const both = updateBelief(belief, { day: 10, 'residual-limb-pain': { worst: 2, average: 9 } });
    expect(coverPosterior(both)).toMatchObject({
      chanceItWorks: coverPosterior(updateBelief(belief, worst(10, 2))).chanceItWorks,
    });
    const alone = updateBelief(belief, { day: 10, 'residual-limb-pain': { average: 4 } });
    expect(coverPosterior(alone).chanceItWorks).toBeLessThan(0.5);
  });
});

describe('updateBelief', () => {
  it('leaves the prior as it is when nothing is told', () => {
    expect(updateBelief(fresh, { day: 5 })).toBe(fresh);
    const told = updateBelief(fresh, { day: 5, 'residual-limb-pain': {}, 'phantom-pain': {} });
    expect(told).toBe(fresh);
    const { curve, chanceItWorks } = forecastOf(fresh);
    expect(chanceItWorks.median).toBeCloseTo(typical.chanceItWorks.median, 2);
    expect(curve[0]).toMatchObject({ low: 1, median: 1, high: 1 });
  });

  it('ends in the same belief, bit for bit, in whatever order days come', () => {
    fc.assert(
      fc.property(
        days.chain((told) =>
          fc.tuple(fc.constant(told), fc.shuffledSubarray([...told], { minLength: told.length })),
        ),
        ([told, shuffled]) => {
          expect(sameUnits(after(fresh, shuffled), after(fresh, told))).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('counts a report once, however often it comes, and lets a correction replace it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 10 }), (told, corrected) => {
        const once = after(fresh, told);
        expect(sameUnits(after(once, told), once)).toBe(true);
        const [first] = told;
        if (first === undefined) return;
        const fixed = worst(first.day, corrected);
        expect(sameUnits(after(once, [fixed]), after(fresh, [...told.slice(1), fixed]))).toBe(true);
        expect(sameUnits(after(once, [{ day: first.day }]), after(fresh, told.slice(1)))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('hears nothing of a stump before the operation', () => {
    const belief = updateBelief(
      coverBelief(typical, { freezeDate: '2026-01-05', surgeryDay: 4 }),
      worst(3, 9),
    );
    expect(coverPosterior(belief).chanceItWorks).toBeCloseTo(coverPosterior(fresh).chanceItWorks, 12);
  });

  it('never believes in cover more for more pain, levels known', () => {
    const prior = tinyPrior([5, 12, 30, 47, 60, 90, 130, 200]);
    fc.assert(
      fc.property(days, fc.nat(), fc.nat({ max: 150 }), (told, which, asked) => {
        const worsts = told.filter((one) => one['residual-limb-pain']?.worst !== undefined);
        const raised = worsts[which % Math.max(1, worsts.length)];
        const before = raised?.['residual-limb-pain']?.worst;
        if (raised === undefined || before === undefined || before === 10) return;
        const less = after(coverBelief(prior, start), told);
        const more = updateBelief(less, { ...raised, 'residual-limb-pain': { worst: before + 1 } });
        expect(chanceCovered(more, asked)).toBeLessThanOrEqual(chanceCovered(less, asked) + rounding);
      }),
      { numRuns: 300 },
    );
  });

  it('never believes in cover more for more pain on the last day, levels unknown', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 9 }), (told, answer) => {
        const before = after(fresh, told);
        const less = updateBelief(before, worst(151, answer));
        const more = updateBelief(before, worst(151, answer + 1));
        expect(chanceCovered(more, 151)).toBeLessThanOrEqual(chanceCovered(less, 151) + rounding);
      }),
      { numRuns: 40 },
    );
  });

  it('does not lose a cover to one bad day, and does to ten', () => {
    const calm = after(
      fresh,
      Array.from({ length: 30 }, (_, i) => worst(i + 1, i < 5 ? 3 : 1)),
    );
    const bad = updateBelief(calm, worst(31, 9));
    expect(chanceCovered(calm, 30)).toBeGreaterThan(0.9);
    expect(chanceCovered(bad, 31)).toBeGreaterThan(0.75);
    const calmAgain = after(bad, [worst(32, 1), worst(33, 1)]);
    expect(chanceCovered(calmAgain, 33)).toBeGreaterThan(0.9);
    const worse = after(
      bad,
      Array.from({ length: 9 }, (_, i) => worst(32 + i, 7)),
    );
    expect(chanceCovered(worse, 40)).toBeLessThan(0.05);
  });

  it('tells apart cover that holds, cover that was lost and a freeze that did not work', () => {
    const told = (answerOn: (day: number) => number) =>
      after(
        fresh,
        Array.from({ length: 60 }, (_, i) => worst(i + 1, answerOn(i + 1))),
      );
    const holds = told(() => 1);
    const lost = told((day) => (day < 35 ? 1 : 7));
    const failed = told(() => 7);
    expect(coverPosterior(holds).chanceItWorks).toBeGreaterThan(0.9);
    expect(chanceCovered(holds, 60)).toBeGreaterThan(0.9);
    expect(coverPosterior(lost).chanceItWorks).toBeGreaterThan(0.95);
    expect(forecastOf(lost).overallCoverEndsDay.high).toBeLessThan(36);
    expect(forecastOf(lost).overallCoverEndsDay.low).toBeGreaterThan(20);
    expect(coverPosterior(failed).chanceItWorks).toBeLessThan(0.2);
  });
});
