import type { RegimenItem } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { RegimenItemLine } from './RegimenItemLine.js';
import styles from './plan.module.css';
import { term } from '../../parts/sentence.js';
import { planWords } from './plan-words.js';

/** Medicines: what to offer and what to ask first in full; what is optional or to be avoided one click away. */
export function RegimenCard({ items }: { readonly items: readonly RegimenItem[] }) {
  const of = (...states: readonly RegimenItem['state'][]) =>
    items.filter((item) => states.includes(item.state));
  const unsigned = items.every((item) => item.signOff === null);
  return (
    <Card title={planWords.regimenCard.alongWithIt}>
      {unsigned && items.length > 0 && (
        <p className={styles['signOff']}>{planWords.regimenCard.noPharmacistHasSigned}</p>
      )}
      <Lines items={[...of('offer'), ...of('ask')]} signOffs={!unsigned} />
      <Folded title={planWords.regimenCard.onlyIfChosen} items={of('opt-in')} signOffs={!unsigned} />
      <Folded title={planWords.regimenCard.avoid} items={of('avoid')} signOffs={!unsigned} />
    </Card>
  );
}

interface LinesProps {
  readonly items: readonly RegimenItem[];
  readonly signOffs: boolean;
}

function Lines({ items, signOffs }: LinesProps) {
  return (
    <ul>
      {items.map((item) => (
        <RegimenItemLine key={`${item.drug}${item.role}`} item={item} signOffs={signOffs} />
      ))}
    </ul>
  );
}

function Folded({ title, items, signOffs }: LinesProps & { readonly title: string }) {
  if (items.length === 0) return null;
  return (
    <details className={parts['details']}>
      <summary>{`${title}: ${items.map((item) => term(item.drug)).join(', ')}`}</summary>
      <Lines items={items} signOffs={signOffs} />
    </details>
  );
}
