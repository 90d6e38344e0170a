/**
 * The figures of the freeze engine, as `npx cryobridge bench freeze` shows them: one thread, in process, the
 * best of five warm runs, beside the goals and what other programs reach on the same problems.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { draftKernelEngine, kernelEngine } from '../packages/freeze/dist/index.js';
import { benchKernel } from './kernel.bench.mjs';
import { probabilityFigures } from './probability.bench.mjs';
import { sweepFigures } from './sweep.bench.mjs';
import { b3Figures } from './three-d.bench.mjs';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The fastest setting within the error, else the most accurate one. */
function fastestWithin(measured, errorPercent) {
  const within = measured.filter((each) => each.worstErrorPercent <= errorPercent);
  const by = (field) => (a, b) => a[field] - b[field];
  return within.toSorted(by('milliseconds'))[0] ?? measured.toSorted(by('worstErrorPercent'))[0];
}

/** All that a page needs to run the kernel engine, as one minified module with the kernel's bytes in it. */
async function wasmGzipBytes() {
  const bundle = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: file('../packages/freeze/dist/kernel/kernel-engine.js'), formats: ['es'] },
    },
  });
  const [{ output }] = [bundle].flat();
  return output.reduce((sum, { code = '' }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

/**
 * Peak resident memory of a process that loads the kernel's own entry and runs B1 once, beyond that of others;
 * `residentWholeMb` by the index of the whole package, whose reading of JSON is most of it. Medians of five, MB.
 */
function resident() {
  const peak = (what) =>
    Number(execFileSync(process.execPath, [file('./resident.mjs'), what], { encoding: 'utf8' }));
  const median = (what) => Array.from({ length: 5 }, () => peak(what)).toSorted((a, b) => a - b)[2] / 1024;
  const [nothing, loaded, b1, whole] = ['nothing', 'loaded', 'b1', 'whole'].map(median);
  return { residentMb: b1 - nothing, residentRunMb: b1 - loaded, residentWholeMb: whole - nothing };
}

const settings = [
  ['draft', draftKernelEngine, 'coarse'],
  ['coarse', kernelEngine, 'coarse'],
  ['standard', kernelEngine, 'standard'],
];

/** @returns the figures, under the names that `--json` prints. */
export async function freezeFigures() {
  const measured = settings.map(([name, engine, quality]) => ({
    ...benchKernel(engine, quality),
    quality: name,
  }));
  return {
    b1: fastestWithin(measured, 2),
    b1Fine: fastestWithin(measured, 0.5),
    b3: b3Figures(),
    probability: await probabilityFigures(),
    sweep: await sweepFigures(),
    wasmGzipBytes: await wasmGzipBytes(),
    ...resident(),
  };
}
