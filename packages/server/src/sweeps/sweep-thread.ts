/** One sweeping thread: takes a batch, posts each outcome as it is ready, then that the batch is done. */
import { kernelEngine, rememberRuns } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { countCovered, pointKey, pointResult } from '@cryobridge/plan';
import { parentPort } from 'node:worker_threads';
import type { Batch, SweepTask, TaskOutcome, ThreadMessage } from './thread-pool.js';

const world = { knowledge, engine: rememberRuns(kernelEngine) };

function work(task: SweepTask): TaskOutcome {
  switch (task.kind) {
    case 'point': {
      const { key, point } = task;
      if (pointKey(world, point) !== key)
        throw new Error('the point was asked for by another version of engine or knowledge');
      return { kind: 'point', stored: { key, point, result: pointResult(world, point) } };
    }
    case 'states':
      return { kind: 'states', counts: countCovered(world, task.question, task.states) };
  }
}

function post(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', ({ id, tasks }: Batch) => {
  try {
    tasks.forEach((task) => post({ id, outcome: work(task) }));
    post({ id, done: true });
  } catch (error) {
    post({ id, trouble: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});
