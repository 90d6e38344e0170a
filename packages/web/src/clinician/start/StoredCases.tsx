import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { CaseSummary } from '@cryobridge/contract';
import { between } from '../../format/between.js';
import { useCases, useRemoveCase } from '../../api/queries.js';
import { instant, shortDate } from '../../format/date.js';
import { limbWord } from '../../format/labels.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import { VerdictMark } from '../../parts/VerdictMark.js';
import styles from './start.module.css';
import { startWords } from './start-words.js';

/** Cases on this server, newest first. */
export function StoredCases({ writes }: { readonly writes: boolean }) {
  const cases = useCases();
  const remove = useRemoveCase();
  return (
    <Card title={startWords.storedCases.cases}>
      {cases.isPending && (
        <p className={parts['quiet']} role="status">
          {startWords.storedCases.loadingCases}
        </p>
      )}
      {cases.isError && <ErrorNote error={cases.error} retry={() => void cases.refetch()} />}
      {remove.isError && <ErrorNote error={remove.error} />}
      {cases.data?.length === 0 && (
        <p className={parts['quiet']}>
          {startWords.storedCases.noCaseYet} {writes && startWords.storedCases.uploadARecordFill}
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
                {...(one.verdict === 'cannot-tell'
                  ? { note: startWords.storedCases.open(one.openQuestions) }
                  : {})}
              />
              {writes && (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={startWords.storedCases.removeOf(one.label)}
                  loading={remove.isPending && remove.variables === one.id}
                  onClick={() =>
                    window.confirm(startWords.storedCases.removeSure(one.label)) && remove.mutate(one.id)
                  }
                >
                  {startWords.storedCases.remove}
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
  const limb = limbWord(side, level);
  const surgery =
    surgeryDate === null
      ? startWords.storedCases.surgeryDateUnknown
      : startWords.storedCases.surgery(shortDate(surgeryDate));
  return [
    limb === '' ? startWords.storedCases.levelAndSideUnknown : limb,
    surgery,
    startWords.storedCases.opened(instant(createdAt)),
  ].join(between);
}
