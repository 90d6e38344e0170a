import type { Findings } from './context.js';
import type { Decision, Question, Reason } from './decision.js';
import { joinFindings } from './select/reason.js';

const effectOrder: readonly Reason['effect'][] = [
  'hold',
  'ask',
  'decide',
  'decided',
  'caution',
  'trial-only',
  'clear',
];

/** `hold` beats `cannot-tell` beats `proceed`. Open questions come once each, those that decide first. */
export function decide(parts: readonly Findings[]): Decision {
  const { reasons, questions: all } = joinFindings(parts);
  const questions = [...new Map(all.map((question): [string, Question] => [question.id, question])).values()];
  const open =
    reasons.some(({ effect }) => effect === 'ask' || effect === 'decide') ||
    questions.some(({ blocks }) => blocks);
  return {
    verdict: reasons.some(({ effect }) => effect === 'hold') ? 'hold' : open ? 'cannot-tell' : 'proceed',
    reasons: effectOrder.flatMap((effect) => reasons.filter((reason) => reason.effect === effect)),
    questions: [...questions.filter(({ blocks }) => blocks), ...questions.filter(({ blocks }) => !blocks)],
  };
}
