import {
  type Answer,
  type IsoDate,
  type Plan,
  type Question,
  type QuestionId,
  answerFaults,
} from '@cryobridge/plan';
import { BadInputError, badInput } from './terminal.js';

/** An answer as given, before its question is known. */
export interface GivenAnswer {
  /** Where it was given, for messages: `--answer` or `answers.json[2]`. */
  readonly place: string;
  readonly question: QuestionId;
  readonly value: string | number | boolean | null;
  readonly by: string | null;
  readonly reason: string | null;
}

export interface AnswerFlags {
  readonly by: string | null;
  readonly reason: string | null;
}

/** `q:cold-disease=no`, with or without the `q:`. */
export function answerFlag(text: string, { by, reason }: AnswerFlags): GivenAnswer {
  const [, id, value] = /^(?:q:)?([^=\s]+)=(.*)$/s.exec(text) ?? [];
  if (id === undefined || value === undefined || value === '')
    throw badInput(`--answer: "${text}" is not written as q:question=value`);
  return { place: '--answer', question: `q:${id}`, value, by, reason };
}

/** Reads `[{"question", "value", "by"?, "reason"?}, …]`; who and why may come from the flags. */
export function answersFromJson(
  json: unknown,
  file: string,
  { by, reason }: AnswerFlags,
): readonly GivenAnswer[] {
  if (!Array.isArray(json)) throw badInput(`${file}: must be a list of answers`);
  return json.map((entry: unknown, i) => {
    const place = `${file}[${i}]`;
    if (typeof entry !== 'object' || entry === null)
      throw badInput(`${place}: must be {"question", "value", "by", "reason"}`);
    const fields = new Map(Object.entries(entry));
    return {
      place,
      question: questionOf(fields.get('question'), place),
      value: valueOf(fields.get('value'), place),
      by: textOf(fields.get('by'), `${place}.by`) ?? by,
      reason: textOf(fields.get('reason'), `${place}.reason`) ?? reason,
    };
  });
}

function questionOf(value: unknown, place: string): QuestionId {
  if (typeof value === 'string' && value.startsWith('q:')) return value as QuestionId;
  throw badInput(`${place}.question: must be the id of a question, such as q:cold-disease`);
}

function valueOf(value: unknown, place: string): GivenAnswer['value'] {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw badInput(`${place}.value: must be text, a number, true, false or null`);
}

function textOf(value: unknown, place: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  throw badInput(`${place}: must be text`);
}

/**
 * Plans, takes the answers whose questions are asked, and plans again, since an answer can raise a question
 * that another answer was given for.
 * @throws {BadInputError} for an answer that does not fit its question, or that no plan asks for.
 */
export function planWithAnswers(
  makePlanWith: (answers: readonly Answer[]) => Plan,
  given: readonly GivenAnswer[],
  now: IsoDate,
): Plan {
  const taken: Answer[] = [];
  let plan = makePlanWith(taken);
  let waiting = given;
  while (waiting.length > 0) {
    const { questions } = plan.decision;
    const ready = waiting.filter((answer) => questions.some(({ id }) => id === answer.question));
    if (ready.length === 0) throw notAsked(waiting, questions);
    taken.push(...ready.map((answer) => take(answer, questions, now)));
    waiting = waiting.filter((answer) => !ready.includes(answer));
    plan = makePlanWith(taken);
  }
  return plan;
}

function take(given: GivenAnswer, questions: readonly Question[], now: IsoDate): Answer {
  const question = questions.find(({ id }) => id === given.question);
  if (question === undefined) throw new Error('an answer was taken without its question');
  if (given.by === null) throw badInput(`${given.place} ${given.question}: --by is needed: who answers`);
  const answer: Answer = {
    question: given.question,
    value: question.kind === 'number' ? asNumber(given.value) : given.value,
    by: given.by,
    ...(given.reason === null ? {} : { reason: given.reason }),
    at: `${now}T00:00:00Z`,
  };
  const faults = answerFaults(question, answer);
  if (faults.length === 0) return answer;
  throw new BadInputError(
    faults.map(({ field, message }) => `${given.place} ${given.question}: ${field}: ${message}`),
  );
}

function asNumber(value: GivenAnswer['value']): GivenAnswer['value'] {
  return typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value.trim()) ? Number(value) : value;
}

function notAsked(waiting: readonly GivenAnswer[], questions: readonly Question[]): BadInputError {
  const open = questions.length === 0 ? 'none' : questions.map(({ id }) => id).join(', ');
  return new BadInputError([
    ...waiting.map(({ place, question }) => `${place}: ${question} is not asked for this record`),
    `open questions: ${open}`,
  ]);
}
