import type { Answer } from '@cryobridge/plan';
import { Button } from '@mantine/core';
import { useContext } from 'react';
import { between } from '../../format/between.js';
import { instant } from '../../format/date.js';
import { plain } from '../../format/labels.js';
import { questionName } from '../../parts/names.js';
import parts from '../../parts/parts.module.css';
import { AnswerContext } from './answer-context.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** Who answered what; an answer can be taken back and is asked again then. */
export function AnswersGiven({ answers }: { readonly answers: readonly Answer[] }) {
  const answering = useContext(AnswerContext);
  const standing = answers.filter(
    (answer, index) =>
      answer.value !== null && !answers.slice(index + 1).some((later) => later.question === answer.question),
  );
  if (answering === null || standing.length === 0) return null;
  return (
    <details className={parts['details']}>
      <summary>{planWords.answersGiven.given(standing.length)}</summary>
      <ul>
        {standing.map((answer) => (
          <li key={answer.question} className={styles['given']}>
            <div>
              <strong>{`${questionName(answer.question)}: ${plain(String(answer.value))}`}</strong>
              <p className={styles['kind']}>
                {`${answer.by}, ${instant(answer.at)}`}
                {answer.reason === undefined ? '' : `${between}${answer.reason}`}
              </p>
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={answering.busy}
              aria-label={planWords.answersGiven.takeBackOf(questionName(answer.question))}
              onClick={() => answering.give({ question: answer.question, value: null })}
            >
              {planWords.answersGiven.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
