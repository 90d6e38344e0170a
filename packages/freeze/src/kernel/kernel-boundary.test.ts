import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benchmarkB0, benchmarkB1, benchmarkLayers } from '../benchmarks.js';
import { createReferenceEngine, referenceEngine } from '../reference-engine.js';
import {
  agreementOn,
  differencePercent,
  familyProblem,
  layeredFamilyProblem,
  worstPair,
} from '../twin/index.js';
import { FreezeError, type FreezeProblem } from '../types.js';
import { compareB1, scenarios, worstError } from '../verification/index.js';
import { withKernel } from './instance.js';
import { createKernelEngine, draftKernelEngine, kernelEngine, loadKernelEngine } from './kernel-engine.js';
import { requireOk } from './status.js';

/** With little left over by the sweeps, kernel and reference solve the same equations. */
const close = { residualScale: 0.001 };
const closeKernel = createKernelEngine(close);
const closeReference = createReferenceEngine(close);

function worstPercent(problem: FreezeProblem, engines = { fast: closeKernel, twin: closeReference }): number {
  const worst = worstPair(agreementOn(problem, engines, 'coarse'));
  return worst ? differencePercent(worst) : 0;
}

describe('kernel beside reference', () => {
  it.each(Object.entries(scenarios))('%s', (_, problem) => {
    expect(worstPercent(problem)).toBeLessThan(0.05);
  });

  it.each(['plane', 'cylinder', 'sphere'] as const)('B0, %s', (kind) => {
    expect(worstPercent(benchmarkB0(kind))).toBeLessThan(0.05);
  });

  it.each(Array.from({ length: 16 }, (_, n) => 1000 + n))('family, problem %i', (n) => {
    expect(worstPercent(familyProblem(n))).toBeLessThan(0.1);
  });

  it.each(Array.from({ length: 8 }, (_, n) => 2000 + n))('family in layers, problem %i', (n) => {
    expect(worstPercent(layeredFamilyProblem(n))).toBeLessThan(0.1);
  });

  it('keeps the same fields', () => {
    const problem = benchmarkB1([120]);
    const asked = { ...problem, outputs: { ...problem.outputs, fieldAtSeconds: [50, 150] } };
    const fast = closeKernel.run(asked, 'coarse');
    const slow = closeReference.run(asked, 'coarse');
    const far = (a: Float64Array, b: Float64Array | undefined) =>
      a.reduce((most, value, n) => Math.max(most, Math.abs(value - (b?.[n] ?? Infinity))), 0);
    expect(far(fast.peakCold.values, slow.peakCold.values)).toBeLessThan(0.05);
    fast.snapshots.forEach((snapshot, n) => {
      expect(far(snapshot.temperatureC, slow.snapshots[n]?.temperatureC)).toBeLessThan(0.05);
      expect(far(snapshot.peakColdC, slow.snapshots[n]?.peakColdC)).toBeLessThan(0.05);
    });
  });

  it('at the benched settings too', () => {
    const engines = { fast: kernelEngine, twin: referenceEngine };
    expect(worstPercent(benchmarkB1(), engines)).toBeLessThan(1);
  });
});

describe('draft', () => {
  const references = JSON.parse(
    readFileSync(new URL('../../../../conformance/solver/benchmarks.json', import.meta.url), 'utf8'),
  );
  const trial = { engine: draftKernelEngine, quality: 'coarse' } as const;

  it('reads B1 within 2 % and keeps the balance', () => {
    expect(worstError(compareB1(trial, references))).toBeLessThan(0.02);
    expect(draftKernelEngine.run(benchmarkB1(), 'coarse').energy.imbalancePercent).toBeLessThan(0.5);
  });

  it.each(Array.from({ length: 4 }, (_, n) => n))('family, problem %i, within 5 %', (n) => {
    const judge = createKernelEngine({ stepScale: 0.1, residualScale: 0.1 });
    expect(worstPercent(familyProblem(n), { fast: draftKernelEngine, twin: judge })).toBeLessThan(5);
  });
});

describe('kernel boundary', () => {
  const codeOf = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (error instanceof FreezeError) return `${error.code} ${error.path}`;
      throw error;
    }
    return 'ran';
  };

  it('names every failure', () => {
    expect(codeOf(() => requireOk(0, 'wall'))).toBe('ran');
    expect(codeOf(() => requireOk(1, 'geometry'))).toBe('out-of-memory geometry');
    expect(codeOf(() => requireOk(2, 'wall'))).toBe('bad-problem wall');
    expect(codeOf(() => requireOk(4, 'problem'))).toBe('not-finite problem');
    expect(codeOf(() => requireOk(99, 'wall'))).toBe('bad-problem wall');
  });

  it('gives a status for what no mesh, wall or step can be', () => {
    withKernel((kernel) => {
      expect(kernel.layOut(0, 10, 1)).toBe(2);
      expect(kernel.layOut(10, -1, 1)).toBe(2);
      expect(kernel.layOut(2_000_000, 2_000_000, 1)).toBe(2);
      expect(kernel.layOut(4, 4, 0)).toBe(2);
      expect(kernel.attempt(1, 0, 0, 0, 0, 0.01, 10)).toBe(3);
      expect(kernel.commit(1)).toBe(3);
      expect(kernel.layOut(4, 5, 1)).toBe(0);
      new Float64Array(kernel.memory.buffer, kernel.wallInput(), 1)[0] = 1e6;
      expect(kernel.prepare(1, 1)).toBe(2);
      new Float64Array(kernel.memory.buffer, kernel.wallInput(), 1)[0] = 6;
      expect(kernel.prepare(Number.NaN, 1)).toBe(4);
      expect(kernel.prepare(1, 1)).toBe(0);
      expect(kernel.attempt(0, 0, 0, 0, 0, 0.01, 10)).toBe(2);
      expect(kernel.attempt(Number.NaN, 0, 0, 0, 0, 0.01, 10)).toBe(2);
      expect(kernel.attempt(1, 7, 0, 0, 0, 0.01, 10)).toBe(2);
      expect(kernel.attempt(1, 0, 0, 0, 0, 0.01, 0)).toBe(2);
      expect(kernel.attempt(1, 0, Number.NaN, 0, 0, 0.01, 10)).toBe(4);
    });
  });

  it('gives a status for layers that no mesh has', () => {
    withKernel((kernel) => {
      expect(kernel.layOut(2, 3, 1)).toBe(0);
      expect(kernel.makeLayers(0)).toBe(2);
      expect(kernel.makeLayers(3)).toBe(2);
      expect(kernel.makeLayers(1)).toBe(0);
      new Float64Array(kernel.memory.buffer, kernel.wallInput(), 1)[0] = 2;
      const meeting = new Float64Array(kernel.memory.buffer, kernel.interfaceInput(), 5);
      for (const row of [-1, 2, Number.NaN]) {
        meeting.set([row, 1, 1, 1, 1]);
        expect(kernel.prepare(1, 1)).toBe(2);
        kernel.layOut(2, 3, 1);
        kernel.makeLayers(1);
        new Float64Array(kernel.memory.buffer, kernel.wallInput(), 1)[0] = 2;
      }
    });
  });

  it('runs the same after a mesh with layers', () => {
    const before = kernelEngine.run(benchmarkB1(), 'coarse');
    kernelEngine.run(benchmarkLayers(), 'coarse');
    expect(kernelEngine.run(benchmarkB1(), 'coarse')).toEqual(before);
  });

  it('runs the same after another mesh, and after a failure', () => {
    const before = kernelEngine.run(benchmarkB1(), 'coarse');
    kernelEngine.run(benchmarkB0('sphere'), 'standard');
    codeOf(() =>
      withKernel((kernel) => {
        kernel.layOut(3, 3, 1);
        requireOk(2, 'wall');
      }),
    );
    expect(kernelEngine.run(benchmarkB1(), 'coarse')).toEqual(before);
  });

  it('does not let a result change with the next run', () => {
    const problem = benchmarkB1();
    const asked = { ...problem, outputs: { ...problem.outputs, fieldAtSeconds: [50] } };
    const result = kernelEngine.run(asked, 'coarse');
    const copy = structuredClone(result);
    kernelEngine.run({ ...asked, initialC: 20 }, 'coarse');
    expect(result).toEqual(copy);
  });

  it('compiles without blocking too', async () => {
    expect((await loadKernelEngine()).run(benchmarkB1(), 'coarse').engine.name).toBe('kernel');
  });
});
