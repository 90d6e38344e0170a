import { useQuery } from '@tanstack/react-query';
import { shortDate } from '../../format/date.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { adminApi } from '../admin-api.js';
import { AdminFrame } from '../AdminFrame.js';
import { adminWords, trainingWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { TrainingForm } from './TrainingForm.js';
import { term } from '../../parts/sentence.js';
import { TrainingLine } from './TrainingLine.js';

const looks = { yes: 'good', no: 'bad', unknown: 'warn' } as const;

/** Whose training holds today, the records behind it, and who confirmed them. */
export function TrainingPage() {
  const view = useQuery({ queryKey: ['training'], queryFn: adminApi.training, staleTime: 0 });
  return (
    <AdminFrame part="training" title={trainingWords.title} intro={trainingWords.intro}>
      {view.isPending && <Loading what={adminWords.loading} expectedSeconds={1} />}
      {view.isError && <ErrorNote error={view.error} retry={() => void view.refetch()} />}
      {view.data !== undefined && (
        <>
          <Card title={trainingWords.today}>
            {view.data.current.length === 0 && <p>{trainingWords.none}</p>}
            <ul className={styles['list']}>
              {view.data.current.map(({ operatorId, operatorName, subject, subjectLabel, holds }) => (
                <li key={`${operatorId} ${subject}`}>
                  <div className={styles['what']}>
                    <strong>{operatorName}</strong>
                    <p>{term(subjectLabel)}</p>
                  </div>
                  <p>
                    <span className={styles[looks[holds.holds]]}>{trainingWords.holds[holds.holds]}</span>
                    {': '}
                    {trainingWords.reasons[holds.reason]}
                    {holds.until !== null && `, ${trainingWords.until(shortDate(holds.until))}`}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
          {view.data.records.length > 0 && (
            <Card title={trainingWords.records}>
              <ul className={styles['list']}>
                {view.data.records.map((record) => (
                  <TrainingLine key={`${record.id} ${record.version}`} record={record} />
                ))}
              </ul>
            </Card>
          )}
          <Card title={trainingWords.add}>
            <TrainingForm key={view.data.records.length} operators={view.data.operators} />
          </Card>
        </>
      )}
    </AdminFrame>
  );
}
