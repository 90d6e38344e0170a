import type { Plan } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { ReasonList } from './ReasonList.js';
import { planWords } from './plan-words.js';

/** In place of the nerves when there is no dose to show: why. */
export function HeldCard({ plan }: { readonly plan: Plan }) {
  const { verdict, reasons } = plan.decision;
  const title = verdict === 'hold' ? planWords.heldCard.onHoldNoDose : planWords.heldCard.noDoseYet;
  const why = reasons.filter((reason) =>
    verdict === 'hold' ? reason.effect === 'hold' : ['ask', 'decide'].includes(reason.effect),
  );
  return (
    <Card title={title}>
      <p className={parts['quiet']}>
        {verdict === 'hold' ? planWords.heldCard.aPlanOnHold : planWords.heldCard.noNerveCanBe}
      </p>
      <ReasonList reasons={why} />
    </Card>
  );
}
