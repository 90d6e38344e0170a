/** Freezes in space off the page, and makes the surfaces of any moment of what was frozen. Ended to cancel. */
import { FreezeError, spaceKernelEngine } from '@cryobridge/freeze';
import { rememberSpaceRuns, runSpace } from '@cryobridge/plan';
import { PictureMaker } from './picture-maker.js';
import type { SpaceAnswer, SpaceRequest } from './space-messages.js';
import type { SpaceMoment } from './space-picture.js';

/** So many placements' runs are kept, so that moving one probe back costs nothing. */
const mostRuns = 8;
/** Progress is told no more often. */
const leastMs = 50;

const engine = rememberSpaceRuns(spaceKernelEngine, mostRuns);
let maker: PictureMaker | null = null;

addEventListener('message', ({ data }: MessageEvent<SpaceRequest>) => {
  try {
    if (data.kind === 'freeze') freeze(data);
    else show(data.turn, data.moment, performance.now());
  } catch (error) {
    if (!(error instanceof FreezeError)) throw error;
    tell({ turn: data.turn, kind: 'fault', message: error.message });
  }
});

function freeze({ turn, scene, moment }: Extract<SpaceRequest, { kind: 'freeze' }>): void {
  const from = performance.now();
  let told = from;
  maker = null;
  tell({ turn, kind: 'progress', doneShare: 0 });
  const runs = runSpace(engine, scene.space, (doneShare) => {
    const now = performance.now();
    if (now - told < leastMs) return;
    told = now;
    tell({ turn, kind: 'progress', doneShare });
  });
  maker = new PictureMaker(scene, runs);
  show(turn, moment, from);
}

function show(turn: number, moment: SpaceMoment, from: number): void {
  if (maker === null) return;
  const picture = maker.at(moment);
  const { ice, lethal, nerveC } = picture;
  const buffers = [ice, lethal].flatMap(({ positions, normals, indices }) => [
    positions.buffer,
    normals.buffer,
    indices.buffer,
  ]);
  const answer: SpaceAnswer = { turn, kind: 'picture', picture, computedMs: performance.now() - from };
  postMessage(answer, { transfer: [...buffers, nerveC.buffer] });
}

function tell(answer: SpaceAnswer): void {
  postMessage(answer);
}
