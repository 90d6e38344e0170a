import type { Alert } from '@cryobridge/course';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { useAlertStep } from '../course-queries.js';
import { alertWords } from './alert-words.js';
import { CloseForm } from './CloseForm.js';
import { HandOverForm } from './HandOverForm.js';
import { isOwn } from './owner.js';
import styles from './alerts.module.css';

interface Props {
  readonly alert: Alert;
  readonly ownId: string | null;
  /** Names the alert for those who do not see where the buttons stand. */
  readonly about: string;
}

/** Take, hand over, close. Whoever comes second is told who has it. */
export function AlertActions({ alert, ownId, about }: Props) {
  const [form, show] = useState<'close' | 'hand-over' | null>(null);
  const step = useAlertStep(alert.id);
  if (alert.state === 'closed' || alert.state === 'lapsed') return null;
  const own = isOwn(alert, ownId) && alert.state === 'taken';
  const done = { onSuccess: () => show(null) };
  return (
    <div className={styles['actions']}>
      {form === null && (
        <div className={styles['buttons']}>
          {alert.state === 'open' && (
            <Button
              size="sm"
              aria-label={`${alertWords.take}: ${about}`}
              data-take
              loading={step.isPending}
              onClick={() => step.mutate({ step: 'take' })}
            >
              {alertWords.take}
            </Button>
          )}
          <Button
            size="sm"
            variant={own ? 'filled' : 'outline'}
            aria-label={`${alertWords.close}: ${about}`}
            onClick={() => show('close')}
          >
            {alertWords.close}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            aria-label={`${alertWords.handOver}: ${about}`}
            onClick={() => show('hand-over')}
          >
            {alertWords.handOver}
          </Button>
        </div>
      )}
      {form === 'close' && (
        <CloseForm
          busy={step.isPending}
          cancel={() => show(null)}
          send={(given) => step.mutate(given, done)}
        />
      )}
      {form === 'hand-over' && (
        <HandOverForm
          isOwn={own}
          busy={step.isPending}
          cancel={() => show(null)}
          send={(given) => step.mutate(given, done)}
        />
      )}
      {step.refusal !== null && <ErrorNote error={step.refusal} />}
    </div>
  );
}
