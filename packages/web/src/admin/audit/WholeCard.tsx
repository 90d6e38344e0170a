import type { AuditState } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { instant } from '../../format/date.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Note } from '../../parts/Note.js';
import { adminApi } from '../admin-api.js';
import { auditWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { locale } from '../../words/language.js';

const count = new Intl.NumberFormat(locale);

/** Whether the trail was whole, when somebody last looked, and how much was written since. */
export function WholeCard({ state: { verified, entriesSince } }: { readonly state: AuditState }) {
  const queries = useQueryClient();
  const verify = useMutation({
    mutationFn: adminApi.auditVerify,
    onSuccess: (state) => queries.setQueryData(['audit-state'], state),
  });
  return (
    <Card title={auditWords.whole}>
      <div className={styles['stack']}>
        {verified === null && <Note tone="warn">{auditWords.never}</Note>}
        {verified?.succeeded === false && (
          <Note tone="bad">
            <p>{auditWords.broken(verified.faultCount)}</p>
            <ul>
              {verified.faults.map((fault) => (
                <li key={fault} className={styles['code']}>
                  {fault}
                </li>
              ))}
            </ul>
          </Note>
        )}
        {verified?.succeeded === true && (
          <p className={styles['good']}>
            ✓ {auditWords.intact(count.format(verified.entries), count.format(verified.chains))}
          </p>
        )}
        {verified !== null && (
          <p className={styles['quiet']}>
            {auditWords.when(instant(verified.at), verified.by)}{' '}
            {auditWords.since(count.format(entriesSince))}
          </p>
        )}
        {verify.isError && <ErrorNote error={verify.error} />}
        <div className={styles['acts']}>
          <Button variant="default" size="sm" loading={verify.isPending} onClick={() => verify.mutate()}>
            {auditWords.verify}
          </Button>
          <span role="status" className={styles['quiet']}>
            {verify.isPending ? auditWords.verifying : ''}
          </span>
        </div>
      </div>
    </Card>
  );
}
