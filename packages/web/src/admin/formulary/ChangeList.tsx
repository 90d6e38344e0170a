import type { FormularyChange } from '@cryobridge/plan';
import { capital } from '../../format/labels.js';
import { changeSide, changeTitle } from './change-text.js';
import styles from './formulary.module.css';
import { formularyWords } from './formulary-words.js';

/** Each change with what was and what becomes. */
export function ChangeList({ changes }: { readonly changes: readonly FormularyChange[] }) {
  return (
    <ul className={styles['changes']}>
      {toldOf(changes).map((change) => (
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

/** Whoever signs a drug for the first time has read its sources: that is told once. */
export function toldOf(changes: readonly FormularyChange[]): readonly FormularyChange[] {
  const first = new Set(changes.filter(({ part }) => part === 'entry').map(({ drug }) => drug));
  return changes.filter(({ part, drug }) => part !== 'sourced' || !first.has(drug));
}
