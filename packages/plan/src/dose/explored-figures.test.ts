import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { doseContext, target } from '../../test/dose-example.js';
import type { Side } from '../case.js';
import { ClaimError } from '../read.js';
import { chooseDoses } from './choose-doses.js';
import { exploreBench, type ExploredChoice } from './explore-bench.js';
import { exploreFreeze } from './explore-freeze.js';
import { exploredFigures } from './explored-figures.js';

const sites = ['nerve:tibial-popliteal', 'nerve:saphenous-adductor-canal'] as const;
const claims = Object.values(knowledge.claims);

function planned(side: Side) {
  const targets = sites.map((site) => target(site, side));
  const { doses, iceShapes } = chooseDoses(doseContext({ engine: kernelEngine }), targets);
  return doses.map((dose) => {
    const plan = { claims, targets, iceShapes };
    const bench = exploreBench(plan, dose);
    const { cycles, freezeSeconds, placements } = dose.dose;
    const explored = (change: Partial<ExploredChoice> = {}, moved = placements) => {
      const request = bench.request({ cycles, freezeSeconds, perfusion: 'typical', ...change });
      return exploredFigures(bench, exploreFreeze(kernelEngine, request), { placements: moved, at: 0 });
    };
    return { plan, dose, bench, explored };
  });
}

describe.each(['left', 'right'] as const)('figures that are tried out, %s limb', (side) => {
  const nerves = planned(side);

  it('are the plan’s own at the plan’s own settings', () => {
    for (const { dose, explored } of nerves) {
      const found = explored();
      expect(found.coverage.map(({ thresholdC }) => thresholdC)).toEqual(
        dose.coverage.map(({ thresholdC }) => thresholdC),
      );
      // Placements are stored to a hundredth of a mm: one of 256 points, and the next step of length, may differ.
      found.coverage.forEach(({ fraction, lengthMm }, n) => {
        expect(Math.abs(fraction - (dose.coverage[n]?.fraction ?? 0))).toBeLessThanOrEqual(0.0101);
        expect(Math.abs(lengthMm - (dose.coverage[n]?.lengthMm ?? 0))).toBeLessThanOrEqual(0.101);
      });
      expect(found.coldestInNerveC).toBeCloseTo(dose.coldestInNerveC, 0);
      expect(found.warmestInNerveC).toBeCloseTo(dose.warmestInNerveC, 0);
      expect(found.margins.skinC).toBeCloseTo(dose.margins.skinC, 0);
      expect(Math.abs(found.iceMargin.nearMm - dose.iceMargin.nearMm)).toBeLessThanOrEqual(0.101);
      expect(Math.abs(found.iceMargin.farMm - dose.iceMargin.farMm)).toBeLessThanOrEqual(0.101);
    }
  });

  it('never cover less after a longer freeze, nor more with more blood', () => {
    for (const { dose, explored } of nerves) {
      const { freezeSeconds } = dose.dose;
      const warmest = (change: Partial<ExploredChoice>) => explored(change).warmestInNerveC;
      expect(warmest({ freezeSeconds: freezeSeconds / 2 })).toBeGreaterThan(warmest({ freezeSeconds }));
      expect(warmest({ freezeSeconds: freezeSeconds * 2 })).toBeLessThan(warmest({ freezeSeconds }));
      expect(warmest({ perfusion: 'low' })).toBeLessThan(warmest({ perfusion: 'typical' }));
      expect(warmest({ perfusion: 'high' })).toBeGreaterThanOrEqual(warmest({ perfusion: 'typical' }));
      expect(warmest({ cycles: 1 })).toBeGreaterThanOrEqual(warmest({ cycles: 2 }));
    }
  });

  it('tell the margin towards the skin on whichever side the probe lies', () => {
    for (const { dose, explored } of nerves) {
      const across = dose.dose.placements.map((one) => ({ ...one, xMm: -one.xMm, yMm: -one.yMm }));
      const { nearMm, farMm } = explored().iceMargin;
      const mirrored = explored({}, across).iceMargin;
      expect(mirrored.nearMm).toBeGreaterThan(mirrored.farMm);
      expect(farMm).toBeGreaterThan(nearMm);
    }
  });

  it('are nearly the same computed coarsely', () => {
    for (const { dose, bench } of nerves) {
      const request = bench.request({ ...dose.dose, perfusion: 'typical' });
      const of = (quality: 'coarse' | 'standard') =>
        exploredFigures(bench, exploreFreeze(kernelEngine, { ...request, quality }), {
          placements: dose.dose.placements,
          at: 0,
        });
      const [coarse, standard] = [of('coarse'), of('standard')];
      coarse.coverage.forEach(({ fraction }, n) =>
        expect(Math.abs(fraction - (standard.coverage[n]?.fraction ?? 0))).toBeLessThanOrEqual(0.05),
      );
      expect(Math.abs(coarse.iceMargin.farMm - standard.iceMargin.farMm)).toBeLessThanOrEqual(0.2);
    }
  });

  it('cover less when the probe is drawn away', () => {
    for (const { dose, explored } of nerves) {
      const away = dose.dose.placements.map((one) => ({ ...one, yMm: one.yMm + Math.sign(one.yMm) * 6 }));
      expect(explored({}, away).coverage[0]?.fraction).toBeLessThan(explored().coverage[0]?.fraction ?? 0);
    }
  });
});

it('cannot be had from a plan that lacks a claim', () => {
  const [nerve] = planned('right');
  if (nerve === undefined) throw new Error('no nerve');
  const plan = { ...nerve.plan, claims: claims.filter(({ id }) => id !== 'claim:tissue.bodyC') };
  expect(() =>
    exploreBench(plan, nerve.dose).request({ freezeSeconds: 60, cycles: 1, perfusion: 'low' }),
  ).toThrow(ClaimError);
  expect(() => exploreBench({ ...nerve.plan, iceShapes: [] }, nerve.dose)).toThrow(ClaimError);
});
