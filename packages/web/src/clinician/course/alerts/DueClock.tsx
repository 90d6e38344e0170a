import { Icon } from '../../../parts/Icon.js';
import { instant } from '../../../format/date.js';
import { dueWord } from './alert-words.js';
import { dueOf } from './due.js';
import styles from './alerts.module.css';

/** The clock of an alert; says the moment itself to whoever asks. */
export function DueClock({ dueAt, nowMs }: { readonly dueAt: string | null; readonly nowMs: number }) {
  const due = dueOf(dueAt, nowMs);
  if (due === null || dueAt === null) return null;
  return (
    <time className={`${styles['due']} ${styles[due.tone]}`} dateTime={dueAt} title={instant(dueAt)}>
      <Icon name="clock" size={16} />
      {dueWord(due)}
    </time>
  );
}
