import type { Statement } from '@cryobridge/plan';
import styles from './parts.module.css';
import { Say } from './Say.js';

/** Sentences below each other, each with its sources. */
export function Statements({ list }: { readonly list: readonly Statement[] }) {
  if (list.length === 0) return null;
  return (
    <ul className={styles['statements']}>
      {list.map((statement, index) => (
        <li key={`${statement.id}${index}`}>
          <Say statement={statement} />
        </li>
      ))}
    </ul>
  );
}
