import { draftKernelEngine, loadKernelEngine } from '@cryobridge/freeze';
import type { ExploredRequest } from '@cryobridge/plan';
import { answerTo, type ExploredAnswer } from './explored-answer.js';

/** A draft that takes longer leaves too little of a frame for its picture. */
export const draftBudgetMs = 16;
/** After so many slow drafts in a row the hand's are computed off the page; a few may be chance. */
const patience = 5;
/** So many quick freezes before a hand's first: code that never ran is ten times slower. */
const warmUps = 5;
const betweenMs = 40;

/** Freezes in the very event that asks for one, so that the next frame shows it. */
export interface PageDraft {
  /** Null: not ready yet, or this machine is too slow for it; ask the worker. */
  answer(request: ExploredRequest): ExploredAnswer | null;
}

type Compute = (request: ExploredRequest) => ExploredAnswer;

/**
 * Computes on the page while that stays within the budget, and no more once it does not: a slow machine never
 * freezes the page, it sees its picture a few frames later.
 */
export function pageDraft(compute: Compute, nowMs: () => number): PageDraft {
  let slowInARow = 0;
  return {
    answer(request) {
      if (slowInARow >= patience) return null;
      const from = nowMs();
      const answer = compute(request);
      slowInARow = nowMs() - from > draftBudgetMs ? slowInARow + 1 : 0;
      return answer;
    },
  };
}

/**
 * Compiled off the page first and run in, a little at a time; until then there is none.
 *
 * @param shortest a freeze that takes little, to run the code in.
 */
export async function loadPageDraft(shortest: ExploredRequest): Promise<PageDraft> {
  await loadKernelEngine();
  for (let n = 0; n < warmUps; n++) {
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
    answerTo(draftKernelEngine, shortest);
  }
  return pageDraft(
    (request) => answerTo(draftKernelEngine, request),
    () => performance.now(),
  );
}
