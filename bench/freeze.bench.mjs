/**
 * B1 on every quality of the reference engine: milliseconds (best of five, warm, one thread, in process) and
 * worst error, beside what other programs reach on the same problem.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchmarkB1, referenceEngine } from '../packages/freeze/dist/index.js';
import { compareB1, worstError } from '../packages/freeze/dist/verification/index.js';

const qualities = ['coarse', 'standard', 'fine'];

const references = JSON.parse(
  readFileSync(new URL('../conformance/solver/benchmarks.json', import.meta.url), 'utf8'),
);

/** CPU time of one thread on a two-core server, and the worse error of W06 and L06, as measured for the benchmark set. */
const others = [
  ['native C, graded grid, ADI', '1.8 % / 1.4 %', '3.9 ms / 12.5 ms'],
  ['dolfinx 0.5', '1.5 % / 0.7 %', '0.91 s / 6.9 s'],
  ['FreeFEM 4.11', '1.6 % / 0.6 %', '1.03 s / 12.8 s'],
  ['SciPy implicit', '1.8 % / 0.9 %', '1.41 s / 5.5 s'],
  ['GetDP 3.2', '1.1 % / 0.4 %', '1.79 s / 21 s'],
  ['CalculiX 2.20 (no perfusion)', '0.9 % / 0.6 %', '14 s / 63 s'],
];

function bestOf(runs, work) {
  let best = Infinity;
  let result;
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    result = work();
    best = Math.min(best, performance.now() - start);
  }
  return { milliseconds: best, result };
}

/** @returns {Promise<{b1: Record<string, {worstErrorPercent: number, milliseconds: number, energyImbalancePercent: number}>}>} */
export async function benchFreeze() {
  const problem = benchmarkB1();
  const b1 = {};
  for (const quality of qualities) {
    referenceEngine.run(problem, quality);
    const { milliseconds, result } = bestOf(5, () => referenceEngine.run(problem, quality));
    b1[quality] = {
      worstErrorPercent: 100 * worstError(compareB1({ engine: referenceEngine, quality }, references)),
      milliseconds,
      energyImbalancePercent: result.energy.imbalancePercent,
    };
  }
  return { b1 };
}

async function print() {
  const { b1 } = await benchFreeze();
  console.log('B1: one probe, two cycles; worst error of W06, L06, W20, L20 at 120 and 300 s');
  for (const [quality, { worstErrorPercent, milliseconds, energyImbalancePercent }] of Object.entries(b1)) {
    const time = `${milliseconds.toFixed(1)} ms`.padStart(10);
    const error = `${worstErrorPercent.toFixed(2)} %`.padStart(7);
    console.log(
      `  reference ${quality.padEnd(9)}${time}${error}   balance ${energyImbalancePercent.toFixed(4)} %`,
    );
  }
  console.log('others, fast / accurate setting:');
  for (const [name, error, time] of others) console.log(`  ${name.padEnd(30)}${error.padEnd(16)}${time}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print();
