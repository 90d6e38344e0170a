import type { SweepPoint } from '@cryobridge/plan';
import type { PointStore } from './point-store.js';
import { SweepError, type TaskOutcome, type ThreadPool } from './thread-pool.js';

export interface KeyedPoint {
  readonly key: string;
  readonly point: SweepPoint;
  /** Points of one group share freeze runs and are best worked out by one thread. */
  readonly group?: string;
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
 * Works out the points that are not stored yet. Each thread keeps to a group of points while there are other
 * groups for the others, since it remembers the freeze runs that they share; at the end all help with what is
 * left. Cancelled, it keeps what is stored and drops what is under way.
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
  const took = (outcome: TaskOutcome) => {
    if (outcome.kind !== 'point') return;
    const added = store.add(outcome.stored).then(() => {
      done += 1;
      progress({ done, total });
    });
    // Awaited at the end, and not to be reported as unheard before.
    added.catch(() => {});
    adding.push(added);
  };
  const next = batchesOf(missing, pool.threads);
  const lane = async () => {
    let group: string | null = null;
    for (let batch = next(group); batch !== null && !signal.aborted; batch = next(group)) {
      group = batch.group;
      await pool.run(
        batch.points.map(({ key, point }) => ({ kind: 'point', key, point })),
        took,
      );
    }
  };
  const endings = await Promise.allSettled(Array.from({ length: pool.threads }, lane));
  signal.removeEventListener('abort', stop);
  await Promise.all(adding);
  const trouble = endings.find((ending) => ending.status === 'rejected');
  if (trouble !== undefined && !signal.aborted)
    throw trouble.reason instanceof Error ? trouble.reason : new SweepError(String(trouble.reason));
  return { done, total, found: total - missing.length, cancelled: signal.aborted && done < total };
}

interface PointBatch {
  readonly group: string;
  readonly points: readonly KeyedPoint[];
}

/** Hands out batches: of the group asked for, else of a group that nobody has begun, else of the longest one left. */
function batchesOf(
  points: readonly KeyedPoint[],
  threads: number,
): (group: string | null) => PointBatch | null {
  const size = Math.max(1, Math.min(longestBatch, Math.ceil(points.length / (threads * batchesPerThread))));
  const left = new Map<string, KeyedPoint[]>();
  for (const each of points) {
    const group = each.group ?? '';
    left.set(group, [...(left.get(group) ?? []), each]);
  }
  const begun = new Set<string>();
  return (wanted) => {
    const own = wanted !== null && left.has(wanted) ? wanted : undefined;
    const fresh = [...left.keys()].find((group) => !begun.has(group));
    const longest = [...left].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
    const group = own ?? fresh ?? longest;
    const waiting = group === undefined ? undefined : left.get(group);
    if (group === undefined || waiting === undefined) return null;
    begun.add(group);
    const batch = waiting.splice(0, size);
    if (waiting.length === 0) left.delete(group);
    return { group, points: batch };
  };
}
