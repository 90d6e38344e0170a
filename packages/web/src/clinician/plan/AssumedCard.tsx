import type { Plan } from '@cryobridge/plan';
import { claimLabel } from '../../parts/claim-label.js';
import { Card } from '../../parts/Card.js';
import { English } from '../../parts/English.js';
import { SourceButton } from '../../parts/SourceButton.js';
import parts from '../../parts/parts.module.css';
import { planWords } from './plan-words.js';

const firstShown = 6;

/** What nobody has measured for this use and the plan rests on all the same. */
export function AssumedCard({ plan }: { readonly plan: Plan }) {
  if (plan.assumed.length === 0) return null;
  const [first, rest] = [plan.assumed.slice(0, firstShown), plan.assumed.slice(firstShown)];
  return (
    <Card title={planWords.assumedCard.assumedInThisPlan}>
      <Assumptions list={first} />
      {rest.length > 0 && (
        <details className={parts['details']}>
          <summary>{planWords.assumedCard.more(rest.length)}</summary>
          <Assumptions list={rest} />
        </details>
      )}
    </Card>
  );
}

function Assumptions({ list }: { readonly list: Plan['assumed'] }) {
  return (
    <ul className={parts['statements']}>
      {list.map(({ claim, label }) => (
        <li key={claim}>
          <English>{claimLabel(label)}</English>
          <SourceButton claims={[claim]} about={claimLabel(label)} />
        </li>
      ))}
    </ul>
  );
}
