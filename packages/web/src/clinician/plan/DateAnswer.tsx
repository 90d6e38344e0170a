import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AnswerProps } from './answering.js';
import { useHalfTyped } from './use-half-typed.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** A day. The browser's own date field speaks the reader's locale. */
export function DateAnswer({ question, labelledBy, busy, onAnswer }: AnswerProps) {
  const [value, setValue] = useHalfTyped(question.id);
  const [tried, setTried] = useState(false);
  const give = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (value !== '') onAnswer({ question: question.id, value });
  };
  return (
    <form className={styles['answers']} onSubmit={give} noValidate>
      <TextInput
        type="date"
        className={styles['grow'] ?? ''}
        aria-labelledby={labelledBy}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={tried && value === '' ? planWords.dateAnswer.pleaseGiveADate : null}
      />
      <Button type="submit" variant="outline" disabled={busy}>
        {planWords.dateAnswer.answer}
      </Button>
    </form>
  );
}
