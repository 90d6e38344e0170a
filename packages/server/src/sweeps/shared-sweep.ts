import { setTimeout as wait } from 'node:timers/promises';
import { openPointTable } from './point-table.js';
import type { KeyedPoint, SweepOutcome, SweepProgress } from './run-sweep.js';
import { openSweepQueue } from './sweep-queue.js';
import { SweepError, type ThreadPool } from './thread-pool.js';

const lookAgainMs = 500;

export interface SharedSweepRequest {
  readonly databaseUrl: string;
  readonly points: readonly KeyedPoint[];
  readonly signal: AbortSignal;
  readonly progress: (at: SweepProgress) => void;
  readonly trouble: (text: string) => void;
}

/**
 * Asks workers for the points that are not stored and waits until all are. Stopped or killed, it leaves what it
 * asked for to the workers; started again, it asks only for what is missing.
 *
 * @throws {SweepError} when every try at a point failed.
 */
export async function runSharedSweep(request: SharedSweepRequest): Promise<SweepOutcome> {
  const { databaseUrl, points, signal, progress, trouble } = request;
  const table = await openPointTable(databaseUrl);
  const queue = await openSweepQueue(databaseUrl, trouble);
  const total = points.length;
  const missing = async () => {
    const stored = await table.stored(points.map(({ key }) => key));
    return points.filter(({ key }) => !stored.has(key));
  };
  try {
    let left = await missing();
    const found = total - left.length;
    await queue.ask(left);
    for (let look = 0; left.length > 0 && !signal.aborted; look += 1) {
      progress({ done: total - left.length, total });
      await wait(lookAgainMs, undefined, { signal }).catch(() => {});
      left = await missing();
      const one = left[look % Math.max(1, left.length)];
      const failed = one === undefined ? null : await queue.failure(one.key);
      if (failed !== null) throw new SweepError(`every try at a point failed: ${failed}`);
    }
    const done = total - left.length;
    progress({ done, total });
    return { done, total, found, cancelled: done < total };
  } finally {
    await queue.close();
    await table.close();
  }
}

export interface SweepWorkerRequest {
  readonly databaseUrl: string;
  readonly pool: ThreadPool;
  readonly trouble: (text: string) => void;
  /** After each point that this worker worked out; `isNew` is false when another had stored it meanwhile. */
  readonly stored: (key: string, isNew: boolean) => void;
}

const pointsPerThread = 4;

/** Works out points for whoever asks, until closed. Points stored meanwhile are not worked out again. */
export async function serveSweeps(request: SweepWorkerRequest): Promise<{ close(): Promise<void> }> {
  const { databaseUrl, pool, trouble, stored } = request;
  const table = await openPointTable(databaseUrl);
  const queue = await openSweepQueue(databaseUrl, trouble);
  await queue.serve(pool.threads * pointsPerThread, async (points) => {
    const known = await table.stored(points.map(({ key }) => key));
    const missing = points.filter(({ key }) => !known.has(key));
    const adding: Promise<void>[] = [];
    const size = Math.max(1, Math.ceil(missing.length / pool.threads));
    const shares = Array.from({ length: Math.ceil(missing.length / size) }, (_, n) =>
      missing.slice(n * size, (n + 1) * size),
    );
    const endings = await Promise.allSettled(
      shares.map((share) =>
        pool.run(
          share.map((each) => ({ kind: 'point', ...each })),
          (outcome) => {
            if (outcome.kind !== 'point') return;
            const { stored: point } = outcome;
            adding.push(table.add(point).then((isNew) => stored(point.key, isNew)));
          },
        ),
      ),
    );
    await Promise.all(adding);
    for (const ending of endings) if (ending.status === 'rejected') throw ending.reason;
  });
  return {
    async close() {
      await pool.close();
      await queue.close();
      await table.close();
    },
  };
}
