import { checkSpaceValidity } from './check-space-validity.js';
import { SpaceRun } from './space-run.js';
import { spaceSettingsOf, type SpaceSettingsChange } from './space-settings.js';
import { ImplicitSpaceStepper } from './space-stepper.js';
import type { SpaceEngine } from './types.js';

const NAME = 'space-reference';
const VERSION = '1';

/** A reference engine in space with its grid or steps changed. */
export function createSpaceEngine(change: SpaceSettingsChange = {}): SpaceEngine {
  return {
    name: NAME,
    version: VERSION,
    run(problem, quality, onProgress) {
      checkSpaceValidity(problem);
      const run = new SpaceRun(
        problem,
        spaceSettingsOf(quality, change),
        (space) => new ImplicitSpaceStepper(space),
      );
      run.play(onProgress);
      return run.result({ name: NAME, version: VERSION, quality });
    },
  };
}

/**
 * The readable solver in space. One probe: r, θ, z about it, vessels cut out of the cells, half of it where the
 * problem mirrors itself. A box: x, y, z with up to three probes, whose own fields fit the conductances about them.
 */
export const spaceEngine: SpaceEngine = createSpaceEngine();
