import { kernelEngine, rememberRuns } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverCount, geometrySamples, risingCoverCounts } from '../dose/cover-chance.js';
import { layoutOf } from '../dose/layout.js';
import { profileLength } from '../dose/lethal-profile.js';
import { canonicalJson } from '../hash.js';
import { ClaimError } from '../read.js';
import {
  chanceInputs,
  chancesFrom,
  countCovered,
  doseChances,
  type ChanceQuestion,
  type DoseChances,
} from './dose-chances.js';

const world = { knowledge, engine: rememberRuns(kernelEngine) };
const question: ChanceQuestion = {
  nerveSite: 'nerve:saphenous-adductor-canal',
  probe: 'probe:n2o-14g',
  cycles: 2,
  freezeSeconds: [60, 120, 180],
  perfusion: 'spread',
  stateCount: 32,
  seed: 3,
  repeats: 'central',
};
const largestGap = (a: DoseChances, b: DoseChances) =>
  Math.max(
    ...a.layouts.flatMap(({ chance }, l) =>
      chance.map((each, t) => Math.abs(each - (b.layouts[l]?.chance[t] ?? NaN))),
    ),
  );

describe('risingCoverCounts', () => {
  it('counts as coverCount does, lot by lot', () => {
    const { nerve, settings } = chanceInputs(world, question);
    const samples = geometrySamples({
      nerve,
      layout: layoutOf({ bothSides: true, acrossCount: 1, alongCount: 1 }),
      probeRadiusMm: 1,
      neededLengthMm: settings.neededLengthMm,
      claims: settings.placement,
      standOffMm: 0,
    });
    const reaching = (radiusMm: number) => ({
      radiiMm: Float64Array.from({ length: profileLength }, (_, s) => Math.max(0, radiusMm - 0.01 * s)),
    });
    const rising = [2, 3, 3.5, 4, 5].map((radius) => [0, 0.2, 0.9].map((more) => reaching(radius + more)));
    const counts = risingCoverCounts(samples, rising);
    expect(counts).toEqual(rising.map((profiles) => coverCount(samples, profiles)));
    expect(new Set(counts).size).toBeGreaterThan(2);
  });
});

describe('doseChances', () => {
  let whole: DoseChances;
  beforeAll(() => {
    whole = doseChances(world, question);
  });

  it('gives the same bytes however the states are divided, and in whatever order parts come back', () => {
    for (const cuts of [
      [0, 16, 32],
      [0, 1, 9, 30, 32],
    ]) {
      const parts = cuts
        .slice(1)
        .map((to, n) => countCovered(world, question, { from: cuts[n] ?? 0, to }))
        .toReversed();
      expect(canonicalJson(chancesFrom(world, question, parts))).toBe(canonicalJson(whole));
    }
  });

  it('repeats for a seed and differs between seeds, by no more than the sampling error', () => {
    expect(doseChances(world, question)).toEqual(whole);
    const other = doseChances(world, { ...question, seed: 4 });
    expect(other.layouts).not.toEqual(whole.layouts);
    expect(largestGap(other, whole)).toBeLessThan(0.06);
  });

  it('never falls with a longer freeze', () => {
    for (const { chance } of whole.layouts) expect(chance).toEqual(chance.toSorted((a, b) => a - b));
  });

  it('agrees with running every state again for every duration within 0.03', () => {
    expect(largestGap(doseChances(world, { ...question, repeats: 'own' }), whole)).toBeLessThan(0.03);
  });

  it('covers less where more blood flows', () => {
    const best = (perfusion: ChanceQuestion['perfusion']) =>
      Math.max(...doseChances(world, { ...question, perfusion }).layouts.flatMap(({ chance }) => chance));
    expect(best('low')).toBeGreaterThan(best('high'));
  });

  it('refuses a probe that knowledge does not hold', () => {
    expect(() => doseChances(world, { ...question, probe: 'probe:none' })).toThrow(ClaimError);
  });
});
