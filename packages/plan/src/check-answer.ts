import type { Answer, IsoDate } from './case.js';
import type { Question } from './decision.js';

export interface AnswerFault {
  readonly field: 'value' | 'by' | 'reason';
  readonly message: string;
}

const shortestName = 2;
const shortestReason = 3;

/** What is wrong with an answer to this question; empty when it can be taken. `null` takes an answer back. */
export function answerFaults(
  question: Question,
  answer: Pick<Answer, 'value' | 'by' | 'reason'>,
): readonly AnswerFault[] {
  const faults: AnswerFault[] = [];
  const wrongValue = answer.value === null ? null : valueFault(question, answer.value);
  if (wrongValue !== null) faults.push({ field: 'value', message: wrongValue });
  if (answer.by.trim().length < shortestName)
    faults.push({ field: 'by', message: 'needs the name of who answers' });
  if (question.needsReason && answer.value !== null && (answer.reason ?? '').trim().length < shortestReason) {
    faults.push({ field: 'reason', message: 'a recorded decision needs its reason' });
  }
  return faults;
}

function valueFault(question: Question, value: string | number | boolean): string | null {
  switch (question.kind) {
    case 'choice':
    case 'decision': {
      const values = question.options.map((option) => option.value);
      return values.some((option) => option === value) ? null : `must be one of ${values.join(', ')}`;
    }
    case 'number':
      return numberFault(question, value);
    case 'date':
      return typeof value === 'string' && isIsoDate(value)
        ? null
        : 'must be a day that exists, as YYYY-MM-DD';
  }
}

function numberFault(
  { minimum, maximum, unit, options }: Question,
  value: string | number | boolean,
): string | null {
  if (options.some((option) => option.value === value)) return null;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return `must be a number${unit === null ? '' : ` in ${unit}`}`;
  if (minimum !== null && value < minimum) return `must be at least ${minimum}`;
  if (maximum !== null && value > maximum) return `must be at most ${maximum}`;
  return null;
}

/** True for a day of the calendar written as `YYYY-MM-DD`; false for 31 February. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
