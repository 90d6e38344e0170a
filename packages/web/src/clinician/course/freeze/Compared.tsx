import type { FreezeView } from '@cryobridge/contract';
import { Link } from 'react-router';
import { between } from '../../../format/between.js';
import { instant } from '../../../format/date.js';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { AlertReasons } from '../alerts/AlertReasons.js';
import { nerveName } from '../../../parts/names.js';
import { sayStatement } from '../say-statement.js';
import { comparisonWords, freezeWords } from './freeze-words.js';
import { Pictures } from './Pictures.js';
import { NerveCompared } from './NerveCompared.js';
import { term } from '../../../parts/sentence.js';
import styles from './freeze.module.css';

/** What it comes to, where it differs, and each nerve in numbers and to scale. */
export function Compared({ view }: { readonly view: FreezeView }) {
  const { comparison, freeze, recorded, patientId } = view;
  const words = comparisonWords;
  return (
    <div className={styles['page']}>
      <div>
        <h1>{words.title}</h1>
        <p className={styles['quiet']}>
          {words.doneBy(freeze.operator, instant(freeze.at))}{' '}
          {words.recordedBy(recorded.by, instant(recorded.at))}{' '}
          {words.minutes(comparison.totalMinutes.planned, comparison.totalMinutes.done)}.{' '}
          <Link to={`/courses/${encodeURIComponent(patientId)}`}>{words.back}</Link>
        </p>
      </div>
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          {comparison.nerves.map((nerve) => (
            <NerveCompared key={nerve.nerveSite} nerve={nerve} view={view} />
          ))}
        </div>
        <div className={styles['stack']}>
          <Card title={words.summary}>
            {comparison.statements.length === 0 ? (
              <p className={parts['quiet']}>{words.nothing}</p>
            ) : (
              <AlertReasons reasons={comparison.statements} />
            )}
            {comparison.notFrozen.map(({ nerveSite, label }) => (
              <p key={nerveSite}>{words.notFrozen(term(label))}</p>
            ))}
          </Card>
          <Differences view={view} />
          {freeze.images.length > 0 && <Pictures view={view} />}
          {comparison.assumed.length > 0 && (
            <details className={parts['details']}>
              <summary>{words.assumed(comparison.assumed.length)}</summary>
              <ul>
                {comparison.assumed.map(({ claim, label }) => (
                  <li key={claim}>{term(label)}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    </div>
  );
}

/** What the computation found, and what the operator wrote down. */
function Differences({ view: { comparison, freeze } }: { readonly view: FreezeView }) {
  const words = comparisonWords;
  return (
    <Card title={words.deviations}>
      {comparison.deviations.length === 0 && <p className={parts['quiet']}>{words.noDeviations}</p>}
      <ul className={styles['deviations']}>
        {comparison.deviations.map(({ what, nerveSite, isRecorded, says }) => (
          <li key={`${what}${nerveSite}`}>
            <strong>{words.kinds[what]}</strong>
            <p>{sayStatement(says)}</p>
            <p className={parts['small']}>{isRecorded ? words.recorded : words.notRecorded}</p>
          </li>
        ))}
      </ul>
      {freeze.deviations.length > 0 && (
        <>
          <h3 className={parts['small']}>{words.operatorSaid}</h3>
          <ul>
            {freeze.deviations.map(({ what, nerveSite, text }, n) => (
              <li key={`${what}${n}`}>
                {[nerveSite === null ? null : nerveName(nerveSite), freezeWords.deviationKinds[what], text]
                  .filter((part) => part !== null)
                  .join(between)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
