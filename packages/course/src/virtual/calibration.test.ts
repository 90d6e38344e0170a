import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { answerChances, noiseQuantile, type AnswerNoise } from '../forecast/answer-chances.js';
import { painLevel } from '../forecast/report-model.js';
import { calibration, evenness, worksMisfit } from './calibration.js';
import { drawsFor } from './draws.js';
import { answered } from './felt-pain.js';
import { typicalPrior } from './typical-prior.js';

/** Points that χ² passes by chance once in a thousand tries. */
const chiSquareOnceInAThousand = { of3: 16.27, of5: 20.52, of9: 27.88, of19: 43.82 };

const prior = typicalPrior(knowledge);

/** Knowledge in which claims are so many times as large, with their distributions. */
function believing(changes: Readonly<Record<`claim:${string}`, number>>) {
  const claims = { ...knowledge.claims };
  for (const [id, factor] of Object.entries(changes) as [`claim:${string}`, number][]) {
    const claim = claims[id];
    if (claim === undefined || typeof claim.value !== 'number') throw new Error(`no number in ${id}`);
    const { distribution } = claim;
    const stretched =
      distribution?.kind === 'uniform'
        ? { ...distribution, low: distribution.low * factor, high: distribution.high * factor }
        : distribution;
    claims[id] = {
      ...claim,
      value: claim.value * factor,
      ...(stretched === undefined ? {} : { distribution: stretched }),
    };
  }
  return typicalPrior({ ...knowledge, claims });
}

describe('calibration by simulation', () => {
  const found = calibration(prior, { seed: 2026, people: 300, days: [7, 21, 70], foretellEvery: 6 });

  it.each(found.byDay)('of the end of cover and of whether it works, on day $day', (byDay) => {
    expect(byDay.endPlaces.length).toBeGreaterThan(120);
    expect(evenness(byDay.endPlaces, 10)).toBeLessThan(chiSquareOnceInAThousand.of9);
    expect(worksMisfit(byDay.works, 5)).toBeLessThan(chiSquareOnceInAThousand.of5);
  });

  it('holds nine in ten ends of cover in its 90 % intervals', () => {
    const within = found.byDay.reduce((sum, { endsWithin }) => sum + endsWithin, 0) / found.byDay.length;
    expect(within).toBeGreaterThan(0.87);
    expect(within).toBeLessThan(0.93);
  });

  it('holds nine in ten answers to come', () => {
    expect(found.answerPlaces.length).toBeGreaterThan(1800);
    expect(evenness(found.answerPlaces, 20)).toBeLessThan(chiSquareOnceInAThousand.of19);
    expect(found.answersWithin).toBeGreaterThan(0.87);
    expect(found.answersWithin).toBeLessThan(0.93);
  });

  it('finds out a belief in a cover that lasts half as long again', () => {
    const believed = believing({
      'claim:regeneration.group-rate': 1 / 1.5,
      'claim:regeneration.latency-days': 1.5,
    });
    const wrong = calibration(prior, { seed: 2026, people: 150, days: [21], believed });
    expect(evenness(wrong.byDay[0]?.endPlaces ?? [], 10)).toBeGreaterThan(chiSquareOnceInAThousand.of9);
  });

  it('finds out a belief that reports vary half as much as they do', () => {
    const believed = believing({
      'claim:course.forecast.scale-below': 0.5,
      'claim:course.forecast.scale-above': 0.5,
    });
    const wrong = calibration(prior, { seed: 2026, people: 40, days: [21], believed, foretellEvery: 2 });
    expect(evenness(wrong.answerPlaces, 20)).toBeGreaterThan(chiSquareOnceInAThousand.of19);
  });
});

describe('the likelihood of a day', () => {
  const person = { uncoveredNrs: 6, coveredNrs: 1.5, acuteRiseNrs: 2 };
  const days = 60_000;

  /** χ² of days drawn by the generator's noise at five levels, under what is believed of them. */
  function misfit(noise: AnswerNoise): number {
    const draws = drawsFor({ seed: 5, index: 0 }, 'likelihood');
    let sum = 0;
    for (const returned of [0, 0.25, 0.5, 0.75, 1]) {
      const level = painLevel(person, returned, 0.3);
      const counts = Array.from({ length: 11 }, () => 0);
      for (let day = 0; day < days / 5; day++) {
        const told = answered(level + noiseQuantile(draws.fraction(), prior.model.noise));
        counts[told] = (counts[told] ?? 0) + 1;
      }
      for (const [answer, chance] of answerChances(level, noise).entries())
        sum += ((counts[answer] ?? 0) - (days / 5) * chance) ** 2 / ((days / 5) * chance);
    }
    return sum;
  }

  /** Once in a thousand with 50 degrees of freedom. */
  const bound = 86.66;
  const { noise } = prior.model;

  it('fits days drawn from it', () => {
    expect(misfit(noise)).toBeLessThan(bound);
  });

  it.each([
    ['the scale below', { ...noise, belowScaleNrs: noise.belowScaleNrs * 1.05 }],
    ['the scale above', { ...noise, aboveScaleNrs: noise.aboveScaleNrs * 1.05 }],
    ['the scale below, smaller', { ...noise, belowScaleNrs: noise.belowScaleNrs * 0.95 }],
    ['the scale above, smaller', { ...noise, aboveScaleNrs: noise.aboveScaleNrs * 0.95 }],
  ])('does not when %s is 5 %% off', (_name, wrong) => {
    expect(misfit(wrong)).toBeGreaterThan(bound);
  });
});
