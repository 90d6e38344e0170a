import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { CaseSummary } from '@cryobridge/contract';
import { useCases, useRemoveCase } from '../../api/queries.js';
import { instant, shortDate } from '../../format/date.js';
import { plain } from '../../format/labels.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import { VerdictMark } from '../../parts/VerdictMark.js';
import styles from './start.module.css';

/** Cases on this server, newest first. */
export function StoredCases({ writes }: { readonly writes: boolean }) {
  const cases = useCases();
  const remove = useRemoveCase();
  return (
    <Card title="Cases">
      {cases.isPending && (
        <p className={parts['quiet']} role="status">
          Loading cases …
        </p>
      )}
      {cases.isError && <ErrorNote error={cases.error} retry={() => void cases.refetch()} />}
      {remove.isError && <ErrorNote error={remove.error} />}
      {cases.data?.length === 0 && (
        <p className={parts['quiet']}>
          No case yet. {writes && 'Upload a record, fill the short form, or open an example below.'}
        </p>
      )}
      <ul className={styles['list']}>
        {cases.data?.map((one) => (
          <li key={one.id}>
            <div className={styles['what']}>
              <Link to={`/cases/${one.id}`}>{one.label}</Link>
              <p>{summary(one)}</p>
            </div>
            <div className={styles['state']}>
              <VerdictMark
                verdict={one.verdict}
                {...(one.verdict === 'cannot-tell' ? { note: `${one.openQuestions} open` } : {})}
              />
              {writes && (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={`Remove ${one.label}`}
                  loading={remove.isPending && remove.variables === one.id}
                  onClick={() =>
                    window.confirm(`Remove ${one.label} and its plan for good?`) && remove.mutate(one.id)
                  }
                >
                  Remove
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function summary({ side, level, surgeryDate, createdAt }: CaseSummary): string {
  const limb = [side, level === null ? null : plain(level)].filter((word) => word !== null).join(' ');
  const surgery = surgeryDate === null ? 'surgery date unknown' : `surgery ${shortDate(surgeryDate)}`;
  return [limb === '' ? 'level and side unknown' : limb, surgery, `opened ${instant(createdAt)}`].join(' · ');
}
