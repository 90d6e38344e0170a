import { answerFaults } from '../check-answer.js';
import type { Answer, FactOrigin, QuestionId } from '../case.js';
import { answerTo, type PlanContext } from '../context.js';
import type { Question, StatementId, Verdict } from '../decision.js';
import type { RuleSpec } from '../read.js';
import { statementOf, type Facts } from './reason.js';

export interface Asked {
  readonly id: QuestionId;
  readonly rule: RuleSpec;
  readonly text: StatementId;
  readonly why: StatementId;
  readonly facts?: Facts;
  readonly asks?: Question['asks'];
  readonly blocks?: boolean;
}

type Options = readonly (readonly [value: string, effect: Verdict])[];

const unknown = { value: 'unknown', effect: 'cannot-tell' } as const;

/** A choice; `unknown` is always offered last and keeps the question open. */
export function choiceQuestion(asked: Asked, options: Options): Question {
  return {
    ...question(asked, 'choice'),
    options: [...options.map(([value, effect]) => ({ value, effect })), unknown],
  };
}

/** A recorded decision: the answer needs a name and a reason. */
export function decisionQuestion(asked: Asked, options: Options): Question {
  return {
    ...question(asked, 'decision'),
    options: options.map(([value, effect]) => ({ value, effect })),
    needsReason: true,
  };
}

export function dateQuestion(asked: Asked): Question {
  return { ...question(asked, 'date'), options: [unknown] };
}

export function numberQuestion(
  asked: Asked,
  range: { readonly unit: string; readonly minimum: number; readonly maximum: number },
): Question {
  return { ...question(asked, 'number'), ...range, options: [unknown] };
}

/** The answer that settles a question: of the right form, and not one that leaves it open. */
export function settlingAnswer(context: Pick<PlanContext, 'answers'>, asked: Question): Answer | null {
  const answer = answerTo(context, asked.id);
  if (answer === null || answer.value === null || answerFaults(asked, answer).length > 0) return null;
  const option = asked.options.find(({ value }) => value === answer.value);
  return option?.effect === 'cannot-tell' ? null : answer;
}

/** The chosen option of a choice or decision, or null while it is open. */
export function chosen(context: Pick<PlanContext, 'answers'>, asked: Question): string | null {
  const value = settlingAnswer(context, asked)?.value;
  return typeof value === 'string' ? value : null;
}

export function answerOrigin({ question: id, by, at }: Answer): FactOrigin {
  return { kind: 'answer', question: id, by, at };
}

/** What a reader wants to know of an answer. */
export function answerFacts(answer: Answer): Facts {
  return { by: answer.by, value: answer.value, reason: answer.reason ?? null };
}

function question(asked: Asked, kind: Question['kind']): Question {
  return {
    id: asked.id,
    rule: asked.rule.id,
    kind,
    options: [],
    unit: null,
    minimum: null,
    maximum: null,
    asks: asked.asks ?? 'clinician',
    needsReason: false,
    blocks: asked.blocks ?? true,
    text: statementOf(asked.text, asked.facts),
    why: statementOf(asked.why, asked.facts),
  };
}
