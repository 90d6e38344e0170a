/**
 * Points of an atlas a second on one thread and on two, best of two turns each; the promise is 1.8 times. Beside
 * it what two threads would reach on processors of their own, by the processor time that the same points took.
 */
import { fileURLToPath } from 'node:url';
import { loadavg } from 'node:os';
import { kernelEngine } from '../packages/freeze/dist/index.js';
import { knowledge } from '../packages/knowledge/dist/index.js';
import { chancePoints, limbAxes, pointGroup, pointKey } from '../packages/plan/dist/index.js';
import { runSweep } from '../packages/server/dist/sweeps/run-sweep.js';
import { threadPool } from '../packages/server/dist/sweeps/thread-pool.js';

const turns = 2;

function keyedPoints(stateCount, seed) {
  const axes = {
    ...limbAxes(knowledge),
    probes: ['probe:n2o-14g', 'probe:n2o-16g'],
    cycles: [2],
    perfusion: ['spread'],
    stateCount,
    seed,
  };
  const world = { knowledge, engine: kernelEngine };
  return chancePoints(knowledge, axes).map((point) => ({
    key: pointKey(world, point),
    group: pointGroup(knowledge, point),
    point,
  }));
}

const forgetful = { stored: async () => new Set(), add: async () => true, close: async () => {} };

async function sweep(pool, points) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await runSweep({ points, store: forgetful, pool, signal: new AbortController().signal, progress() {} });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { rate: points.length / seconds, cpuSeconds: (user + system) / 1e6 };
}

/** @returns how many times as many points two threads make as one. */
export async function sweepFigures() {
  const rates = [0, 0];
  const cpuSeconds = [Infinity, Infinity];
  for (const [n, threads] of [1, 2].entries()) {
    const pool = threadPool(threads);
    try {
      await sweep(pool, keyedPoints(2, 1));
      for (let turn = 1; turn <= turns; turn += 1) {
        const reached = await sweep(pool, keyedPoints(24, turn));
        rates[n] = Math.max(rates[n], reached.rate);
        cpuSeconds[n] = Math.min(cpuSeconds[n], reached.cpuSeconds);
      }
    } finally {
      await pool.close();
    }
  }
  return {
    speedup: rates[1] / rates[0],
    speedupByCpuTime: (2 * cpuSeconds[0]) / cpuSeconds[1],
    pointsPerSecond: rates,
  };
}

async function print() {
  const { speedup, speedupByCpuTime, pointsPerSecond } = await sweepFigures();
  const [one, two] = pointsPerSecond.map((each) => each.toFixed(1));
  console.log(
    `${one} points a second on one thread, ${two} on two: ${speedup.toFixed(2)} × (goal 1.8); by processor time ${speedupByCpuTime.toFixed(2)} ×; load ${loadavg()[0].toFixed(1)}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print();
