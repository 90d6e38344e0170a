import type { NewAlertStep } from '@cryobridge/contract';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { roleWord } from '../../../identity/role-words.js';
import { alertWords } from './alert-words.js';
import styles from './alerts.module.css';

interface Props {
  readonly busy: boolean;
  readonly cancel: () => void;
  readonly send: (step: NewAlertStep) => void;
}

/** Roles that can have an alert. */
const roles = ['nurse', 'clinician', 'operator'] as const;

/** An alert passes to the next with a word about it. */
export function HandOverForm({ busy, cancel, send }: Props) {
  const [to, setTo] = useState<string>('clinician');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < 3;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!isShort) send({ step: 'hand-over', to, reason: reason.trim() });
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <NativeSelect
        label={alertWords.to}
        autoFocus
        data={roles.map((role) => ({ value: role, label: roleWord(role) }))}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Textarea
        label={alertWords.handOverReason}
        autosize
        minRows={2}
        value={reason}
        maxLength={200}
        error={tried && isShort ? alertWords.needReason : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles['buttons']}>
        <Button type="submit" size="sm" loading={busy}>
          {alertWords.confirmHandOver}
        </Button>
        <Button variant="subtle" color="gray" size="sm" onClick={cancel}>
          {alertWords.cancel}
        </Button>
      </div>
    </form>
  );
}
