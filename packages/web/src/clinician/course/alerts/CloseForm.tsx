import type { NewAlertStep } from '@cryobridge/contract';
import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { Choices } from '../parts/Choices.js';
import { alertWords } from './alert-words.js';
import styles from './alerts.module.css';

interface Props {
  readonly busy: boolean;
  readonly cancel: () => void;
  readonly send: (step: NewAlertStep) => void;
}

type Outcome = keyof typeof alertWords.outcomes;
const outcomes = Object.entries(alertWords.outcomes).map(([value, label]) => ({
  value: value as Outcome,
  label,
}));

/** An alert ends with what was found and whether it was right. */
export function CloseForm({ busy, cancel, send }: Props) {
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < 3;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isShort || outcome === null) return;
    send({
      step: 'close',
      reason: reason.trim(),
      ...(outcome === 'not-known' ? {} : { outcome }),
    });
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <Textarea
        label={alertWords.closeReason}
        autosize
        minRows={2}
        data-autofocus
        autoFocus
        value={reason}
        maxLength={1000}
        error={tried && isShort ? alertWords.needReason : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Choices
        label={alertWords.outcome}
        help={alertWords.outcomeHelp}
        options={outcomes}
        value={outcome}
        error={tried && outcome === null ? alertWords.needOutcome : null}
        onChange={setOutcome}
      />
      <div className={styles['buttons']}>
        <Button type="submit" size="sm" loading={busy}>
          {alertWords.confirmClose}
        </Button>
        <Button variant="subtle" color="gray" size="sm" onClick={cancel}>
          {alertWords.cancel}
        </Button>
      </div>
    </form>
  );
}
