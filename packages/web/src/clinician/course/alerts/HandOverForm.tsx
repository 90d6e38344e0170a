import type { NewAlertStep } from '@cryobridge/contract';
import { allRungs } from '@cryobridge/course';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { capital } from '../../../format/labels.js';
import { roleWord } from '../../../identity/role-words.js';
import { useSession } from '../../../identity/use-session.js';
import { useWatchSettings } from '../course-queries.js';
import { alertWords } from './alert-words.js';
import styles from './alerts.module.css';

interface Props {
  /** The reader has it; nobody hands over to themselves. */
  readonly isOwn: boolean;
  readonly busy: boolean;
  readonly cancel: () => void;
  readonly send: (step: NewAlertStep) => void;
}

/** An alert passes to the next with a word about it. */
export function HandOverForm({ isOwn, busy, cancel, send }: Props) {
  const receivers = useReceivers(isOwn);
  const [chosen, choose] = useState<string | null>(null);
  const to = chosen ?? receivers[0]?.value ?? '';
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
        data={receivers}
        value={to}
        onChange={(event) => choose(event.currentTarget.value)}
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

interface Receiver {
  readonly value: string;
  readonly label: string;
}

/** Oneself, the roles that accounts have, and whoever the ladders of the watch name. */
function useReceivers(isOwn: boolean): readonly Receiver[] {
  const user = useSession().data?.user ?? null;
  const { settings } = useWatchSettings().data ?? {};
  const rungs = (settings === undefined ? [] : allRungs(settings)).filter(
    ({ accountId }) => accountId === undefined,
  );
  const roles = new Map<string, string>(rungs.map(({ role, name }) => [role, capital(name)]));
  for (const role of ['clinician', 'nurse'] as const) roles.set(role, roleWord(role));
  return [
    ...(user === null || isOwn ? [] : [{ value: user.id, label: alertWords.me(user.name) }]),
    ...[...roles].map(([value, label]) => ({ value, label })),
  ];
}
