import type { IdleLockView } from '@cryobridge/contract';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { instant } from '../../format/date.js';
import { useSession } from '../../identity/use-session.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { adminApi } from '../admin-api.js';
import { adminWords, lockWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { SignField } from '../SignField.js';

export function LockCard({ view }: { readonly view: IdleLockView }) {
  const [minutes, setMinutes] = useState(String(view.minutes));
  const [name, setName] = useState(useSession().data?.user?.name ?? '');
  const queries = useQueryClient();
  const sign = useMutation({
    mutationFn: adminApi.signIdleLock,
    onSuccess: (signed) => queries.setQueryData(['idle-lock'], signed),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    sign.mutate({ lock: { minutes: Number(minutes) }, basedOnVersion: view.version, signedBy: name });
  };
  return (
    <Card title={lockWords.card}>
      <form className={styles['stack']} onSubmit={submit}>
        {view.signedBy === null ? (
          <p className={styles['warn']}>! {lockWords.assumed}</p>
        ) : (
          <p className={styles['quiet']}>
            {adminWords.signed(view.signedBy, instant(view.signedAt ?? ''), view.version)}
          </p>
        )}
        <div className={styles['fields']}>
          <TextInput
            label={lockWords.minutes}
            inputMode="numeric"
            value={minutes}
            maxLength={2}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
          <SignField name={name} onChange={setName} />
        </div>
        {sign.isError && <ErrorNote error={sign.error} />}
        <div>
          <Button type="submit" size="sm" loading={sign.isPending}>
            {lockWords.sign}
          </Button>
        </div>
      </form>
    </Card>
  );
}
