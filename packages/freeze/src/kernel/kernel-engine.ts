import { checkValidity } from '../check-validity.js';
import { FreezeRun } from '../freeze-run.js';
import { settingsOf, type SettingsChange } from '../run-settings.js';
import type { FreezeEngine } from '../types.js';
import { compileKernel, withKernel } from './instance.js';
import { KernelStepper } from './kernel-stepper.js';

const NAME = 'kernel';
const VERSION = '2';

/** A kernel engine with its grid or steps changed. */
export function createKernelEngine(change: SettingsChange = {}, name: string = NAME): FreezeEngine {
  return {
    name,
    version: VERSION,
    run(problem, quality) {
      checkValidity(problem);
      return withKernel((kernel) => {
        const run = new FreezeRun(
          problem,
          settingsOf(problem, quality, change),
          (mesh, layers) => new KernelStepper(kernel, mesh, layers),
        );
        run.play();
        return run.result({ name, version: VERSION, quality });
      });
    },
  };
}

/**
 * The fast solver: the scheme of `referenceEngine` in WebAssembly, two lines at once. Its lengths are those of
 * the reference within what the sweeps leave over. In the main thread of a browser await `loadKernelEngine`.
 */
export const kernelEngine: FreezeEngine = createKernelEngine();

/**
 * Half as fast again as `coarse` on larger cells, for searches that run thousands: use with quality `coarse`. Like it
 * within 3 % of the twin over the random family.
 */
export const draftKernelEngine: FreezeEngine = createKernelEngine(
  { scale: 1.2, residualScale: 1.25 },
  'kernel-draft',
);

/** The kernel engine, compiled without blocking; browsers may refuse anything else outside a worker. */
export async function loadKernelEngine(): Promise<FreezeEngine> {
  await compileKernel();
  return kernelEngine;
}
