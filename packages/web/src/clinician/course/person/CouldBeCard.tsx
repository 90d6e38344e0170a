import type { WatchFinding } from '@cryobridge/course';
import { Card } from '../../../parts/Card.js';
import { Icon } from '../../../parts/Icon.js';
import parts from '../../../parts/parts.module.css';
import { AlertReasons } from '../alerts/AlertReasons.js';
import { kindWord } from '../alerts/alert-words.js';
import { personWords } from './person-words.js';
import styles from './person.module.css';

interface Props {
  readonly findings: readonly WatchFinding[];
  readonly masked: boolean;
}

/** What the rules of the watch see, and what they cannot tell because a fact is missing. */
export function CouldBeCard({ findings, masked }: Props) {
  const of = (state: WatchFinding['state']) => findings.filter((finding) => finding.state === state);
  const words = personWords.couldBe;
  const clear = of('clear');
  return (
    <Card title={words.title}>
      {of('raised').length + of('cannot-tell').length === 0 && <p className={parts['quiet']}>{words.none}</p>}
      <ul className={styles['findings']}>
        {[...of('raised'), ...of('cannot-tell')].map(({ kind, state, reasons }) => (
          <li key={kind}>
            <p className={styles[state]}>
              <Icon name={state === 'raised' ? 'warn' : 'ask'} size={16} />
              <strong>{kindWord(kind, masked)}</strong>
              <span>{state === 'raised' ? words.raised : words.cannotTell}</span>
            </p>
            <AlertReasons reasons={reasons} />
          </li>
        ))}
      </ul>
      {clear.length > 0 && (
        <details className={parts['details']}>
          <summary>{words.clear(clear.length)}</summary>
          <ul className={styles['findings']}>
            {clear.map(({ kind, reasons }) => (
              <li key={kind}>
                <p className={styles['clear']}>
                  <Icon name="check" size={16} />
                  {kindWord(kind, masked)}
                </p>
                {reasons.length > 0 && <AlertReasons reasons={reasons} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
