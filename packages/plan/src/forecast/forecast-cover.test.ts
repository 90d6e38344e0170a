import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  belowKnee,
  condition,
  dose,
  exampleContext,
  known,
  missing,
  target,
  timing,
  withClaims,
  type ExampleCase,
} from '../../test/forecast-example.js';
import type { NerveSiteId } from '@cryobridge/knowledge';
import { canonicalJson } from '../hash.js';
import { forecastWords } from '../words/en/forecast.js';
import { ForecastError } from './diabetes-chance.js';
import { forecastCover, type ForecastInput } from './forecast-cover.js';

function forecast(example: ExampleCase = {}, change: Partial<ForecastInput> = {}) {
  return forecastCover(exampleContext(example), {
    targets: belowKnee.map((site) => target(site)),
    doses: belowKnee.map((site) => dose(site)),
    timing: timing(),
    ...change,
  });
}

/** Only the regrowth model counts. */
const regrowthOnly = {
  'claim:regeneration.weight.regrowth': { value: 1, range: undefined, distribution: undefined },
} as const;
const publishedOnly = {
  'claim:regeneration.weight.regrowth': { value: 0, range: undefined, distribution: undefined },
} as const;
const at = (result: ReturnType<typeof forecast>, day: number) => {
  const point = result.curve[day];
  if (point === undefined) throw new Error(`no day ${day}`);
  return point;
};
const plain = forecast();

describe('forecastCover', () => {
  it('covers days 0 to 365, from sure cover to next to none, and never rises', () => {
    expect(plain.days).toEqual(Array.from({ length: 366 }, (_, day) => day));
    expect(plain.curve.map(({ day }) => day)).toEqual(plain.days);
    expect(at(plain, 0)).toEqual({ day: 0, low: 1, median: 1, high: 1 });
    expect(at(plain, 365).high).toBeLessThan(0.1);
    for (const line of ['low', 'median', 'high'] as const) {
      const values = plain.curve.map((point) => point[line]);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
  });

  it('keeps the median inside every interval, at the stated level', () => {
    const intervals = [
      plain.chanceItWorks,
      plain.overallCoverEndsDay,
      ...plain.perNerve.flatMap(({ distanceMm, coverEndsDay }) => [distanceMm, coverEndsDay]),
    ];
    for (const { low, median, high, level } of intervals) {
      expect(low).toBeLessThan(median);
      expect(median).toBeLessThan(high);
      expect(level).toBe(0.8);
    }
    expect(plain.curve.every(({ low, median, high }) => low <= median && median <= high)).toBe(true);
    expect(plain.intervalLevel).toBe(0.8);
  });

  it('gives the same bytes again', () => {
    expect(canonicalJson(forecast())).toBe(canonicalJson(plain));
  });

  it('holds the published extremes: some have lost cover by day 11, some keep it past day 224', () => {
    expect(at(plain, 11).low).toBeLessThan(0.9);
    expect(at(plain, 224).high).toBeGreaterThan(0.02);
    expect(plain.overallCoverEndsDay.high).toBeLessThan(365);
  });

  it('never shortens cover with diabetes, and lengthens it', () => {
    const slow = forecast({ conditions: [condition('E119', 'active')] });
    for (const line of ['low', 'median', 'high'] as const) {
      expect(slow.curve.every((point, day) => point[line] >= at(plain, day)[line])).toBe(true);
    }
    expect(slow.overallCoverEndsDay.median).toBeGreaterThan(plain.overallCoverEndsDay.median + 20);
    expect(slow.chanceItWorks).toEqual(plain.chanceItWorks);
    const hinted = forecast({ conditions: [condition('E119', 'unconfirmed')] });
    expect(hinted.overallCoverEndsDay.high).toBeGreaterThan(plain.overallCoverEndsDay.high);
    expect(hinted.overallCoverEndsDay.high).toBeLessThan(slow.overallCoverEndsDay.high);
  });

  it('lasts longer with distance by regrowth, and does not care by published durations', () => {
    const longer = (by: Parameters<typeof withClaims>[0]) =>
      [80, 150, 240].map((value) => {
        const distance = { value, range: undefined, distribution: undefined } as const;
        const knowledge = withClaims({ ...by, 'claim:regeneration.distance.transtibial': distance });
        return forecast({ knowledge }).overallCoverEndsDay.median;
      });
    const [near = 0, middle = 0, far = 0] = longer(regrowthOnly);
    expect(middle - near).toBeGreaterThan(30);
    expect(far - middle).toBeGreaterThan(40);
    expect(new Set(longer(publishedOnly)).size).toBe(1);
  });

  it('lasts no longer when a farther nerve is needed too, and ends with the first one back', () => {
    const only = (site: NerveSiteId) => forecast({}, { targets: [target(site)], doses: [dose(site)] });
    const [tibial, saphenous] = [only(belowKnee[0]), only(belowKnee[2])];
    expect(saphenous.overallCoverEndsDay.median).toBeGreaterThan(tibial.overallCoverEndsDay.median);
    expect(plain.overallCoverEndsDay).toEqual(tibial.overallCoverEndsDay);
  });

  it('forecasts an optional nerve without letting it end the cover', () => {
    const targets = [target(belowKnee[0], 'optional'), target(belowKnee[2])];
    const doses = [dose(belowKnee[0], [0.2, 0, 0]), dose(belowKnee[2])];
    const result = forecast({}, { targets, doses });
    const alone = forecast({}, { targets: [target(belowKnee[2])], doses: [dose(belowKnee[2])] });
    expect(result.perNerve.map(({ nerveSite }) => nerveSite)).toEqual([belowKnee[0], belowKnee[2]]);
    expect(result.curve).toEqual(alone.curve);
    expect(result.chanceItWorks).toEqual(alone.chanceItWorks);
    const allOptional = forecast(
      {},
      { targets: [target(belowKnee[0], 'optional')], doses: [dose(belowKnee[0])] },
    );
    expect(allOptional.overallCoverEndsDay).toEqual(allOptional.perNerve[0]?.coverEndsDay);
  });

  it('lowers the chance, not the days, when a firm target gets no dose', () => {
    const result = forecast({}, { doses: [dose(belowKnee[0])] });
    expect(result.chanceItWorks.median).toBeLessThan(plain.chanceItWorks.median);
    expect(result.perNerve).toHaveLength(1);
  });

  it('takes a level from the caller before the record, and a wide distance without either', () => {
    const unknown = forecast({ level: missing });
    expect(unknown.perNerve[0]?.distanceMm.high).toBeGreaterThan(200);
    expect(forecast({ level: missing }, { level: 'transtibial' }).perNerve).toEqual(plain.perNerve);
    expect(forecast({ level: known('toe' as const) }, { level: 'transtibial' }).perNerve).toEqual(
      plain.perNerve,
    );
  });

  it('refuses to forecast nothing', () => {
    expect(() => forecast({}, { doses: [] })).toThrow(ForecastError);
  });

  it('never rises and stays in order whatever is frozen', () => {
    const sites = fc.uniqueArray(fc.constantFrom<NerveSiteId>(...belowKnee, 'nerve:sciatic-midthigh'), {
      minLength: 1,
    });
    const levels = fc.constantFrom('transtibial' as const, 'transfemoral' as const, 'toe' as const, null);
    fc.assert(
      fc.property(sites, levels, fc.double({ min: 0, max: 1, noNaN: true }), (chosen, level, chance) => {
        const result = forecast(
          { level: missing },
          {
            targets: chosen.map((site) => target(site)),
            doses: chosen.map((site) => dose(site, [chance, chance, 0])),
            level,
          },
        );
        const ordered = result.curve.every(({ low, median, high }) => low <= median && median <= high);
        const falling = result.curve.every(
          ({ median }, day) => day === 0 || median <= at(result, day - 1).median,
        );
        const { low, high } = result.chanceItWorks;
        return ordered && falling && low >= 0 && high <= 1;
      }),
      { seed: 7, numRuns: 12 },
    );
  });
});

describe('its notes', () => {
  const names = (result: ReturnType<typeof forecast>) => result.notes.map(({ id }) => id);
  const established = forecast({}, { timing: timing({ phase: 'established' }) });

  it('say each what the case calls for, and nothing else', () => {
    expect(names(plain)).not.toContain('say:forecast.established');
    expect(names(established)).toContain('say:forecast.established');
    expect(established.chanceItWorks.median).toBeLessThan(plain.chanceItWorks.median);
    expect(established.curve).toEqual(plain.curve);
    expect(names(plain)).not.toContain('say:forecast.dose-falls-short');
    const weak = forecast({}, { doses: [dose(belowKnee[0], [0.4, 0.1, 0])] });
    expect(names(weak)).toContain('say:forecast.dose-falls-short');
    expect(names(plain).filter((id) => id === 'say:forecast.distance-assumed')).toHaveLength(3);
    expect(names(plain)).not.toContain('say:forecast.diabetes');
    expect(names(forecast({ conditions: [condition('E119', 'active')] }))).toContain('say:forecast.diabetes');
    expect(names(forecast({ conditions: [condition(null, 'active', 'diabetes')] }))).toContain(
      'say:forecast.diabetes-hinted',
    );
  });

  it('leave out a distance that was measured', () => {
    const knowledge = withClaims({ 'claim:regeneration.distance.transtibial': { basis: 'measured' } });
    const assumed = names(forecast({ knowledge })).filter((id) => id === 'say:forecast.distance-assumed');
    expect(assumed).toHaveLength(1);
  });

  it('have words without gaps, and promise nothing', () => {
    const all = [plain, established, forecast({ conditions: [condition('E119', 'active')] })];
    const sentences = all.flatMap(({ notes }) =>
      notes.map(({ id, facts }) => forecastWords[id]?.(facts) ?? `none: ${id}`),
    );
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|null|NaN|none: say/);
      expect(sentence).not.toMatch(/pain-free|painless|will (relieve|stop|end|last)|guarantee/i);
    }
  });
});
