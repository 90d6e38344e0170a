/**
 * Prints this process's peak resident memory, kB: `node bench/resident.mjs b1` after one run of B1 on the kernel
 * by its own entry, `loaded` after loading that entry, `whole` after B1 by the package's whole index, `nothing`
 * after nothing.
 */
import { existsSync, readFileSync } from 'node:fs';

const entry = {
  b1: '../packages/freeze/dist/kernel/index.js',
  loaded: '../packages/freeze/dist/kernel/index.js',
  whole: '../packages/freeze/dist/index.js',
}[process.argv[2]];
if (entry !== undefined) {
  const { kernelEngine } = await import(entry);
  const { benchmarkB1 } = await import('../packages/freeze/dist/benchmarks.js');
  if (process.argv[2] !== 'loaded') kernelEngine.run(benchmarkB1(), 'coarse');
}
// The resource usage of a child can start from its parent's size; the kernel's own mark cannot.
const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
process.stdout.write(peak ?? String(process.resourceUsage().maxRSS));
