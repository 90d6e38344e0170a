import type { Plan } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { sentence } from '../../parts/sentence.js';
import { SourceButton } from '../../parts/SourceButton.js';
import { dayWords, followUpGroups } from './follow-up-groups.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** What is asked when; day 0 is the freeze. Rows of the same kind are drawn together. */
export function FollowUpCard({ plan }: { readonly plan: Plan }) {
  if (plan.followUp.length === 0) return null;
  return (
    <Card title={planWords.followUpCard.followUp}>
      <ol className={styles['days']}>
        {followUpGroups(plan.followUp).map(({ first, last, count }) => (
          <li key={first.day}>
            <span className={styles['dayNumber']}>{dayWords({ first, last })}</span>
            <span>
              {count === 1 ? sentence(first.what) : `${sentence(first.what)} … ${sentence(last.what)}`}
              <SourceButton claims={first.what.claims} about={sentence(first.what)} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
