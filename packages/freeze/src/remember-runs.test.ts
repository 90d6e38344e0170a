import { describe, expect, it } from 'vitest';
import { benchmarkB1 } from './benchmarks.js';
import { rememberRuns } from './remember-runs.js';
import type { FreezeEngine, FreezeResult } from './types.js';

/** Counts its runs; results weigh 8 000 bytes and a little more. */
function countingEngine() {
  const runs: string[] = [];
  const engine: FreezeEngine = {
    name: 'counting',
    version: '1',
    run(problem, quality): FreezeResult {
      runs.push(`${quality} ${problem.initialC}`);
      return {
        engine: { name: 'counting', version: '1', quality },
        timeSeconds: [],
        isotherms: [],
        energy: { wallJ: 0, outerJ: 0, sourceJ: 0, enthalpyChangeJ: 0, imbalancePercent: 0 },
        minimumC: 0,
        maximumC: problem.initialC,
        peakCold: { rMm: new Float64Array(0), zMm: new Float64Array(0), values: new Float64Array(1000) },
        snapshots: [],
      };
    },
  };
  return { engine, runs };
}

const problemAt = (initialC: number) => ({ ...benchmarkB1(), initialC });

describe('rememberRuns', () => {
  it('runs an equal problem once per quality, and gives the same result', () => {
    const { engine, runs } = countingEngine();
    const remembering = rememberRuns(engine);
    const first = remembering.run(problemAt(37), 'coarse');
    expect(remembering.run(structuredClone(problemAt(37)), 'coarse')).toBe(first);
    remembering.run(problemAt(37), 'fine');
    remembering.run(problemAt(36), 'coarse');
    expect(runs).toEqual(['coarse 37', 'fine 37', 'coarse 36']);
    expect([remembering.name, remembering.version]).toEqual(['counting', '1']);
  });

  it('forgets what was used longest ago when the numbers weigh too much', () => {
    const { engine, runs } = countingEngine();
    const remembering = rememberRuns(engine, 25_000);
    for (const initialC of [30, 31, 30, 32, 30, 31]) remembering.run(problemAt(initialC), 'coarse');
    expect(runs).toEqual(['coarse 30', 'coarse 31', 'coarse 32', 'coarse 31']);
  });

  it('remembers no failure', () => {
    let fail = true;
    const { engine } = countingEngine();
    const remembering = rememberRuns({
      ...engine,
      run(problem, quality) {
        if (fail) throw new Error('once');
        return engine.run(problem, quality);
      },
    });
    expect(() => remembering.run(problemAt(37), 'coarse')).toThrow('once');
    fail = false;
    expect(remembering.run(problemAt(37), 'coarse').maximumC).toBe(37);
  });
});
