import type { Regimen } from '@cryobridge/plan';
import { plain } from '../../format/labels.js';
import { withUnit } from '../../format/number.js';
import { Card } from '../../parts/Card.js';
import { Rows } from '../../parts/Rows.js';
import { sentence } from '../../parts/sentence.js';
import { Statements } from '../../parts/Statements.js';

const mg = (value: number | null) => (value === null ? 'not known' : withUnit(value, 'mg'));

/** One running total over block, catheter and probe track. */
export function AnaestheticBudget({ budget }: { readonly budget: Regimen['localAnaesthetic'] }) {
  return (
    <Card title={`Local anaesthetic: ${budget.drug}`}>
      <Rows
        rows={[
          { label: 'limit', value: mg(budget.limitMg) },
          ...budget.planned.map((part) => ({
            label: plain(part.part),
            value: part.mg === null ? sentence(part.note) : mg(part.mg),
          })),
          { label: 'left', value: mg(budget.remainingMg) },
        ]}
      />
      <Statements list={budget.limitBy} />
    </Card>
  );
}
