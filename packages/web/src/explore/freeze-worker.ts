/** Runs freezes off the page, so that the page never waits for one. */
import { FreezeError, kernelEngine } from '@cryobridge/freeze';
import { exploreFreeze, type ExploredFreeze, type ExploredRequest } from '@cryobridge/plan';

export type ExploredAnswer =
  | { readonly freeze: ExploredFreeze; readonly fault: null }
  | { readonly freeze: null; readonly fault: string };

function answerTo(request: ExploredRequest): ExploredAnswer {
  try {
    return { freeze: exploreFreeze(kernelEngine, request), fault: null };
  } catch (error) {
    if (error instanceof FreezeError) return { freeze: null, fault: error.message };
    throw error;
  }
}

addEventListener('message', ({ data }: MessageEvent<ExploredRequest>) => {
  postMessage(answerTo(data));
});
