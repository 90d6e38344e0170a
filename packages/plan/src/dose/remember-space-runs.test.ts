import type { SpaceEngine, SpaceProblem, SpaceResult } from '@cryobridge/freeze';
import { describe, expect, it } from 'vitest';
import { rememberSpaceRuns } from './remember-space-runs.js';

const problem = (initialC: number) => ({ initialC }) as SpaceProblem;

describe('rememberSpaceRuns', () => {
  const tried = (mostRuns: number) => {
    const ran: string[] = [];
    const engine: SpaceEngine = {
      name: 'x',
      version: '1',
      run({ initialC }, quality) {
        ran.push(`${initialC} ${quality}`);
        return { minimumC: initialC } as SpaceResult;
      },
    };
    return { ran, engine: rememberSpaceRuns(engine, mostRuns) };
  };

  it('runs a problem once for each quality and keeps the engine’s name', () => {
    const { ran, engine } = tried(4);
    expect(engine.run(problem(37), 'coarse')).toBe(engine.run(problem(37), 'coarse'));
    engine.run(problem(37), 'standard');
    engine.run(problem(36), 'coarse');
    expect(ran).toEqual(['37 coarse', '37 standard', '36 coarse']);
    expect(`${engine.name} ${engine.version}`).toBe('x 1');
  });

  it('forgets the run used longest ago', () => {
    const { ran, engine } = tried(2);
    for (const initialC of [1, 2, 1, 3, 1, 2]) engine.run(problem(initialC), 'coarse');
    expect(ran).toEqual(['1 coarse', '2 coarse', '3 coarse', '2 coarse']);
  });
});
