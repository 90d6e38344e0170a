import type { Plan } from '@cryobridge/plan';
import { shortDate } from '../../format/date.js';
import { plain } from '../../format/labels.js';
import { Card } from '../../parts/Card.js';
import { Rows } from '../../parts/Rows.js';
import { Statements } from '../../parts/Statements.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** When to freeze, and how to protect the numb leg until surgery. */
export function TimingCard({ plan }: { readonly plan: Plan }) {
  const { timing, protection } = plan;
  return (
    <Card title={planWords.timingCard.when}>
      <Rows
        rows={[
          { label: planWords.timingCard.phase, value: plain(timing.phase) },
          {
            label: planWords.timingCard.freezeBetween,
            value:
              timing.window === null
                ? planWords.timingCard.notKnown
                : planWords.timingCard.between(shortDate(timing.window.from), shortDate(timing.window.to)),
          },
          { label: planWords.timingCard.surgery, value: surgeryWords(timing) },
        ]}
      />
      <Statements list={timing.notes} />
      {protection.length > 0 && <h3 className={styles['subhead']}>{planWords.timingCard.untilSurgery}</h3>}
      <Statements list={protection} />
    </Card>
  );
}

function surgeryWords({ surgeryDate, daysToSurgery }: Plan['timing']): string {
  if (surgeryDate === null) return planWords.timingCard.notKnown;
  const day = shortDate(surgeryDate);
  return daysToSurgery === null ? day : planWords.timingCard.surgeryOn(day, away(daysToSurgery));
}

function away(days: number): string {
  if (days === 0) return planWords.timingCard.today;
  return days > 0 ? planWords.timingCard.ahead(days) : planWords.timingCard.ago(-days);
}
