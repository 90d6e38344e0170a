import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { doseContext, target } from '../../test/dose-example.js';
import type { Placement } from '../plan.js';
import { chooseDoses } from './choose-doses.js';
import { exploreBench, type ExploredChoice } from './explore-bench.js';
import { exploredChance, type ExploredChance } from './explored-chance.js';

const claims = Object.values(knowledge.claims);
const sites = [
  'nerve:tibial-popliteal',
  'nerve:common-fibular-popliteal',
  'nerve:saphenous-adductor-canal',
] as const;

const nerves = (() => {
  const targets = sites.map((site) => target(site, 'left'));
  const { doses, iceShapes } = chooseDoses(doseContext({ engine: kernelEngine }), targets);
  return doses.map((dose) => {
    const bench = exploreBench({ claims, targets, iceShapes }, dose);
    const { cycles, freezeSeconds, placements } = dose.dose;
    const explore = (change: Partial<ExploredChoice> = {}, moved: readonly Placement[] = placements) =>
      play(
        exploredChance(bench, kernelEngine, {
          choice: { cycles, freezeSeconds, perfusion: 'typical', ...change },
          placements: moved,
        }),
      );
    return { dose, explore };
  });
})();

function play(steps: ReturnType<typeof exploredChance>) {
  const progress: string[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { progress, ...step.value };
    progress.push(`${step.value.doneCount}/${step.value.stateCount}`);
  }
}

const lethal = ({ chances }: { readonly chances: readonly ExploredChance[] }) =>
  chances[0]?.chance ?? Number.NaN;

describe('the chance of a dose that is tried out', () => {
  it('is the plan’s own at the plan’s own dose', () => {
    const planned = nerves.map(({ dose }) => dose.coverage[0]?.chance ?? Number.NaN);
    expect(Math.max(...planned)).toBeGreaterThan(0.5);
    nerves.forEach(({ dose, explore }) => {
      const { chances } = explore();
      expect(chances.map(({ thresholdC }) => thresholdC)).toEqual(
        dose.coverage.map(({ thresholdC }) => thresholdC),
      );
      chances.forEach(({ chance }, n) =>
        expect(Math.abs(chance - (dose.coverage[n]?.chance ?? Number.NaN))).toBeLessThanOrEqual(0.0201),
      );
    });
  });

  it('lies in its interval, which no sixteen states make narrow', () => {
    for (const { explore } of nerves) {
      for (const { chance, interval } of explore().chances) {
        expect(interval.low).toBeLessThanOrEqual(chance);
        expect(interval.high).toBeGreaterThanOrEqual(chance);
        expect(interval.high - interval.low).toBeGreaterThan(0.03);
      }
    }
  });

  it('names what matters most as the plan does, and no blood flow once that is chosen', () => {
    for (const { dose, explore } of nerves) {
      const { sensitivity } = explore();
      for (const { input, share, basis } of dose.sensitivity) {
        const own = sensitivity.find((one) => one.input === input);
        expect(own?.basis).toBe(basis);
        expect(Math.abs((own?.share ?? Number.NaN) - share)).toBeLessThanOrEqual(0.05);
      }
      const held = explore({ perfusion: 'high' }).sensitivity;
      expect(held.find(({ input }) => input === 'blood flow')?.share).toBe(0);
      expect(held.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
    }
  });

  it('tells how far it has come, state by state', () => {
    const [nerve] = nerves;
    const { progress } = nerve?.explore() ?? { progress: [] };
    expect(progress.length).toBeGreaterThan(4);
    expect(progress.at(-1)).toBe(`${progress.length}/${progress.length}`);
  });

  it('falls when the freeze is shorter, the blood quicker or the probe drawn away', () => {
    for (const { dose, explore } of nerves) {
      const own = lethal(explore());
      const half = lethal(explore({ freezeSeconds: dose.dose.freezeSeconds / 2 }));
      expect(half).toBeLessThanOrEqual(own);
      expect(lethal(explore({ perfusion: 'high' }))).toBeLessThanOrEqual(
        lethal(explore({ perfusion: 'low' })),
      );
      const away = dose.dose.placements.map((one) => ({ ...one, yMm: one.yMm + 2 * Math.sign(one.yMm) }));
      expect(lethal(explore({}, away))).toBeLessThanOrEqual(own);
      if (own > 0.5) {
        expect(half).toBeLessThan(own);
        expect(lethal(explore({}, away))).toBeLessThan(0.1);
      }
    }
  });

  it('asks of a probe whose tip stops before the nerve as of one beside it', () => {
    const [, nerve] = nerves;
    if (nerve === undefined) throw new Error('no nerve');
    const { placements } = nerve.dose.dose;
    const before = placements.map((one) => ({ ...one, xMm: one.xMm + 12, yMm: 0 }));
    expect(lethal(nerve.explore({}, before))).toBe(0);
  });
});
