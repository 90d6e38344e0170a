import type { CourseView } from '@cryobridge/contract';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { personWords } from './person-words.js';
import { whatChanged } from './what-changed.js';
import styles from './person.module.css';

/** The last week against the one before. */
export function ChangedCard({ course, today }: { readonly course: CourseView; readonly today: string }) {
  const changes = whatChanged(course, today);
  const words = personWords.changed;
  return (
    <Card title={words.title}>
      {changes.length === 0 && <p className={parts['quiet']}>{words.none}</p>}
      <ul className={styles['changes']}>
        {changes.map(({ text, way }) => (
          <li key={text} data-way={way}>
            <span aria-hidden="true">{way === 'note' ? '·' : <Way way={way} />}</span>
            <span>
              {text}
              {way !== 'note' && <span className="unseen">{`, ${words[way]}`}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Way({ way }: { readonly way: 'up' | 'down' | 'same' }) {
  const turn = way === 'up' ? undefined : way === 'down' ? 'rotate(180 6 6)' : 'rotate(90 6 6)';
  return (
    <svg width="12" height="12" viewBox="0 0 12 12">
      <path d="M6 1l4.500 5h-3v5h-3v-5h-3z" fill="currentColor" transform={turn} />
    </svg>
  );
}
