import type { Regimen } from '@cryobridge/plan';
import { withUnit } from '../../format/number.js';
import { Card } from '../../parts/Card.js';
import { Rows } from '../../parts/Rows.js';
import { sentence, term } from '../../parts/sentence.js';
import { Statements } from '../../parts/Statements.js';
import { planWords } from './plan-words.js';

const mg = (value: number | null) =>
  value === null ? planWords.anaestheticBudget.notKnown : withUnit(value, 'mg');

/** One running total over block, catheter and probe track. */
export function AnaestheticBudget({ budget }: { readonly budget: Regimen['localAnaesthetic'] }) {
  return (
    <Card title={planWords.anaestheticBudget.localAnaesthetic(term(budget.drug))}>
      <Rows
        rows={[
          { label: planWords.anaestheticBudget.limit, value: mg(budget.limitMg) },
          ...budget.planned.map((part) => ({
            label: planWords.anaestheticBudget.parts[part.part],
            value: part.mg === null ? sentence(part.note) : mg(part.mg),
          })),
          { label: planWords.anaestheticBudget.left, value: mg(budget.remainingMg) },
        ]}
      />
      <Statements list={budget.limitBy} />
    </Card>
  );
}
