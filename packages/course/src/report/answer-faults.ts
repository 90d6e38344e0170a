import { regionById } from './body-map.js';
import { questions } from './instrument.js';
import { answerOf, type Question, type QuestionId } from './question.js';
import type { BodyPlace, ReportAnswers, Scores, TakenDose } from './report.js';

export const answerFaultKinds = [
  'not-a-whole-number',
  'below-0',
  'above-most',
  'not-a-choice',
  'not-yes-or-no',
  'too-long',
  'worst-below-average',
  'average-below-least',
  'now-above-worst',
  'unknown-place',
  'not-a-dose',
] as const;
export type AnswerFaultKind = (typeof answerFaultKinds)[number];

export interface AnswerFault {
  readonly question: QuestionId;
  /** Its place in the answers, such as `phantomPain.worst`. */
  readonly field: string;
  readonly fault: AnswerFaultKind;
}

const scoreMost = 10;

/** What cannot be so in the answers; empty when they can be sent. What is not told is no fault. */
export function answerFaults(answers: ReportAnswers): readonly AnswerFault[] {
  return [...questions.flatMap((question) => faultsOf(question, answers)), ...orderFaults(answers)];
}

function faultsOf(question: Question, answers: ReportAnswers): readonly AnswerFault[] {
  const answer = answerOf(question, answers);
  if (answer === undefined) return [];
  const fault = faultOf(question, answer);
  if (fault === null) return [];
  const field = question.statistic === null ? question.field : `${question.field}.${question.statistic}`;
  return [{ question: question.id, field, fault }];
}

function faultOf({ control }: Question, answer: unknown): AnswerFaultKind | null {
  switch (control.kind) {
    case 'score':
      return numberFault(answer, scoreMost);
    case 'number':
      return numberFault(answer, control.maximum);
    case 'choice':
      return typeof answer === 'string' && control.options.includes(answer) ? null : 'not-a-choice';
    case 'yes-no':
      return typeof answer === 'boolean' ? null : 'not-yes-or-no';
    case 'text':
      return typeof answer === 'string' && answer.length <= control.maximumLength ? null : 'too-long';
    case 'body-map':
      return Array.isArray(answer) && answer.every(isPlace) ? null : 'unknown-place';
    case 'doses':
      return Array.isArray(answer) && answer.every(isDose) ? null : 'not-a-dose';
  }
}

function numberFault(answer: unknown, most: number): AnswerFaultKind | null {
  if (typeof answer !== 'number' || !Number.isInteger(answer)) return 'not-a-whole-number';
  if (answer < 0) return 'below-0';
  return answer > most ? 'above-most' : null;
}

function isPlace(place: BodyPlace): boolean {
  return regionById(place.region) !== null;
}

function isDose(dose: TakenDose): boolean {
  return Number.isFinite(dose.count) && dose.count >= 0 && dose.text.trim() !== '' && dose.unit.trim() !== '';
}

const orders: readonly {
  readonly high: keyof Scores;
  readonly low: keyof Scores;
  readonly at: keyof Scores;
  readonly fault: AnswerFaultKind;
}[] = [
  { high: 'worst', low: 'average', at: 'average', fault: 'worst-below-average' },
  { high: 'average', low: 'least', at: 'least', fault: 'average-below-least' },
  { high: 'worst', low: 'now', at: 'now', fault: 'now-above-worst' },
];

/** Named at the later of the two answers, where the person can set it right. */
function orderFaults(answers: ReportAnswers): readonly AnswerFault[] {
  return questions.flatMap((question) => {
    const { statistic, field } = question;
    if (statistic === null) return [];
    const valueAt = (at: keyof Scores) => answerOf({ field, statistic: at }, answers);
    return orders
      .filter(({ at }) => at === statistic)
      .filter(({ high, low }) => isBelow(valueAt(high), valueAt(low)))
      .map(({ fault }): AnswerFault => ({ question: question.id, field: `${field}.${statistic}`, fault }));
  });
}

function isBelow(high: unknown, low: unknown): boolean {
  return typeof high === 'number' && typeof low === 'number' && high < low;
}
