import type { Verdict } from '../format/labels.js';
import { verdictWords } from '../format/labels.js';
import { Icon, type IconName } from './Icon.js';
import styles from './parts.module.css';

const icons: Readonly<Record<Verdict, IconName>> = { proceed: 'check', hold: 'stop', 'cannot-tell': 'ask' };

/** Icon, word and colour together; never colour alone. */
export function VerdictMark({ verdict, note }: { readonly verdict: Verdict; readonly note?: string }) {
  return (
    <span className={`${styles['verdict']} ${styles[verdict]}`}>
      <span className={styles['verdictIcon']}>
        <Icon name={icons[verdict]} size={14} />
      </span>
      <span>
        {verdictWords[verdict]}
        {note === undefined ? '' : `: ${note}`}
      </span>
    </span>
  );
}
