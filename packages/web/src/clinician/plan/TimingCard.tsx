import type { Plan } from '@cryobridge/plan';
import { shortDate } from '../../format/date.js';
import { plain } from '../../format/labels.js';
import { Card } from '../../parts/Card.js';
import { Rows } from '../../parts/Rows.js';
import { Statements } from '../../parts/Statements.js';
import styles from './plan.module.css';

/** When to freeze, and how to protect the numb leg until surgery. */
export function TimingCard({ plan }: { readonly plan: Plan }) {
  const { timing, protection } = plan;
  return (
    <Card title="When">
      <Rows
        rows={[
          { label: 'phase', value: plain(timing.phase) },
          {
            label: 'freeze between',
            value:
              timing.window === null
                ? 'not known'
                : `${shortDate(timing.window.from)} and ${shortDate(timing.window.to)}`,
          },
          { label: 'surgery', value: surgeryWords(timing) },
        ]}
      />
      <Statements list={timing.notes} />
      {protection.length > 0 && <h3 className={styles['subhead']}>Until surgery</h3>}
      <Statements list={protection} />
    </Card>
  );
}

function surgeryWords({ surgeryDate, daysToSurgery }: Plan['timing']): string {
  if (surgeryDate === null) return 'not known';
  if (daysToSurgery === null) return shortDate(surgeryDate);
  const days = Math.abs(daysToSurgery);
  const words =
    daysToSurgery === 0
      ? 'today'
      : `${days} ${days === 1 ? 'day' : 'days'} ${daysToSurgery > 0 ? 'ahead' : 'ago'}`;
  return `${shortDate(surgeryDate)}, ${words}`;
}
