import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { start, tinyPrior } from '../../test/tiny-prior.js';
import { typicalPrior } from '../virtual/typical-prior.js';
import { virtualCourse } from '../virtual/virtual-course.js';
import { answerChances } from './answer-chances.js';
import { beliefOfReports } from './belief-of-reports.js';
import { coverBelief, updateBelief } from './cover-belief.js';
import { coverPrior } from './cover-prior.js';
import { answersExpected } from './expected-worst.js';
import { chanceCovered, coverEndsDay, forecastOf } from './forecast-of.js';
import { beliefWatchForecast, watchForecastOf } from './watch-forecast-of.js';

const prior = typicalPrior(knowledge);
const { course, truth } = virtualCourse(prior, { seed: 3, index: 2, events: [] });
const belief = beliefOfReports(
  prior,
  { freezeDate: '2026-01-05', surgeryDay: truth.surgeryDay },
  course.reports.slice(0, 25),
);
const forecast = forecastOf(belief);

describe('forecastOf', () => {
  it('gives the tiny problem by hand', () => {
    const tiny = forecastOf(coverBelief(tinyPrior([10, 20, 30, 40]), start));
    expect(
      tiny.curve
        .filter(({ day }) => day % 10 === 0)
        .slice(0, 5)
        .map(({ median }) => median),
    ).toEqual([1, 0.75, 0.5, 0.25, 0]);
    expect(tiny.overallCoverEndsDay).toEqual({ low: 10, median: 20, high: 40, level: 0.9 });
    expect(tiny.chanceItWorks).toEqual({ low: 0.6, median: 0.6, high: 0.6, level: 0.9 });
    expect(tiny.chanceCovered).toBeCloseTo(0.6, 9);
    expect(tiny.asOfDay).toBe(0);
  });

  it('expects of a coming day what each state makes likely', () => {
    const chances = answersExpected(coverBelief(tinyPrior([10]), start), 'residual-limb-pain', 5);
    const { noise } = prior.model;
    const [covered, failed] = [answerChances(1, noise), answerChances(6, noise)];
    for (const [answer, chance] of (chances ?? []).entries())
      expect(chance).toBeCloseTo(0.6 * (covered[answer] ?? 0) + 0.4 * (failed[answer] ?? 0), 9);
  });

  it('falls with time, keeps its band in order and counts the days used', () => {
    for (const [day, { low, median, high }] of forecast.curve.entries()) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      expect(median).toBeLessThanOrEqual(forecast.curve[day - 1]?.median ?? 1);
    }
    expect(forecast.reportsUsed).toBe(belief.evidence.size);
    expect(forecast.asOfDay).toBe(Math.max(...belief.evidence.keys()));
    expect(forecast.chanceCovered).toBe(chanceCovered(belief, forecast.asOfDay));
    expect(forecast.overallCoverEndsDay).toEqual(coverEndsDay(belief));
  });

  it('lets the first needed nerve end the cover', () => {
    const nerves = forecast.perNerve.map(({ coverEndsDay: { median } }) => median);
    expect(forecast.overallCoverEndsDay.median).toBeLessThanOrEqual(Math.min(...nerves));
    expect(forecast.perNerve.every(({ distanceMm }) => distanceMm.low < distanceMm.high)).toBe(true);
  });

  it('expects worst pain of each coming day to the horizon', () => {
    const days = forecast.expectedWorst['residual-limb-pain'].map(({ day }) => day);
    expect(days.slice(0, 28)).toEqual(Array.from({ length: 28 }, (_, i) => forecast.asOfDay + 1 + i));
    expect(days.at(-1)).toBeGreaterThan(358);
    for (const { low, median, high } of forecast.expectedWorst['phantom-pain']) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
  });

  it('narrows what is not known', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const before = forecastOf(coverBelief(prior, { freezeDate: '2026-01-05', surgeryDay: 1 }));
    expect(width(forecast.chanceItWorks)).toBeLessThan(width(before.chanceItWorks));
  });
});

describe('watchForecastOf', () => {
  const bridge = { takesOverDay: { low: 100, median: 140, high: 190, level: 0.8 } };
  const asked = watchForecastOf(forecast, bridge);
  const straight = beliefWatchForecast(belief, bridge);

  it('is the same from the belief as from the forecast', () => {
    for (const day of [forecast.asOfDay + 1, forecast.asOfDay + 14, forecast.asOfDay + 28])
      expect(straight.expectedWorst('residual-limb-pain', day)).toEqual(
        asked.expectedWorst('residual-limb-pain', day),
      );
    expect(straight.coverEndsDay).toEqual(asked.coverEndsDay);
    expect(straight.takesOverDay).toEqual(bridge.takesOverDay);
  });

  it('says nothing of days that no forecast reaches', () => {
    expect(asked.expectedWorst('phantom-pain', forecast.asOfDay)).toBeNull();
    expect(asked.expectedWorst('phantom-pain', 4000)).toBeNull();
    expect(straight.expectedWorst('phantom-pain', 4000)).toBeNull();
    expect(straight.expectedWorst('phantom-pain', truth.surgeryDay - 1)).toBeNull();
    expect(watchForecastOf(forecast, null).takesOverDay).toBeNull();
  });
});

describe('coverPrior', () => {
  it('needs a nerve that is frozen', () => {
    const none = { targets: [], frozen: [], level: null, phase: 'before-surgery' } as const;
    expect(() => coverPrior({} as Parameters<typeof coverPrior>[0], none)).toThrow(RangeError);
  });

  it('starts a belief of its own from a freeze that was made again', () => {
    const again = beliefOfReports(prior, { freezeDate: '2026-03-02', surgeryDay: -50 }, course.reports);
    expect(Math.min(...again.evidence.keys())).toBeGreaterThanOrEqual(0);
    expect(again.evidence.size).toBeLessThan(beliefOfReports(prior, start, course.reports).evidence.size);
    expect(updateBelief(again, { day: 3 })).toBe(again);
  });
});
