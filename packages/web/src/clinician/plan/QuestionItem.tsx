import type { Question } from '@cryobridge/plan';
import { useContext, useId } from 'react';
import { between } from '../../format/between.js';
import { plain } from '../../format/labels.js';
import { sentence } from '../../parts/sentence.js';
import { SourceButton } from '../../parts/SourceButton.js';
import { AnswerContext } from './answer-context.js';
import type { AnswerProps } from './answering.js';
import { ChoiceAnswer } from './ChoiceAnswer.js';
import { DateAnswer } from './DateAnswer.js';
import { NumberAnswer } from './NumberAnswer.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** One question: what is asked, why, what an answer would do, and then the answer itself. */
export function QuestionItem({ question }: { readonly question: Question }) {
  const id = useId();
  const answering = useContext(AnswerContext);
  return (
    <div
      className={styles['question']}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      data-question={question.id}
    >
      <p className={styles['questionText']} id={id}>
        <span className={`${styles['dot']} ${question.blocks ? styles['dot-ask'] : ''}`} aria-hidden="true" />
        <span>{sentence(question.text)}</span>
      </p>
      <p className={styles['why']}>
        {sentence(question.why)}
        <SourceButton
          claims={[...question.text.claims, ...question.why.claims]}
          about={sentence(question.text)}
        />
      </p>
      <p className={styles['why']}>
        {[planWords.questionItem.forThe[question.asks], ...effects(question)].join(between)}
      </p>
      {answering !== null && (
        <Answer question={question} labelledBy={id} busy={answering.busy} onAnswer={answering.give} />
      )}
      {answering?.pending === question.id && (
        <p className={styles['working']}>{planWords.questionItem.planningAgain}</p>
      )}
    </div>
  );
}

function Answer(props: AnswerProps) {
  switch (props.question.kind) {
    case 'choice':
    case 'decision':
      return <ChoiceAnswer {...props} />;
    case 'number':
      return <NumberAnswer {...props} />;
    case 'date':
      return <DateAnswer {...props} />;
  }
}

function effects(question: Question): readonly string[] {
  const holds = question.options
    .filter((option) => option.effect === 'hold')
    .map((option) => plain(option.value));
  return holds.length === 0 ? [] : [planWords.questionItem.holdIf(holds.join(planWords.questionItem.or))];
}
