import type { OpioidTotal } from '@cryobridge/plan';
import { number, withUnit } from '../../format/number.js';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { Rows } from '../../parts/Rows.js';
import { sentence, term } from '../../parts/sentence.js';
import { SourceButton } from '../../parts/SourceButton.js';
import { Statements } from '../../parts/Statements.js';
import { planWords } from './plan-words.js';

/** Opioids before surgery in MME a day, with the table named; what cannot be converted is never zero. */
export function OpioidBaseline({ total }: { readonly total: OpioidTotal }) {
  const whole =
    total.mmePerDay === null
      ? planWords.opioidBaseline.atLeast(number(total.convertedMmePerDay))
      : number(total.mmePerDay);
  return (
    <Card
      title={planWords.opioidBaseline.opioidsBeforeSurgery}
      aside={
        <SourceButton
          claims={total.items.map((item) => item.claim)}
          about={planWords.opioidBaseline.conversionFactors}
        />
      }
    >
      <Rows
        rows={[
          { label: planWords.opioidBaseline.mmeADay, value: whole },
          ...total.items.map((item) => ({
            label: term(item.drug),
            value: withUnit(item.mmePerDay, 'MME', 1),
          })),
          ...total.unknowns.map((one) => ({
            label: term(one.drug),
            value: planWords.opioidBaseline.notConverted,
            tone: 'warn' as const,
          })),
        ]}
      />
      <p className={parts['small']}>{planWords.opioidBaseline.table(total.table)}</p>
      {total.unknowns.map((one) => (
        <p key={one.drug} className={parts['small']}>
          {sentence(one.why)}
        </p>
      ))}
      <Statements list={total.notes} />
    </Card>
  );
}
