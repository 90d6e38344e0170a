import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { capital, plain, unitSign } from '../../format/labels.js';
import { short } from '../../format/number.js';
import type { AnswerProps } from './answering.js';
import { useHalfTyped } from './use-half-typed.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** A number in the unit asked for, within the limits of the question. */
export function NumberAnswer({ question, labelledBy, busy, onAnswer }: AnswerProps) {
  const [text, setText] = useHalfTyped(question.id);
  const [tried, setTried] = useState(false);
  const value = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
  const fault = faultOf(value, question.minimum, question.maximum);
  const give = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null) onAnswer({ question: question.id, value });
  };
  return (
    <form className={styles['answers']} onSubmit={give} noValidate>
      <TextInput
        className={styles['grow'] ?? ''}
        aria-labelledby={labelledBy}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={<span className={styles['unit']}>{unitSign(question.unit ?? '')}</span>}
        rightSectionWidth={56}
        rightSectionPointerEvents="none"
        error={tried ? fault : null}
      />
      <Button type="submit" variant="outline" disabled={busy}>
        {planWords.numberAnswer.answer}
      </Button>
      {question.options.map((option) => (
        <Button
          key={option.value}
          variant="outline"
          disabled={busy}
          aria-describedby={labelledBy}
          onClick={() => onAnswer({ question: question.id, value: option.value })}
        >
          {capital(plain(option.value))}
        </Button>
      ))}
    </form>
  );
}

function faultOf(value: number, minimum: number | null, maximum: number | null): string | null {
  if (!Number.isFinite(value)) return planWords.numberAnswer.pleaseGiveANumber;
  if (minimum !== null && value < minimum) return planWords.numberAnswer.notBelow(short(minimum));
  if (maximum !== null && value > maximum) return planWords.numberAnswer.notAbove(short(maximum));
  return null;
}
