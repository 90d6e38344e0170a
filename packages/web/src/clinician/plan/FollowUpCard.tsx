import type { Plan } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { Say } from '../../parts/Say.js';
import styles from './plan.module.css';

/** What is asked when, counted from surgery. */
export function FollowUpCard({ plan }: { readonly plan: Plan }) {
  if (plan.followUp.length === 0) return null;
  return (
    <Card title="Follow-up">
      <ol className={styles['days']}>
        {plan.followUp.map(({ day, what }, index) => (
          <li key={`${day}${index}`}>
            <span className={styles['dayNumber']}>{dayWords(day)}</span>
            <span>
              <Say statement={what} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

export function dayWords(day: number): string {
  if (day < 0) return `${-day} ${day === -1 ? 'day' : 'days'} before`;
  return `day ${day}`;
}
