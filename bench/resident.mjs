/**
 * Prints this process's peak resident memory, kB: `node bench/resident.mjs b1` after one run of B1, `loaded`
 * after loading the engine, `nothing` after nothing.
 */
import { existsSync, readFileSync } from 'node:fs';

if (process.argv[2] !== 'nothing') {
  const { benchmarkB1, kernelEngine } = await import('../packages/freeze/dist/index.js');
  if (process.argv[2] === 'b1') kernelEngine.run(benchmarkB1(), 'coarse');
}
// The resource usage of a child can start from its parent's size; the kernel's own mark cannot.
const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
process.stdout.write(peak ?? String(process.resourceUsage().maxRSS));
