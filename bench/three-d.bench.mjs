/**
 * B3, B1 beside an artery, in three dimensions: milliseconds (best of five, warm, one thread, in process) and each
 * length beside its reference; then what a box with cut-out probes makes of the same problem.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  benchmarkB3,
  compareB3,
  spaceEngine,
  spaceKernelEngine,
  worstLengthError,
} from '../packages/freeze/dist/index.js';

const references = JSON.parse(
  readFileSync(new URL('../conformance/solver/b3.json', import.meta.url), 'utf8'),
);

/** As measured for the benchmark set on a two-core server, one thread. */
const others = [
  ['native C, cylindrical grid', '1.5 % in 0.43 s, 2.1 % in 0.08 s'],
  ['dolfinx', '1.7 % in 29 s'],
];

function measure(engine, quality, { problem = benchmarkB3(), warm = 8, runs = 5 } = {}) {
  for (let n = 0; n < warm; n += 1) engine.run(problem, quality);
  let milliseconds = Infinity;
  let cpuMilliseconds = Infinity;
  let result;
  for (let n = 0; n < runs; n += 1) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    result = engine.run(problem, quality);
    milliseconds = Math.min(milliseconds, performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    cpuMilliseconds = Math.min(cpuMilliseconds, (user + system) / 1000);
  }
  const comparisons = compareB3(result, references);
  return {
    quality,
    comparisons,
    worstErrorPercent: 100 * worstLengthError(comparisons),
    milliseconds,
    cpuMilliseconds,
    cells: result.cells,
    energyImbalancePercent: result.energy.imbalancePercent,
  };
}

/** @returns {{worstErrorPercent: number, milliseconds: number, energyImbalancePercent: number, quality: string}} */
export function b3Figures() {
  const { worstErrorPercent, milliseconds, energyImbalancePercent, quality } = measure(
    spaceKernelEngine,
    'coarse',
  );
  return { worstErrorPercent, milliseconds, energyImbalancePercent, quality };
}

function row({ comparisons }, seconds) {
  return comparisons
    .filter((each) => each.seconds === seconds)
    .map(({ what, value, error }) => {
      const digits = what === 'volumeMm3' ? 0 : 3;
      return `${what} ${value.toFixed(digits)} (${error < 0 ? '' : '+'}${(100 * error).toFixed(2)} %)`;
    })
    .join('  ');
}

function show(name, measured) {
  const { worstErrorPercent, milliseconds, cpuMilliseconds, cells, energyImbalancePercent } = measured;
  console.log(
    `  ${name.padEnd(20)}${milliseconds.toFixed(0).padStart(6)} ms (${cpuMilliseconds.toFixed(0)} ms of processor)` +
      `  worst length ${worstErrorPercent.toFixed(2)} %  ${cells} cells  balance ${energyImbalancePercent.toFixed(4)} %`,
  );
  for (const seconds of [120, 300]) console.log(`      ${seconds} s  ${row(measured, seconds)}`);
}

function referenceRow(seconds) {
  return Object.entries(references[`at${seconds}`])
    .map(([what, value]) => `${what} ${value} ± ${references.uncertaintyPercent[what]} %`)
    .join('  ');
}

function print() {
  console.log('B3: one probe beside an artery, two cycles; goals 1.5 % in 500 ms, 2.5 % in 100 ms');
  for (const seconds of [120, 300]) console.log(`  reference ${seconds} s  ${referenceRow(seconds)}`);
  show('kernel coarse', measure(spaceKernelEngine, 'coarse'));
  show('kernel standard', measure(spaceKernelEngine, 'standard', { warm: 2 }));
  show('reference coarse', measure(spaceEngine, 'coarse', { warm: 2 }));
  const box = { ...benchmarkB3(), domain: { kind: 'box', from: [-20, -20, -20], to: [20, 20, 20] } };
  show('kernel, box, coarse', measure(spaceKernelEngine, 'coarse', { problem: box, warm: 1, runs: 2 }));
  console.log('others:');
  for (const [name, figures] of others) console.log(`  ${name.padEnd(30)}${figures}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print();
