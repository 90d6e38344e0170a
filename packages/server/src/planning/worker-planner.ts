import type { DoneComparison } from '@cryobridge/course';
import type { Formulary, Plan } from '@cryobridge/plan';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  BadInputError,
  type DoneRequest,
  type Fault,
  type OpenRequest,
  type OpenedCase,
  type PlanRequest,
  type Planner,
  PlannerBusyError,
  PlanningFailedError,
} from './planner.js';

export type Job =
  | {
      readonly id: number;
      readonly kind: 'open';
      readonly request: OpenRequest;
      readonly formulary: Formulary | null;
    }
  | {
      readonly id: number;
      readonly kind: 'plan';
      readonly request: PlanRequest;
      readonly formulary: Formulary | null;
    }
  | { readonly id: number; readonly kind: 'done'; readonly request: DoneRequest };

type Outcome = OpenedCase | Plan | DoneComparison;

export type JobOutcome = { readonly id: number } & (
  | { readonly outcome: 'done'; readonly value: Outcome }
  | { readonly outcome: 'bad-input'; readonly faults: readonly Fault[] }
  | { readonly outcome: 'failed'; readonly trouble: string }
);

export interface WorkerSettings {
  readonly examplesDir: string;
}

export interface WorkerPlannerOptions extends WorkerSettings {
  readonly timeoutMs: number;
  /** What the hospital's pharmacists have signed, asked before each plan; absent: nothing. */
  readonly formulary?: () => Promise<Formulary | null>;
  /** The compiled worker; a test on sources names the built one. */
  readonly workerUrl?: URL;
  readonly threads?: number;
}

const mostThreads = 2;
const longestQueue = 64;
const memoryLimitMb = 1024;
const mostRemembered = 1000;

interface Waiting {
  readonly job: Job;
  readonly resolve: (value: Outcome) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  busyWith: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null;
}

/** A few threads, each doing one job at a time. One that takes too long, or dies, is replaced. */
export function workerPlanner(options: WorkerPlannerOptions): Planner {
  const { examplesDir, timeoutMs, formulary = async () => null } = options;
  const workerUrl = options.workerUrl ?? new URL('./plan-worker.js', import.meta.url);
  const queue: Waiting[] = [];
  const lastThreadOf = new Map<string, Thread>();
  let nextId = 1;
  let closed = false;

  const threads: Thread[] = [];
  const most = options.threads ?? Math.min(mostThreads, availableParallelism());

  function startThread(): Thread {
    const worker = new Worker(workerUrl, {
      workerData: { examplesDir } satisfies WorkerSettings,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    });
    const thread: Thread = { worker, busyWith: null };
    worker.on('message', (outcome: JobOutcome) => finish(thread, outcome));
    worker.on('error', (error) =>
      replace(thread, new PlanningFailedError(`the planning thread died: ${error.name}`)),
    );
    worker.on('exit', () => replace(thread, new PlanningFailedError('the planning thread ended')));
    return thread;
  }

  /** Threads start when there is work for them: each holds the knowledge and the engines in memory. */
  function another(): Thread | null {
    if (closed || threads.length >= most) return null;
    const thread = startThread();
    threads.push(thread);
    return thread;
  }

  function finish(thread: Thread, outcome: JobOutcome): void {
    const waiting = release(thread);
    if (waiting?.job.id === outcome.id) settle(waiting, outcome);
    assign();
  }

  function release(thread: Thread): Waiting | null {
    const { busyWith } = thread;
    if (busyWith === null) return null;
    clearTimeout(busyWith.timer);
    thread.busyWith = null;
    return busyWith.waiting;
  }

  function replace(thread: Thread, reason: Error): void {
    const at = threads.indexOf(thread);
    if (at < 0) return;
    if (closed) threads.splice(at, 1);
    else threads[at] = startThread();
    release(thread)?.reject(reason);
    for (const [caseId, last] of lastThreadOf) if (last === thread) lastThreadOf.delete(caseId);
    void thread.worker.terminate();
    assign();
  }

  /** The oldest job whose own thread is free, or that has none; else the oldest, on any free thread. */
  function assign(): void {
    while (queue.length > 0) {
      const free = threads.find(isFree) ?? another();
      const waiting = free === null ? undefined : queue.shift();
      if (free === null || waiting === undefined) return;
      const own = waiting.job.kind === 'plan' ? lastThreadOf.get(waiting.job.request.caseId) : undefined;
      run(own !== undefined && isFree(own) ? own : free, waiting);
    }
  }

  function run(thread: Thread, waiting: Waiting): void {
    const timer = setTimeout(
      () => replace(thread, new PlannerBusyError(`planning took longer than ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    thread.busyWith = { waiting, timer };
    if (waiting.job.kind === 'plan') {
      lastThreadOf.set(waiting.job.request.caseId, thread);
      if (lastThreadOf.size > mostRemembered) lastThreadOf.delete(lastThreadOf.keys().next().value ?? '');
    }
    thread.worker.postMessage(waiting.job);
  }

  function submit(job: Job): Promise<Outcome> {
    if (closed) return Promise.reject(new PlannerBusyError('the server is stopping'));
    if (queue.length >= longestQueue)
      return Promise.reject(new PlannerBusyError('too many plans are waiting; try again shortly'));
    return new Promise((resolve, reject) => {
      queue.push({ job, resolve, reject });
      assign();
    });
  }

  return {
    open: async (request) =>
      submit({ id: nextId++, kind: 'open', request, formulary: await formulary() }) as Promise<OpenedCase>,
    plan: async (request) =>
      submit({ id: nextId++, kind: 'plan', request, formulary: await formulary() }) as Promise<Plan>,
    compareDone: (request) => submit({ id: nextId++, kind: 'done', request }) as Promise<DoneComparison>,
    async close() {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(new PlannerBusyError('the server is stopping'));
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function isFree({ busyWith }: Thread): boolean {
  return busyWith === null;
}

function settle(waiting: Waiting, outcome: JobOutcome): void {
  switch (outcome.outcome) {
    case 'done':
      return waiting.resolve(outcome.value);
    case 'bad-input':
      return waiting.reject(new BadInputError(outcome.faults));
    case 'failed':
      return waiting.reject(new PlanningFailedError(outcome.trouble));
  }
}
