/**
 * The chance of full coverage from 256 states of tissue and probe at 6 freeze durations, two cycles, on two
 * threads: seconds, best of five, each with other states; and how far the shared second cycle is from running
 * every state again for every duration.
 */
import { fileURLToPath } from 'node:url';
import { knowledge } from '../packages/knowledge/dist/index.js';
import { chancesFrom } from '../packages/plan/dist/index.js';
import { threadPool } from '../packages/server/dist/sweeps/thread-pool.js';

const threads = 2;
const partsPerThread = 4;
const durations = [30, 60, 90, 120, 150, 180];

const question = (stateCount, seed, repeats = 'central') => ({
  nerveSite: 'nerve:saphenous-adductor-canal',
  probe: 'probe:n2o-14g',
  cycles: 2,
  freezeSeconds: durations,
  perfusion: 'spread',
  stateCount,
  seed,
  repeats,
});

async function chances(pool, asked) {
  const size = Math.ceil(asked.stateCount / (threads * partsPerThread));
  const parts = [];
  const batches = [];
  for (let from = 0; from < asked.stateCount; from += size) {
    const states = { from, to: Math.min(from + size, asked.stateCount) };
    const at = batches.length;
    batches.push(
      pool.run([{ kind: 'states', question: asked, states }], ({ counts }) => {
        parts[at] = counts;
      }),
    );
  }
  await Promise.all(batches);
  return chancesFrom({ knowledge }, asked, parts);
}

const largestGap = (a, b) =>
  Math.max(
    ...a.layouts.flatMap(({ chance }, l) => chance.map((each, t) => Math.abs(each - b.layouts[l].chance[t]))),
  );

async function timed(work) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

/** @returns seconds for 256 states, and the largest gap to runs of their own over 64 states. */
export async function probabilityFigures() {
  const pool = threadPool(threads);
  try {
    const shared = await chances(pool, question(64, 9));
    const runs = [];
    for (let seed = 1; seed <= 5; seed += 1) runs.push(await timed(() => chances(pool, question(256, seed))));
    const own = await chances(pool, question(64, 9, 'own'));
    return {
      seconds: Math.min(...runs.map(({ seconds }) => seconds)),
      cpuSeconds: Math.min(...runs.map(({ cpuSeconds }) => cpuSeconds)),
      threads,
      states: 256,
      durations: 6,
      worstChanceError: largestGap(shared, own),
    };
  } finally {
    await pool.close();
  }
}

async function print() {
  const { seconds, cpuSeconds, worstChanceError } = await probabilityFigures();
  console.log(
    `256 states × 6 durations, two cycles, ${threads} threads: ${seconds.toFixed(2)} s (goal 2 s), processor time ${cpuSeconds.toFixed(2)} s; chances within ${worstChanceError.toFixed(3)} of runs of their own`,
  );
  const pool = threadPool(threads);
  await chances(pool, question(8, 9, 'own'));
  const own = await timed(() => chances(pool, question(256, 1, 'own')));
  console.log(
    `  each state run again for each duration: ${own.seconds.toFixed(2)} s, processor time ${own.cpuSeconds.toFixed(2)} s`,
  );
  await pool.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print();
