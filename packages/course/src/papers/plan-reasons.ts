import type { Decision, Question, Reason } from '@cryobridge/plan';
import { type PaperItem, type Worth, item } from './paper.js';
import type { PlanPaperWords } from './plan-words/plan-paper-words.js';
import type { Telling } from './telling.js';

type Effect = Reason['effect'];

const order: readonly Effect[] = ['hold', 'decide', 'decided', 'ask', 'caution', 'trial-only', 'clear'];
/** What stops, what was decided and what somebody must decide is never left out. */
const worths: Readonly<Record<Effect, Worth>> = {
  hold: 'kept',
  decide: 'kept',
  decided: 'kept',
  ask: 'kept',
  caution: 3,
  'trial-only': 1,
  clear: 1,
};

export interface ReasonParts {
  readonly decision: Decision;
  readonly words: PlanPaperWords;
  readonly tell: Telling;
}

/** Every reason, but those that only ask what stands among the open questions. */
export function reasonItems({ decision, words, tell }: ReasonParts): readonly PaperItem[] {
  const open = new Set(decision.questions.map(({ id }) => id));
  return decision.reasons
    .filter(({ effect, question }) => effect !== 'ask' || question === null || !open.has(question))
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect))
    .map((reason) => tell.item(reason, { sign: words.effects[reason.effect], worth: worths[reason.effect] }));
}

/** Questions that block, with who answers; those that a recorded decision answers stand among the reasons. */
export function questionItems({ decision, words, tell }: ReasonParts): readonly PaperItem[] {
  const decided = new Set(
    decision.reasons.flatMap(({ effect, question }) =>
      effect === 'decide' && question !== null ? [question] : [],
    ),
  );
  const blocking = decision.questions.filter(({ id, blocks }) => blocks && !decided.has(id));
  const further = decision.questions.filter(({ blocks }) => !blocks).length;
  return [
    ...blocking.map((question: Question) => tell.item(question.text, { sign: words.asks[question.asks] })),
    ...(further === 0 ? [] : [item(tell.fill(words.further, { count: further }), { worth: 3 })]),
  ];
}
