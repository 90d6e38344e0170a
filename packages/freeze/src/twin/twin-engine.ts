import { checkValidity } from '../check-validity.js';
import { FreezeRun } from '../freeze-run.js';
import { settingsOf, type SettingsChange } from '../run-settings.js';
import type { FreezeEngine } from '../types.js';
import { TwinStepper } from './twin-stepper.js';

const NAME = 'twin';
const VERSION = '1';

/** A twin engine with its grid or steps changed. */
export function createTwinEngine(change: SettingsChange = {}): FreezeEngine {
  return {
    name: NAME,
    version: VERSION,
    run(problem, quality) {
      checkValidity(problem);
      const settings = settingsOf(problem, quality, change);
      const run = new FreezeRun(problem, settings, (...of) => new TwinStepper(...of));
      run.play();
      return run.result({ name: NAME, version: VERSION, quality });
    },
  };
}

/**
 * A second solver to check the others by: explicit, second order in time, with mesh, material and reading of
 * isotherms in common and nothing else. Some ten times slower than the reference; for verification.
 */
export const twinEngine: FreezeEngine = createTwinEngine();
