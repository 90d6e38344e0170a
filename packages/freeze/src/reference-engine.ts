import { checkValidity } from './check-validity.js';
import { FreezeRun } from './freeze-run.js';
import { ImplicitStepper } from './implicit-step.js';
import { settingsOf, type SettingsChange } from './run-settings.js';
import type { StepperMaker } from './stepper.js';
import type { FreezeEngine } from './types.js';

const NAME = 'reference';
const VERSION = '2';

const makeStepper: StepperMaker = (...of) => new ImplicitStepper(...of);

/** A reference engine with its grid or steps changed: for convergence studies, not for plans. */
export function createReferenceEngine(change: SettingsChange = {}): FreezeEngine {
  return {
    name: NAME,
    version: VERSION,
    run(problem, quality) {
      checkValidity(problem);
      const run = new FreezeRun(problem, settingsOf(problem, quality, change), makeStepper);
      run.play();
      return run.result({ name: NAME, version: VERSION, quality });
    },
  };
}

/**
 * The readable solver: enthalpy form of Pennes' equation with phase change, finite volumes on a graded grid,
 * the second-order backward formula, line sweeps. See `checkValidity` for what it refuses.
 */
export const referenceEngine: FreezeEngine = createReferenceEngine();
