/** One planning thread: takes a job, posts its outcome. */
import { parentPort, workerData } from 'node:worker_threads';
import { doneComparison, openCase, planCase } from './make-plans.js';
import { BadInputError } from './planner.js';
import type { Job, JobOutcome, WorkerSettings } from './worker-planner.js';

const { examplesDir } = workerData as WorkerSettings;

function work(job: Job): JobOutcome {
  try {
    switch (job.kind) {
      case 'open':
        return {
          id: job.id,
          outcome: 'done',
          value: openCase(job.request, examplesDir, job.formulary),
        };
      case 'plan':
        return { id: job.id, outcome: 'done', value: planCase(job.request, job.formulary) };
      case 'done':
        return { id: job.id, outcome: 'done', value: doneComparison(job.request) };
    }
  } catch (error) {
    if (error instanceof BadInputError) return { id: job.id, outcome: 'bad-input', faults: error.faults };
    return { id: job.id, outcome: 'failed', trouble: withoutData(error) };
  }
}

/** Name and places in our code; a message can hold what was in a record. */
function withoutData(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const ours = ['ClaimError', 'WordsError', 'FreezeError'].includes(error.name) ? ` ${error.message}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return `${error.name}${ours}\n${frames.slice(0, 8).join('\n')}`;
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage(work(job)));
