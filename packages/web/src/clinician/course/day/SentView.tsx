import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { SentDay } from './day-record.js';
import { dayWords } from './day-words.js';
import { SentLine } from './StateLine.js';
import styles from './day.module.css';

/** The server has it: where to see it there. */
export function SentView({ day, onAnother }: { readonly day: SentDay; readonly onAnother: () => void }) {
  const { id, label, patientId } = day;
  return (
    <div className={styles['page']}>
      <h1>{dayWords.title(label)}</h1>
      <SentLine day={day} />
      <div className={styles['end']}>
        <Button component={Link} to={`/courses/${encodeURIComponent(patientId)}/freezes/${id}`} size="xl">
          {dayWords.compare}
        </Button>
        <Button variant="outline" size="lg" onClick={onAnother}>
          {dayWords.again}
        </Button>
      </div>
    </div>
  );
}
