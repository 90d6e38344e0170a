import { describe, expect, it } from 'vitest';
import { benchmarkB1, benchmarkLayers, noPerfusion } from '../benchmarks.js';
import { draftKernelEngine, kernelEngine } from '../kernel/index.js';
import type { FreezeEngine, FreezeProblem } from '../types.js';
import { scenarios, temperatureBounds } from '../verification/scenarios.js';
import { agreementOn, differencePercent, worstPair } from './agreement.js';
import { familyProblem, layeredFamilyProblem } from './problem-family.js';
import { stagesFor, SuperStep } from './super-step.js';
import { createTwinEngine, twinEngine } from './twin-engine.js';

/** How far two schemes may read the same length apart. */
const ALLOWED_PERCENT = 3;

/** Problems of the family in the suite; `AGREEMENT_PROBLEMS` asks for more. */
const PROBLEMS = Number(process.env['AGREEMENT_PROBLEMS'] ?? 6);

/** The twin's steps are quartered, so that what is seen is the fast scheme's error. */
const judge = createTwinEngine({ stepScale: 0.25 });

/** The draft's cells are larger; the twin is given the same. */
const draftJudge = createTwinEngine({ stepScale: 0.25, scale: 1.2 });

function worstPercent(problem: FreezeProblem, twin: FreezeEngine = judge, fast = kernelEngine): number {
  const worst = worstPair(agreementOn(problem, { fast, twin }, 'coarse'));
  return worst ? differencePercent(worst) : 0;
}

describe('RKL2', () => {
  /** y′ = −k (y − cos t) for a mild and a stiff k: a driven decay with a known course. */
  const rates = [1, 400];
  const exact = (k: number, t: number) => {
    const steady = (at: number) => (k * k * Math.cos(at) + k * Math.sin(at)) / (k * k + 1);
    return steady(t) + (0 - steady(0)) * Math.exp(-k * t);
  };
  const errorWith = (steps: number) => {
    const scheme = new SuperStep(rates.length);
    const seconds = 1 / steps;
    let state = new Float64Array(rates.length);
    for (let n = 0; n < steps; n++) {
      const stages = stagesFor(seconds, 1 / 400);
      const now = scheme.advance(state, seconds, stages, (at, share, rate) => {
        rates.forEach((k, i) => (rate[i] = -k * ((at[i] ?? 0) - Math.cos((n + share) * seconds))));
      });
      state = now.slice();
    }
    return Math.abs((state[0] ?? 0) - exact(1, 1));
  };

  it('is second order where the rate depends on time', () => {
    const order = Math.log2(errorWith(20) / errorWith(40));
    expect(order).toBeGreaterThan(1.8);
    expect(order).toBeLessThan(2.4);
  });

  it('uses an odd number of stages that is stable', () => {
    for (const ratio of [0.1, 1, 7, 300, 5000]) {
      const stages = stagesFor(ratio, 1);
      expect(stages % 2).toBe(1);
      expect((stages * stages + stages - 2) / 4).toBeGreaterThanOrEqual(ratio);
    }
  });
});

describe('twin engine', () => {
  it('closes the balance to rounding', () => {
    expect(twinEngine.run(benchmarkB1(), 'coarse').energy.imbalancePercent).toBeLessThan(1e-6);
  });

  it('is second order in time without phase change', () => {
    const b1 = benchmarkB1([120]);
    const { unfrozenConductivityWPerMK, unfrozenHeatCapacityJPerKgK } = b1.tissue;
    const linear: FreezeProblem = {
      ...b1,
      perfusion: noPerfusion,
      tissue: {
        ...b1.tissue,
        latentHeatJPerKg: 0,
        frozenConductivityWPerMK: unfrozenConductivityWPerMK,
        frozenHeatCapacityJPerKgK: unfrozenHeatCapacityJPerKgK,
      },
      wall: b1.wall.slice(0, 2),
    };
    const wallJ = [1, 0.5, 0.25].map(
      (stepScale) => createTwinEngine({ stepScale }).run(linear, 'coarse').energy.wallJ,
    );
    const [rough = 0, middle = 0, fine = 0] = wallJ;
    const order = Math.log2(Math.abs((middle - rough) / (fine - middle)));
    expect(order).toBeGreaterThan(1.6);
    expect(order).toBeLessThan(2.6);
  });

  it.each(Object.entries(scenarios))('keeps within bounds: %s', (_, problem) => {
    const [low, high] = temperatureBounds(problem);
    const result = twinEngine.run(problem, 'coarse');
    expect(result.minimumC).toBeGreaterThanOrEqual(low - 0.5);
    expect(result.maximumC).toBeLessThanOrEqual(high + 0.5);
    expect(result.peakCold.values.every(Number.isFinite)).toBe(true);
  });
});

describe('agreement of the fast scheme and its twin', () => {
  it('B1', () => expect(worstPercent(benchmarkB1(), twinEngine)).toBeLessThan(1.5));

  it.each(Array.from({ length: PROBLEMS }, (_, n) => n))('family, problem %i', (n) => {
    expect(worstPercent(familyProblem(n))).toBeLessThan(ALLOWED_PERCENT);
  });

  it.each(Array.from({ length: PROBLEMS }, (_, n) => n))('family at the draft setting, problem %i', (n) => {
    expect(worstPercent(familyProblem(n), draftJudge, draftKernelEngine)).toBeLessThan(ALLOWED_PERCENT);
  });

  it.each(Array.from({ length: PROBLEMS }, (_, n) => n))('family in layers, problem %i', (n) => {
    expect(worstPercent(layeredFamilyProblem(n))).toBeLessThan(ALLOWED_PERCENT);
  });

  it('layers: the benchmark', () => expect(worstPercent(benchmarkLayers())).toBeLessThan(1));

  it('sees a constant of a deeper layer that is 5 % wrong', () => {
    const problem = benchmarkLayers();
    const layers = problem.layers?.map(({ tissue, ...layer }) => ({
      ...layer,
      tissue: { ...tissue, frozenConductivityWPerMK: 1.05 * tissue.frozenConductivityWPerMK },
    }));
    const fast: FreezeEngine = {
      ...kernelEngine,
      run: (asked, quality) => kernelEngine.run({ ...asked, ...(layers ? { layers } : {}) }, quality),
    };
    expect(worstPercent(problem, judge, fast)).toBeGreaterThan(1.5);
  });

  it('sees a constant that is 5 % wrong', () => {
    const b1 = benchmarkB1();
    const tissue = { ...b1.tissue, frozenConductivityWPerMK: 1.05 * b1.tissue.frozenConductivityWPerMK };
    const fast: FreezeEngine = {
      ...kernelEngine,
      run: (problem, quality) => kernelEngine.run({ ...problem, tissue }, quality),
    };
    const worst = worstPair(agreementOn(b1, { fast, twin: twinEngine }, 'coarse'));
    expect(worst && differencePercent(worst)).toBeGreaterThan(1.5);
  });
});
