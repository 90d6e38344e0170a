import type { Statement } from '@cryobridge/plan';
import styles from './parts.module.css';
import { Say } from './Say.js';
import { partsWords } from './parts-words.js';

interface Props {
  readonly list: readonly Statement[];
  /** How many are shown at once; the rest stands one click away. */
  readonly first?: number;
}

/** Sentences below each other, each with its sources. */
export function Statements({ list, first = list.length }: Props) {
  if (list.length === 0) return null;
  const rest = list.slice(first);
  return (
    <>
      <ul className={styles['statements']}>
        {list.slice(0, first).map((statement, index) => (
          <li key={`${statement.id}${index}`}>
            <Say statement={statement} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={styles['details']}>
          <summary>{partsWords.statements.more(rest.length)}</summary>
          <Statements list={rest} />
        </details>
      )}
    </>
  );
}
