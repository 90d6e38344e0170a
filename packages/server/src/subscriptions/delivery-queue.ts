import type pg from 'pg';
import { PgBoss } from 'pg-boss';

const queue = 'subscription-deliveries';
const heartbeatSeconds = 10;
/** Tried over about a day: 2 s, 4 s, … at most an hour apart. */
const policy = {
  retryLimit: 30,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 120,
};
const workOptions = {
  includeMetadata: true,
  perJobResults: true,
  batchSize: 20,
  pollingIntervalSeconds: 0.5,
  burstWhenBatchFull: true,
} as const;

export interface DeliveryQueue {
  /** Adds deliveries in the transaction that makes them. */
  add(tx: Pick<pg.ClientBase, 'query'>, ids: readonly string[]): Promise<void>;
  /** Hands out deliveries until closed; one that throws is tried again later. */
  serve(work: (id: string, isLastTry: boolean) => Promise<void>): Promise<void>;
  counts(): Promise<Readonly<Record<'waiting' | 'active', number>>>;
  close(): Promise<void>;
}

interface Job {
  readonly id: string;
}

export interface DeliveryQueueOptions {
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly trouble: (text: string) => void;
  readonly retryLimit?: number;
  readonly retryDelay?: number;
}

/** Jobs on our own database, in the schema that the sweeps use too. Who takes one must be heard from every 10 s. */
export async function openDeliveryQueue(options: DeliveryQueueOptions): Promise<DeliveryQueue> {
  const { pool, trouble, ...changes } = options;
  const boss = new PgBoss({
    db: databaseOn(pool),
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', () => trouble('the queue of deliveries has trouble with the database'));
  await boss.start();
  await boss.createQueue(queue, { ...policy, ...changes, heartbeatSeconds });
  await boss.updateQueue(queue, { ...policy, ...changes });
  return {
    async add(tx, ids) {
      await boss.insert(
        queue,
        ids.map((id) => ({ data: { id } })),
        { db: databaseOn(tx) },
      );
    },
    async serve(work) {
      await boss.work<Job, void, typeof workOptions>(queue, workOptions, (jobs) =>
        Promise.all(
          jobs.map(async ({ id, data, retryCount, retryLimit }) => {
            try {
              await work(data.id, retryCount >= retryLimit);
              return { id, status: 'completed' as const };
            } catch (error) {
              return { id, status: 'failed' as const, output: { message: String(error) } };
            }
          }),
        ),
      );
    },
    async counts() {
      const stats = await boss.getQueue(queue);
      return { waiting: stats?.queuedCount ?? 0, active: stats?.activeCount ?? 0 };
    },
    close: () => boss.stop({ graceful: true, timeout: 15_000 }),
  };
}

/** As much of a database as the queue needs. */
interface JobDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: object[] }>;
}

function databaseOn(queries: Pick<pg.ClientBase, 'query'>): JobDatabase {
  return {
    executeSql: (text, values) =>
      values === undefined ? queries.query<object>(text) : queries.query<object>(text, values),
  };
}
