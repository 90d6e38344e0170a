import type { Reason } from '@cryobridge/plan';
import { sentence } from '../../parts/sentence.js';
import { SourceButton } from '../../parts/SourceButton.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

interface Props {
  readonly reasons: readonly Reason[];
  /** Whether each says what it does to the decision. */
  readonly named?: boolean;
}

/** Reasons with what they do to the decision, and their sources. */
export function ReasonList({ reasons, named = true }: Props) {
  if (reasons.length === 0) return null;
  return (
    <ul className={styles['reasons']}>
      {reasons.map((reason, index) => (
        <li key={`${reason.rule}${reason.id}${index}`}>
          <span className={`${styles['dot']} ${styles[`dot-${reason.effect}`]}`} aria-hidden="true" />
          <div>
            {sentence(reason)}
            <p className={styles['kind']}>
              {named && planWords.reasonEffects[reason.effect]}
              <SourceButton
                claims={reason.claims}
                sources={reason.sources}
                read={reason.read}
                about={sentence(reason)}
              />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
