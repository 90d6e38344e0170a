import type { StoredPoint, SweepPoint } from '@cryobridge/plan';
import type { PointStore } from './point-store.js';
import { SweepError, type ThreadPool } from './thread-pool.js';

export interface KeyedPoint {
  readonly key: string;
  readonly point: SweepPoint;
}

export interface SweepProgress {
  readonly done: number;
  readonly total: number;
}

export interface SweepOutcome extends SweepProgress {
  /** Stored before this sweep began. */
  readonly found: number;
  readonly cancelled: boolean;
}

export interface SweepRequest {
  readonly points: readonly KeyedPoint[];
  readonly store: PointStore;
  readonly pool: ThreadPool;
  readonly signal: AbortSignal;
  readonly progress: (at: SweepProgress) => void;
}

const longestBatch = 8;
const batchesPerThread = 4;

/**
 * Works out the points that are not stored yet. Neighbours go to one thread, which remembers the freeze runs that
 * they share. Cancelled, it keeps what is stored and drops what is under way.
 *
 * @throws {SweepError} when a point cannot be worked out.
 */
export async function runSweep({
  points,
  store,
  pool,
  signal,
  progress,
}: SweepRequest): Promise<SweepOutcome> {
  const stored = await store.stored(points.map(({ key }) => key));
  const missing = points.filter(({ key }) => !stored.has(key));
  const total = points.length;
  let done = total - missing.length;
  progress({ done, total });
  const stop = () => void pool.close();
  signal.addEventListener('abort', stop, { once: true });
  const adding: Promise<void>[] = [];
  const took = (point: StoredPoint) =>
    adding.push(
      store.add(point).then(() => {
        done += 1;
        progress({ done, total });
      }),
    );
  const size = Math.max(
    1,
    Math.min(longestBatch, Math.ceil(missing.length / (pool.threads * batchesPerThread))),
  );
  const batches = Array.from({ length: Math.ceil(missing.length / size) }, (_, n) =>
    pool.run(
      missing.slice(n * size, (n + 1) * size).map((each) => ({ kind: 'point', ...each })),
      (outcome) => {
        if (outcome.kind === 'point') took(outcome.stored);
      },
    ),
  );
  const endings = await Promise.allSettled(batches);
  await Promise.all(adding);
  signal.removeEventListener('abort', stop);
  const trouble = endings.find((ending) => ending.status === 'rejected');
  if (trouble !== undefined && !signal.aborted)
    throw trouble.reason instanceof Error ? trouble.reason : new SweepError(String(trouble.reason));
  return { done, total, found: total - missing.length, cancelled: signal.aborted && done < total };
}
