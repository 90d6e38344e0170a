import type { Statement } from '@cryobridge/plan';
import { SourceButton } from '../../../parts/SourceButton.js';
import { sayStatement } from '../say-statement.js';
import { alertWords } from './alert-words.js';
import styles from './alerts.module.css';

/** Why, in words, each with what it rests on. */
export function AlertReasons({ reasons }: { readonly reasons: readonly Statement[] }) {
  if (reasons.length === 0) return <p className={styles['quiet']}>{alertWords.noReasons}</p>;
  return (
    <ul className={styles['reasons']}>
      {reasons.map((reason, index) => (
        <li key={`${reason.id}${index}`}>
          {sayStatement(reason)}
          <SourceButton claims={reason.claims} about={sayStatement(reason)} />
        </li>
      ))}
    </ul>
  );
}
