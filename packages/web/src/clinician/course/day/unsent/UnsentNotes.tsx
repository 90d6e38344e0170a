import { Link } from 'react-router';
import { Note } from '../../../../parts/Note.js';
import type { KeptDay } from '../day-record.js';
import { dayWords } from '../day-words.js';

import { useUnsent } from './use-unsent.js';
import styles from '../day.module.css';

interface Props {
  readonly ownerId: string;
  readonly patientId: string | null;
}

export function UnsentNotes({ ownerId, patientId }: Props) {
  const shown = useUnsent(ownerId).filter((day) => patientId === null || day.patientId === patientId);
  if (shown.length === 0) return null;
  return (
    <section aria-label={dayWords.unsent.title} className={styles['unsent']}>
      {shown.map((day) => (
        <Note key={day.id} tone={day.state === 'sent' ? 'calm' : 'warn'}>
          {dayWords.unsent[day.state]}{' '}
          {/* A whole load: the worker has the page even where the server is gone. */}
          <Link reloadDocument to={pathOf(day)}>
            {dayWords.unsent.open(day.label)}
          </Link>
        </Note>
      ))}
    </section>
  );
}

function pathOf({ patientId, episode }: KeptDay): string {
  return `/courses/${encodeURIComponent(patientId)}/day?episode=${encodeURIComponent(episode)}`;
}
