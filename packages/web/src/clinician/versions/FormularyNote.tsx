import type { CaseDetail } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formularyApi } from '../../admin/formulary/formulary-api.js';
import { formularyWords } from '../../admin/formulary/formulary-words.js';
import { writesCases } from '../../identity/role-words.js';
import { useSession } from '../../identity/use-session.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Note } from '../../parts/Note.js';
import { useVersionChange } from './version-queries.js';
import styles from './versions.module.css';

/** Tells that the hospital's formulary is newer than the one that the plan was made with. */
export function FormularyNote({ detail }: { readonly detail: CaseDetail }) {
  const user = useSession().data?.user ?? null;
  const again = useVersionChange('planAgain');
  const latest = useQuery({
    queryKey: ['formulary-latest'],
    queryFn: formularyApi.latest,
    refetchOnWindowFocus: 'always',
  }).data;
  const made = detail.plan.madeFrom.formularyVersion ?? null;
  if (latest === undefined || latest.signedBy === null || latest.version <= (made ?? 0)) return null;
  return (
    <Note tone="warn">
      <div className={styles['newer']}>
        <p>{formularyWords.older(made, latest.version, latest.signedBy)}</p>
        {user !== null && writesCases(user.role) ? (
          <div>
            <Button
              size="compact-md"
              variant="outline"
              loading={again.isPending}
              onClick={() => again.mutate(detail)}
            >
              {formularyWords.planAgain}
            </Button>
          </div>
        ) : (
          <p>{formularyWords.askPlanner}</p>
        )}
        {again.isError && <ErrorNote error={again.error} />}
      </div>
    </Note>
  );
}
