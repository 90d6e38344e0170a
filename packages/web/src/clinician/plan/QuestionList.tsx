import type { CaseDetail } from '@cryobridge/contract';
import type { Question } from '@cryobridge/plan';
import { useContext } from 'react';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import { AnswerContext } from './answer-context.js';
import { AnswersGiven } from './AnswersGiven.js';
import { NameField } from './NameField.js';
import { QuestionItem } from './QuestionItem.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

const askedOf: readonly Question['asks'][] = ['clinician', 'surgeon', 'operator', 'pharmacist'];

/** Open questions, answered where they stand. Each answer plans again at once. On hold they wait, folded. */
export function QuestionList({ detail }: { readonly detail: CaseDetail }) {
  const answering = useContext(AnswerContext);
  const { questions, verdict } = detail;
  const blocking = verdict === 'hold' ? [] : questions.filter((question) => question.blocks);
  const further = questions.filter((question) => !blocking.includes(question));
  return (
    <div
      data-questions
      tabIndex={-1}
      role="group"
      aria-label={planWords.questionList.openQuestions(questions.length)}
    >
      <p role="status" className="unseen">
        {answering?.said}
      </p>
      {answering?.error && <ErrorNote error={answering.error} />}
      {blocking.length > 0 && <NameField />}
      {blocking.map((question) => (
        <QuestionItem key={question.id} question={question} />
      ))}
      {further.length > 0 && (
        <details className={parts['details']}>
          <summary>{furtherWords(further.length, verdict)}</summary>
          {blocking.length === 0 && <NameField />}
          {askedOf.map((asks) => (
            <Asked key={asks} asks={asks} questions={further.filter((question) => question.asks === asks)} />
          ))}
        </details>
      )}
      <AnswersGiven answers={detail.plan.answers} />
    </div>
  );
}

function furtherWords(count: number, verdict: CaseDetail['verdict']): string {
  return verdict === 'hold'
    ? planWords.questionList.stillOpen(count)
    : planWords.questionList.wouldSharpen(count);
}

function Asked({
  asks,
  questions,
}: {
  readonly asks: Question['asks'];
  readonly questions: readonly Question[];
}) {
  if (questions.length === 0) return null;
  return (
    <div className={styles['group']}>
      <h3 className={styles['groupTitle']}>{planWords.questionItem.forThe[asks]}</h3>
      {questions.map((question) => (
        <QuestionItem key={question.id} question={question} />
      ))}
    </div>
  );
}
