import { Button, NumberInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { unitSign } from '../../format/labels.js';
import { short } from '../../format/number.js';
import type { AnswerProps } from './QuestionItem.js';
import styles from './plan.module.css';

/** A number in the unit asked for, within the limits of the question. */
export function NumberAnswer({ question, labelledBy, busy, onAnswer }: AnswerProps) {
  const [value, setValue] = useState<number | string>('');
  const [tried, setTried] = useState(false);
  const fault = faultOf(value, question.minimum, question.maximum);
  const give = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null && typeof value === 'number') onAnswer({ question: question.id, value });
  };
  return (
    <form className={styles['answers']} onSubmit={give} noValidate>
      <NumberInput
        className={styles['grow'] ?? ''}
        aria-labelledby={labelledBy}
        value={value}
        onChange={setValue}
        suffix={question.unit === null ? '' : ` ${unitSign(question.unit)}`}
        error={tried ? fault : null}
        hideControls
      />
      <Button type="submit" variant="outline" disabled={busy}>
        Answer
      </Button>
    </form>
  );
}

function faultOf(value: number | string, minimum: number | null, maximum: number | null): string | null {
  if (typeof value !== 'number') return 'Please give a number.';
  if (minimum !== null && value < minimum) return `Not below ${short(minimum)}.`;
  if (maximum !== null && value > maximum) return `Not above ${short(maximum)}.`;
  return null;
}
