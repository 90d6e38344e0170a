/**
 * B1 on the WebAssembly kernel beside the TypeScript reference: milliseconds (best of five, warm, one thread, in
 * process), worst error and balance; then the kernel's size and the memory that a run adds.
 */
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  benchmarkB1,
  draftKernelEngine,
  kernelEngine,
  referenceEngine,
} from '../packages/freeze/dist/index.js';
import { compareB1, worstError } from '../packages/freeze/dist/verification/index.js';

const references = JSON.parse(
  readFileSync(new URL('../conformance/solver/benchmarks.json', import.meta.url), 'utf8'),
);

/** Runs before the clock starts, so that the compiler has done its work. */
const WARM_RUNS = 20;

function bestOf(runs, work) {
  let best = Infinity;
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export function benchKernel(engine, quality) {
  const problem = benchmarkB1();
  const result = engine.run(problem, quality);
  if (quality !== 'fine') for (let n = 0; n < WARM_RUNS; n++) engine.run(problem, quality);
  return {
    milliseconds: bestOf(5, () => engine.run(problem, quality)),
    worstErrorPercent: 100 * worstError(compareB1({ engine, quality }, references)),
    energyImbalancePercent: result.energy.imbalancePercent,
  };
}

/** Bytes, gzip: the module that holds the kernel, and what calls it. */
export function kernelSize() {
  const read = (path) => readFileSync(new URL(`../packages/freeze/${path}`, import.meta.url));
  const glue = ['index', 'instance', 'kernel-engine', 'kernel-stepper', 'status'];
  const parts = [read('generated/kernel-bytes.js'), ...glue.map((name) => read(`dist/kernel/${name}.js`))];
  return gzipSync(Buffer.concat(parts), { level: 9 }).length;
}

/** Resident memory, MB, of a fresh Node that has loaded an empty module, and what engine and one B1 run add. */
export function residentMegabytes() {
  const module = new URL('../packages/freeze/dist/kernel/index.js', import.meta.url).href;
  const problem = JSON.stringify(benchmarkB1());
  const program = `
    await import('data:text/javascript,');
    const before = process.memoryUsage().rss;
    const { kernelEngine } = await import(${JSON.stringify(module)});
    const loaded = process.memoryUsage().rss;
    kernelEngine.run(${problem}, 'coarse');
    console.log(JSON.stringify({ before, loaded, after: process.memoryUsage().rss }));`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  const { before, loaded, after } = JSON.parse(done.stdout);
  return { node: before / 2 ** 20, loading: (loaded - before) / 2 ** 20, run: (after - loaded) / 2 ** 20 };
}

/** B1 in a worker of a real Chromium, or why there is none. */
export async function benchInBrowser(quality) {
  const { kernelInBrowser } = await import('../tests/browser/kernel-page.mjs');
  const browser = await kernelInBrowser();
  try {
    await browser.run(benchmarkB1(), quality, WARM_RUNS);
    return (await browser.run(benchmarkB1(), quality, 5)).milliseconds;
  } finally {
    await browser.close();
  }
}

async function print() {
  console.log('B1: one probe, two cycles; worst error of W06, L06, W20, L20 at 120 and 300 s');
  const rows = [
    ['draft', 'coarse', draftKernelEngine],
    ['coarse', 'coarse', kernelEngine],
    ['standard', 'standard', kernelEngine],
    ['fine', 'fine', kernelEngine],
    ['coarse', 'coarse', referenceEngine],
    ['standard', 'standard', referenceEngine],
  ];
  for (const [title, quality, engine] of rows) {
    const { milliseconds, worstErrorPercent, energyImbalancePercent } = benchKernel(engine, quality);
    const time = `${milliseconds.toFixed(2)} ms`.padStart(11);
    const error = `${worstErrorPercent.toFixed(2)} %`.padStart(8);
    const balance = `   balance ${energyImbalancePercent.toFixed(4)} %`;
    console.log(`  ${engine.name.padEnd(10)}${title.padEnd(9)}${time}${error}${balance}`);
  }
  try {
    for (const quality of ['coarse', 'standard']) {
      console.log(`  kernel in Chromium, ${quality}: ${(await benchInBrowser(quality)).toFixed(1)} ms`);
    }
  } catch (error) {
    console.log(`  no Chromium here: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
  console.log(`size: ${(kernelSize() / 1000).toFixed(1)} kB gzip, kernel and what calls it`);
  const { node, loading, run } = residentMegabytes();
  const megabytes = (value) => `${value.toFixed(1)} MB`;
  console.log(
    `memory: Node ${megabytes(node)}; loading adds ${megabytes(loading)}, a B1 run ${megabytes(run)}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print();
