import type { BackupDone, BackupStanding } from '@cryobridge/contract';
import { instant } from '../../format/date.js';
import { Card } from '../../parts/Card.js';
import { Note } from '../../parts/Note.js';
import { Rows } from '../../parts/Rows.js';
import { backupWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { locale } from '../../words/language.js';

interface Props {
  readonly kind: 'made' | 'checked';
  readonly standing: BackupStanding;
  readonly last: BackupDone | null;
  readonly good: BackupDone | null;
  readonly goal: string;
}

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const hourMs = 3_600_000;

/** The last of its kind, beside the goal. */
export function BackupCard({ kind, standing, last, good, goal }: Props) {
  const { facts } = backupWords;
  const ageHours = good === null ? null : (Date.now() - Date.parse(good.at)) / hourMs;
  return (
    <Card title={backupWords[kind]}>
      <div className={styles['stack']}>
        {standing === 'in-goal' ? (
          <p className={styles['good']}>{backupWords.standing[standing]}</p>
        ) : (
          <Note tone={standing === 'failed' ? 'bad' : 'warn'}>
            <strong>{backupWords.standing[standing]}</strong>
            {standing === 'unknown' && <p>{backupWords.unknown}</p>}
            {standing === 'failed' && (
              <p>
                {backupWords.trouble(last?.trouble ?? backupWords.notKnown)}{' '}
                {good === null ? backupWords.noGood : backupWords.lastGood(instant(good.at))}
              </p>
            )}
            <p>
              {backupWords.run}
              <code className={styles['code']}>{backupWords.command[kind]}</code>
            </p>
          </Note>
        )}
        {good !== null && ageHours !== null && (
          <Rows
            rows={[
              { label: facts.when, value: instant(good.at) },
              { label: facts.age, value: backupWords.hours(whole.format(ageHours)) },
              { label: facts.goal, value: goal },
              { label: facts.by, value: good.by },
              { label: facts.file, value: good.file },
              { label: facts.size, value: good.bytes === null ? backupWords.notKnown : sized(good.bytes) },
              {
                label: facts.rows,
                value: good.rows === null ? backupWords.notKnown : whole.format(good.rows),
              },
            ]}
          />
        )}
      </div>
    </Card>
  );
}

function sized(bytes: number): string {
  return bytes < 1e6 ? `${whole.format(bytes / 1e3)} kB` : `${whole.format(bytes / 1e6)} MB`;
}
