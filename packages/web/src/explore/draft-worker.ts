/** Quick freezes while a hand moves, off the page, so that the page never waits for one. */
import { draftKernelEngine } from '@cryobridge/freeze';
import { answerTo, type DraftAnswer, type DraftRequest } from './explored-answer.js';

addEventListener('message', ({ data: { turn, request } }: MessageEvent<DraftRequest>) => {
  const answer: DraftAnswer = { turn, answer: answerTo(draftKernelEngine, request) };
  postMessage(answer);
});
