import { useQuery } from '@tanstack/react-query';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { adminApi } from '../admin-api.js';
import { AdminFrame } from '../AdminFrame.js';
import { adminWords, backupWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { BackupCard } from './BackupCard.js';
import { number } from '../../format/number.js';
import { GoalCard } from './GoalCard.js';

/** Whether what happens to the database tonight could be undone tomorrow. */
export function BackupPage() {
  const backup = useQuery({ queryKey: ['backup'], queryFn: adminApi.backup, staleTime: 0 });
  const { data } = backup;
  return (
    <AdminFrame part="backup" title={backupWords.title} intro={backupWords.intro}>
      {backup.isPending && <Loading what={adminWords.loading} expectedSeconds={1} />}
      {backup.isError && <ErrorNote error={backup.error} retry={() => void backup.refetch()} />}
      {data !== undefined && (
        <>
          <div className={styles['pair']}>
            <BackupCard
              kind="made"
              standing={data.madeStanding}
              last={data.lastMade}
              good={data.made}
              goal={backupWords.hours(number(data.goal.madeWithinHours))}
            />
            <BackupCard
              kind="checked"
              standing={data.checkedStanding}
              last={data.lastChecked}
              good={data.checked}
              goal={backupWords.days(number(data.goal.checkedWithinDays))}
            />
          </div>
          <GoalCard key={data.goalVersion} view={data} />
        </>
      )}
    </AdminFrame>
  );
}
