import { PgBoss } from 'pg-boss';
import type { KeyedPoint } from './run-sweep.js';

const queue = 'sweep-points';
const heartbeatSeconds = 10;
/** How often each process looks for jobs whose worker went silent, s. */
const watchSeconds = 5;
/** A point is tried again after a worker died, this often. */
const retryLimit = 10;
const insertedAtOnce = 500;

export interface SweepQueue {
  /** Asks for these points, once however often it is said. */
  ask(points: readonly KeyedPoint[]): Promise<void>;
  /** Whether all tries at a point have failed, and why. */
  failure(key: string): Promise<string | null>;
  /** Takes points in batches until stopped; a batch that throws is tried again. */
  serve(batchSize: number, work: (points: readonly KeyedPoint[]) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Jobs on PostgreSQL. Who takes one must be heard from every 10 s, else another takes it. */
export async function openSweepQueue(
  databaseUrl: string,
  trouble: (text: string) => void,
): Promise<SweepQueue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    schedule: false,
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
  });
  boss.on('error', (error) => trouble(error.message));
  await boss.start();
  await boss.createQueue(queue, { heartbeatSeconds, retryLimit, expireInSeconds: 3600 });
  return {
    async ask(points) {
      for (let from = 0; from < points.length; from += insertedAtOnce) {
        const some = points.slice(from, from + insertedAtOnce);
        await boss.insert(
          queue,
          some.map((data) => ({ id: jobId(data.key), data })),
        );
        // Only those that failed for good are affected: asked for again, they get another chance.
        await boss.retry(
          queue,
          some.map(({ key }) => jobId(key)),
        );
      }
    },
    async failure(key) {
      const [job] = await boss.findJobs(queue, { id: jobId(key) });
      return job?.state === 'failed' ? JSON.stringify(job.output) : null;
    },
    async serve(batchSize, work) {
      const options = { batchSize, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true };
      await boss.work<KeyedPoint>(queue, options, (jobs) => work(jobs.map(({ data }) => data)));
    },
    close: () => boss.stop({ graceful: true, timeout: 30_000 }),
  };
}

/** The same job for the same point: 32 of the key's digits in the form of a UUID. */
function jobId(key: string): string {
  return [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20, 32)].join(
    '-',
  );
}
