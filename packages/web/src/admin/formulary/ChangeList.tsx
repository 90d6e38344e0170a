import type { FormularyChange } from '@cryobridge/plan';
import { capital } from '../../format/labels.js';
import { changeSide, changeTitle } from './change-text.js';
import styles from './formulary.module.css';
import { formularyWords } from './formulary-words.js';

/** Each change with what was and what becomes. */
export function ChangeList({ changes }: { readonly changes: readonly FormularyChange[] }) {
  return (
    <ul className={styles['changes']}>
      {changes
        .filter(({ part }) => part !== 'sourced' || !changes.some((each) => each.part === 'entry'))
        .map((change) => (
          <li key={`${change.drug} ${change.part} ${change.name ?? ''}`}>
            <strong>{capital(changeTitle(change))}</strong>
            {change.part !== 'sourced' && (
              <dl>
                <div>
                  <dt>{formularyWords.before}</dt>
                  <dd>{changeSide(change, change.before)}</dd>
                </div>
                <div>
                  <dt>{formularyWords.after}</dt>
                  <dd>{changeSide(change, change.after)}</dd>
                </div>
              </dl>
            )}
          </li>
        ))}
    </ul>
  );
}
