import type { ExploredRequest } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import type { ExploredAnswer } from './explored-answer.js';
import { draftBudgetMs, pageDraft } from './page-draft.js';

const request = {} as ExploredRequest;
const answer: ExploredAnswer = { freeze: null, fault: 'made up' };

function machine(tookMs: readonly number[]) {
  let now = 0;
  let run = 0;
  const draft = pageDraft(
    () => {
      now += tookMs[run++] ?? 0;
      return answer;
    },
    () => now,
  );
  return tookMs.map(() => draft.answer(request) !== null);
}

describe('drafts on the page', () => {
  it('go on while they are within the budget, though one now and then is not', () => {
    const quick = draftBudgetMs - 1;
    const slow = draftBudgetMs + 1;
    expect(machine([slow, slow, slow, quick, slow])).toEqual([true, true, true, true, true]);
  });

  it('end when five in a row are slow, so that the page never waits', () => {
    const slow = draftBudgetMs + 1;
    expect(machine([slow, slow, slow, slow, slow, 1, 1])).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
