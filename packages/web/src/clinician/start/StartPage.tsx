import { writesCases } from '../../identity/role-words.js';
import { useSession } from '../../identity/use-session.js';
import { Shell } from '../../parts/Shell.js';
import { ExampleList } from './ExampleList.js';
import { LinkCard } from './LinkCard.js';
import { ShortForm } from './ShortForm.js';
import { StoredCases } from './StoredCases.js';
import styles from './start.module.css';
import { UploadCard } from './UploadCard.js';
import { startWords } from './start-words.js';

/** Where a plan begins: a record, an example or a short form; and the cases there already are. */
export function StartPage() {
  const role = useSession().data?.user?.role;
  const writes = role !== undefined && writesCases(role);
  return (
    <Shell title={`${startWords.storedCases.cases} · cryobridge`}>
      <div className={styles['intro']}>
        <h1>{startWords.startPage.fromARecordTo}</h1>
        <p>{startWords.startPage.cryoneurolysisBeforeLimbAmputation}</p>
      </div>
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <StoredCases writes={writes} />
          {writes && <ExampleList />}
        </div>
        {writes && (
          <div className={styles['stack']}>
            <LinkCard />
            <UploadCard />
            <ShortForm />
          </div>
        )}
      </div>
    </Shell>
  );
}
