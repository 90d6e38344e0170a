import type { SpaceEngine, SpaceResult } from '@cryobridge/freeze';

/**
 * An engine in space that remembers its latest runs, so that a plan made again after an answer costs no new ones.
 * Same results: an engine is pure.
 */
export function rememberSpaceRuns(engine: SpaceEngine, mostRuns = 24): SpaceEngine {
  const runs = new Map<string, SpaceResult>();
  return {
    name: engine.name,
    version: engine.version,
    run(problem, quality, onProgress) {
      const key = `${quality} ${JSON.stringify(problem)}`;
      const result = runs.get(key) ?? engine.run(problem, quality, onProgress);
      runs.delete(key);
      runs.set(key, result);
      for (const oldest of runs.keys()) {
        if (runs.size <= mostRuns) break;
        runs.delete(oldest);
      }
      return result;
    },
  };
}
