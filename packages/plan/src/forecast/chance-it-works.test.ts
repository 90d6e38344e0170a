import { describe, expect, it } from 'vitest';
import { dose, exampleContext, withClaims } from '../../test/forecast-example.js';
import { chanceItWorks } from './chance-it-works.js';

type Chances = readonly [number, number, number];

const coverage = (chances: Chances) => dose('nerve:tibial-popliteal', chances).coverage;
const works = (all: readonly Chances[], established = false, context = exampleContext()) =>
  chanceItWorks(context, { coverages: all.map(coverage), established });
const sure: Chances = [1, 1, 1];

/** Only the 1976 series counts. */
const oneSeries = exampleContext({
  knowledge: withClaims({
    'claim:regeneration.works.weight.mixed-nerves': { value: 1 },
    'claim:regeneration.works.weight.mononeuropathy': { value: 0 },
    'claim:regeneration.works.weight.amputated-nerve': { value: 0 },
  }),
});

describe('chanceItWorks', () => {
  it('gives one series back when the dose is sure: 52 of 64, 80 % Wilson interval 0.742 to 0.867', () => {
    const { low, median, high, level } = works([sure], false, oneSeries);
    expect(level).toBe(0.8);
    expect(Math.abs(median - 52 / 64)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(low - 0.742)).toBeLessThanOrEqual(0.015);
    expect(Math.abs(high - 0.867)).toBeLessThanOrEqual(0.015);
  });

  it('is wider over all series, which do not agree', () => {
    const [one, all] = [works([sure], false, oneSeries), works([sure])];
    expect(all.high - all.low).toBeGreaterThan(2 * (one.high - one.low));
    expect(all.median).toBeGreaterThan(0.54);
    expect(all.median).toBeLessThan(0.82);
  });

  it('falls as the chance of covering the nerve falls', () => {
    const medians = [1, 0.9, 0.6, 0.3, 0].map((chance) => works([[chance, chance, chance]]).median);
    expect(medians).toEqual(medians.toSorted((a, b) => b - a));
    expect(new Set(medians).size).toBe(5);
  });

  it('leaves some chance where the nerve is not covered, because a partial freeze may help', () => {
    const none = works([[0, 0, 0]]);
    expect(none.median).toBeGreaterThan(0);
    expect(none.high).toBeLessThan(works([sure]).median);
  });

  it('counts a needed nerve that gets no dose as not covered', () => {
    const input = { coverages: [coverage(sure), []], established: false };
    expect(chanceItWorks(exampleContext(), input)).toEqual(works([sure, [0, 0, 0]]));
  });

  it('falls with every further nerve whose cover is not sure', () => {
    const uneven: Chances = [0.8, 0.6, 0.4];
    expect(works([uneven, uneven, uneven]).median).toBeLessThan(works([uneven]).median);
    expect(works([uneven, sure])).toEqual(works([uneven]));
  });

  it('doubts the warmest threshold: more cold at the others raises the chance', () => {
    expect(works([[0.9, 0.1, 0]]).median).toBeLessThan(works([[0.9, 0.9, 0.9]]).median);
    expect(works([[0.9, 0.1, 0]]).low).toBeLessThan(works([[0.9, 0.9, 0.9]]).low);
  });

  it('may be next to none in established phantom pain', () => {
    const established = works([sure], true);
    expect(established.low).toBeLessThan(0.1);
    expect(established.high).toBeLessThan(works([sure]).median);
  });
});
