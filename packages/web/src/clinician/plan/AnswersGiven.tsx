import type { Answer } from '@cryobridge/plan';
import { Button } from '@mantine/core';
import { useContext } from 'react';
import { instant } from '../../format/date.js';
import { capital, plain } from '../../format/labels.js';
import parts from '../../parts/parts.module.css';
import { AnswerContext } from './answer-context.js';
import styles from './plan.module.css';

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
      <summary>{`${standing.length} ${standing.length === 1 ? 'answer' : 'answers'} given`}</summary>
      <ul>
        {standing.map((answer) => (
          <li key={answer.question} className={styles['given']}>
            <div>
              <strong>{`${capital(plain(answer.question.slice('q:'.length)))}: ${plain(String(answer.value))}`}</strong>
              <p className={styles['kind']}>
                {`${answer.by}, ${instant(answer.at)}`}
                {answer.reason === undefined ? '' : ` · ${answer.reason}`}
              </p>
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={answering.busy}
              aria-label={`Take back: ${plain(answer.question.slice('q:'.length))}`}
              onClick={() => answering.give({ question: answer.question, value: null })}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
