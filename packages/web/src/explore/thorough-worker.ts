/** What is computed once a hand rests: the freeze as finely as a plan's, then the chance. A newer turn ends an older one. */
import { FreezeError, kernelEngine } from '@cryobridge/freeze';
import { exploreBench, exploredChance, type ExploreBench } from '@cryobridge/plan';
import {
  answerTo,
  type ExploredNerve,
  type ThoroughAnswer,
  type ThoroughRequest,
} from './explored-answer.js';

let bench: ExploreBench | null = null;
let newest = 0;

addEventListener('message', ({ data }: MessageEvent<ExploredNerve | ThoroughRequest>) => {
  if ('plan' in data) bench = exploreBench(data.plan, data.dose);
  else if (bench !== null) void answerAll(bench, data);
});

async function answerAll(own: ExploreBench, { turn, request, ...asked }: ThoroughRequest): Promise<void> {
  newest = turn;
  const tell = (answer: ThoroughAnswer) => postMessage(answer);
  if (request !== null) tell({ turn, kind: 'freeze', answer: answerTo(kernelEngine, request) });
  const steps = exploredChance(own, kernelEngine, asked);
  for (;;) {
    await otherMessages();
    if (turn !== newest) return;
    const step = nextStep(steps);
    if (step === null) return;
    if (step.done === true) return tell({ turn, kind: 'chances', found: step.value });
    tell({ turn, kind: 'progress', progress: step.value });
  }
}

/** Null: the engine refuses a state, as it refused the freeze. */
function nextStep(steps: ReturnType<typeof exploredChance>) {
  try {
    return steps.next();
  } catch (error) {
    if (error instanceof FreezeError) return null;
    throw error;
  }
}

/** Lets a message in that waits. */
function otherMessages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
