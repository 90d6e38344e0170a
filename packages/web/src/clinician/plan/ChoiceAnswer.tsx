import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { capital, plain } from '../../format/labels.js';
import type { AnswerProps } from './answering.js';
import { useHalfTyped } from './use-half-typed.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

const shortestReason = 3;

/** Buttons for a choice. A recorded decision takes its reason before its buttons. */
export function ChoiceAnswer({ question, labelledBy, busy, onAnswer }: AnswerProps) {
  const [reason, setReason] = useHalfTyped(question.id);
  const [reasonless, setReasonless] = useState(false);
  const give = (value: string) => {
    const open = value === 'unknown';
    if (question.needsReason && !open && reason.trim().length < shortestReason) return setReasonless(true);
    const given = { question: question.id, value };
    return onAnswer(reason.trim().length < shortestReason ? given : { ...given, reason: reason.trim() });
  };
  return (
    <>
      {question.needsReason && (
        <Textarea
          label={planWords.choiceAnswer.reason}
          aria-describedby={labelledBy}
          error={
            reasonless && reason.trim().length < shortestReason
              ? planWords.choiceAnswer.aRecordedDecisionNeeds
              : null
          }
          value={reason}
          maxLength={1000}
          autosize
          minRows={1}
          ps={16}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={styles['answers']}>
        {question.options.map(({ value }) => (
          <Button
            key={value}
            variant="outline"
            size="compact-md"
            disabled={busy}
            onClick={() => give(value)}
            aria-describedby={labelledBy}
          >
            {capital(plain(value))}
          </Button>
        ))}
      </div>
    </>
  );
}
