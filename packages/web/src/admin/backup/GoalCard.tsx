import type { BackupView } from '@cryobridge/contract';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { instant } from '../../format/date.js';
import { useSession } from '../../identity/use-session.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { adminApi } from '../admin-api.js';
import { adminWords, backupWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { SignField } from '../SignField.js';

/** How old is too old, and who says so. */
export function GoalCard({ view }: { readonly view: BackupView }) {
  const [hours, setHours] = useState(String(view.goal.madeWithinHours));
  const [days, setDays] = useState(String(view.goal.checkedWithinDays));
  const [name, setName] = useState(useSession().data?.user?.name ?? '');
  const queries = useQueryClient();
  const sign = useMutation({
    mutationFn: adminApi.signBackupGoal,
    onSuccess: (signed) => queries.setQueryData(['backup'], signed),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const goal = { madeWithinHours: Number(hours), checkedWithinDays: Number(days) };
    sign.mutate({ goal, basedOnVersion: view.goalVersion, signedBy: name });
  };
  return (
    <Card title={backupWords.goal}>
      <form className={styles['stack']} onSubmit={submit}>
        {view.goalSignedBy === null ? (
          <p className={styles['warn']}>! {backupWords.assumed}</p>
        ) : (
          <p className={styles['quiet']}>
            {adminWords.signed(view.goalSignedBy, instant(view.goalSignedAt ?? ''), view.goalVersion)}
          </p>
        )}
        <div className={styles['fields']}>
          <TextInput
            label={backupWords.madeWithin}
            inputMode="numeric"
            value={hours}
            maxLength={3}
            onChange={(event) => setHours(event.currentTarget.value)}
          />
          <TextInput
            label={backupWords.checkedWithin}
            inputMode="numeric"
            value={days}
            maxLength={3}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <SignField name={name} onChange={setName} />
        </div>
        {sign.isError && <ErrorNote error={sign.error} />}
        <div>
          <Button type="submit" size="sm" loading={sign.isPending}>
            {backupWords.sign}
          </Button>
        </div>
      </form>
    </Card>
  );
}
