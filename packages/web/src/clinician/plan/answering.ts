import type { NewAnswers } from '@cryobridge/contract';
import type { Question } from '@cryobridge/plan';

/** An answer before the name of who gives it is added. */
export type Given = Omit<NewAnswers['answers'][number], 'by'>;

/** What every kind of answer field is given. */
export interface AnswerProps {
  readonly question: Question;
  readonly labelledBy: string;
  readonly busy: boolean;
  readonly onAnswer: (given: Given) => void;
}
