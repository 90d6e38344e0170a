import type { ChanceQuestion, CoveredCounts, StoredPoint, SweepPoint } from '@cryobridge/plan';
import { Worker } from 'node:worker_threads';

export type SweepTask =
  | { readonly kind: 'point'; readonly key: string; readonly point: SweepPoint }
  | {
      readonly kind: 'states';
      readonly question: ChanceQuestion;
      readonly states: { readonly from: number; readonly to: number };
    };

export type TaskOutcome =
  | { readonly kind: 'point'; readonly stored: StoredPoint }
  | { readonly kind: 'states'; readonly counts: CoveredCounts };

export interface Batch {
  readonly id: number;
  readonly tasks: readonly SweepTask[];
}

export type ThreadMessage = { readonly id: number } & (
  { readonly outcome: TaskOutcome } | { readonly done: true } | { readonly trouble: string }
);

/** A point could not be worked out, or its thread died. */
export class SweepError extends Error {
  override readonly name = 'SweepError';
}

export interface ThreadPool {
  readonly threads: number;
  /** Does a batch on one free thread, in order; `took` hears each outcome at once. */
  run(tasks: readonly SweepTask[], took: (outcome: TaskOutcome) => void): Promise<void>;
  /** Stops at once; batches under way are rejected. */
  close(): Promise<void>;
}

interface Waiting extends Batch {
  readonly took: (outcome: TaskOutcome) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  waiting: Waiting | null;
}

/** Threads of the built worker that each do one batch at a time. A thread that dies takes its batch with it and is replaced. */
export function threadPool(
  count: number,
  threadUrl: URL = new URL('../../dist/sweeps/sweep-thread.js', import.meta.url),
): ThreadPool {
  const queue: Waiting[] = [];
  const threads = Array.from({ length: count }, startThread);
  let nextId = 1;
  let closed = false;

  function startThread(): Thread {
    const thread: Thread = { worker: new Worker(threadUrl), waiting: null };
    thread.worker.on('message', (message: ThreadMessage) => hear(thread, message));
    thread.worker.on('error', (error) => replace(thread, `a sweeping thread died: ${error.message}`));
    thread.worker.on('exit', () => replace(thread, 'a sweeping thread ended'));
    return thread;
  }

  function hear(thread: Thread, message: ThreadMessage): void {
    const { waiting } = thread;
    if (waiting === null || waiting.id !== message.id) return;
    if ('outcome' in message) return waiting.took(message.outcome);
    thread.waiting = null;
    if ('done' in message) waiting.resolve();
    else waiting.reject(new SweepError(message.trouble));
    assign();
  }

  function replace(thread: Thread, why: string): void {
    const at = threads.indexOf(thread);
    if (at < 0 || closed) return;
    threads[at] = startThread();
    thread.waiting?.reject(new SweepError(why));
    assign();
  }

  function assign(): void {
    for (const thread of threads) {
      if (thread.waiting !== null) continue;
      const next = queue.shift();
      if (next === undefined) return;
      thread.waiting = next;
      thread.worker.postMessage({ id: next.id, tasks: next.tasks } satisfies Batch);
    }
  }

  return {
    threads: count,
    run(tasks, took) {
      if (closed) return Promise.reject(new SweepError('stopped'));
      return new Promise((resolve, reject) => {
        queue.push({ id: nextId++, tasks, took, resolve, reject });
        assign();
      });
    },
    async close() {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new SweepError('stopped'));
      for (const { waiting } of threads) waiting?.reject(new SweepError('stopped'));
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
