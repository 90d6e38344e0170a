import { checkSpaceValidity } from '../check-space-validity.js';
import { SpaceRun } from '../space-run.js';
import { spaceSettingsOf, type SpaceSettingsChange } from '../space-settings.js';
import type { SpaceEngine } from '../types.js';
import { compileSpaceKernel, withSpaceKernel } from './instance.js';
import { SpaceKernelStepper } from './space-kernel-stepper.js';

const NAME = 'space-kernel';
const VERSION = '1';

/** A kernel engine in space with its grid or steps changed. */
export function createSpaceKernelEngine(change: SpaceSettingsChange = {}): SpaceEngine {
  return {
    name: NAME,
    version: VERSION,
    run(problem, quality, onProgress) {
      checkSpaceValidity(problem);
      const settings = spaceSettingsOf(quality, change);
      return withSpaceKernel((kernel) => {
        const run = new SpaceRun(problem, settings, (space) => new SpaceKernelStepper(kernel, space));
        run.play(onProgress);
        return run.result({ name: NAME, version: VERSION, quality });
      });
    },
  };
}

/**
 * The fast solver in space: the scheme of `spaceEngine` in WebAssembly, two planes at once. In the main thread of a
 * browser await `loadSpaceKernelEngine`.
 */
export const spaceKernelEngine: SpaceEngine = createSpaceKernelEngine();

/** The kernel engine in space, compiled without blocking; browsers may refuse anything else outside a worker. */
export async function loadSpaceKernelEngine(): Promise<SpaceEngine> {
  await compileSpaceKernel();
  return spaceKernelEngine;
}
