import type { TrainingEntry } from '@cryobridge/contract';
import type { TrainingState } from '@cryobridge/course';
import { Button } from '@mantine/core';
import { instant, shortDate } from '../../format/date.js';
import { useSession } from '../../identity/use-session.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { adminWords, trainingWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { term } from '../../parts/sentence.js';
import { useSignTraining } from './use-sign-training.js';

const looks = { recorded: 'warn', confirmed: 'good', withdrawn: 'quiet' } as const;

/** One record. Pressing a button signs with the name of whoever is signed in. */
export function TrainingLine({ record }: { readonly record: TrainingEntry }) {
  const user = useSession().data?.user ?? null;
  const sign = useSignTraining(record.id);
  const { operatorId, operatorName, subject, subjectLabel, on, expiresOn, evidence, state } = record;
  const step = (next: TrainingState) =>
    sign.mutate({
      record: { operatorId, subject, on, expiresOn, evidence, state: next },
      basedOnVersion: record.version,
      signedBy: user?.name ?? '',
    });
  const mayConfirm = user?.role !== 'operator' && user?.id !== operatorId;
  return (
    <li>
      <div className={styles['what']}>
        <strong>{operatorName}</strong> · {term(subjectLabel)}
        <p>
          <span className={styles[looks[state]]}>{trainingWords.states[state]}</span> ·{' '}
          {trainingWords.line(shortDate(on), expiresOn === null ? null : shortDate(expiresOn))} · {evidence}
        </p>
        <p className={styles['quiet']}>
          {adminWords.signed(record.signedBy, instant(record.signedAt), record.version)}
        </p>
        {sign.isError && <ErrorNote error={sign.error} />}
      </div>
      <div className={styles['acts']}>
        {state === 'recorded' && mayConfirm && (
          <Button
            size="sm"
            variant="default"
            loading={sign.isPending}
            aria-label={trainingWords.confirm(operatorName, term(subjectLabel))}
            onClick={() => step('confirmed')}
          >
            {trainingWords.confirmShort}
          </Button>
        )}
        {state !== 'withdrawn' && (
          <Button
            size="sm"
            variant="subtle"
            color="gray"
            loading={sign.isPending}
            aria-label={trainingWords.withdraw(operatorName, term(subjectLabel))}
            onClick={() => step('withdrawn')}
          >
            {trainingWords.withdrawShort}
          </Button>
        )}
      </div>
    </li>
  );
}
