import type { FreezeEngine, FreezeResult } from './types.js';

/**
 * An engine that remembers its latest runs, so that a plan made again after an answer costs no new runs.
 * Same results: an engine is pure. Forgets the runs used longest ago beyond `maxBytes` of numbers.
 */
export function rememberRuns(engine: FreezeEngine, maxBytes = 128 * 2 ** 20): FreezeEngine {
  const runs = new Map<string, { readonly result: FreezeResult; readonly bytes: number }>();
  let bytesHeld = 0;

  const forget = (key: string) => {
    bytesHeld -= runs.get(key)?.bytes ?? 0;
    runs.delete(key);
  };
  return {
    name: engine.name,
    version: engine.version,
    run(problem, quality) {
      const key = `${quality} ${JSON.stringify(problem)}`;
      const known = runs.get(key);
      const entry = known ?? withSize(key, engine.run(problem, quality));
      forget(key);
      runs.set(key, entry);
      bytesHeld += entry.bytes;
      for (const oldest of runs.keys()) {
        if (bytesHeld <= maxBytes) break;
        forget(oldest);
      }
      return entry.result;
    },
  };
}

const bytesPerNumber = 8;

function withSize(key: string, result: FreezeResult): { result: FreezeResult; bytes: number } {
  const { peakCold, snapshots, isotherms, timeSeconds } = result;
  const fieldBytes = peakCold.rMm.byteLength + peakCold.zMm.byteLength + peakCold.values.byteLength;
  const snapshotBytes = snapshots.reduce(
    (sum, { temperatureC, peakColdC }) => sum + temperatureC.byteLength + peakColdC.byteLength,
    0,
  );
  const seriesBytes = timeSeconds.length * (1 + 3 * isotherms.length) * bytesPerNumber;
  return { result, bytes: 2 * key.length + fieldBytes + snapshotBytes + seriesBytes };
}
