import type { Plan } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { ReasonList } from './ReasonList.js';

/** In place of the nerves when there is no dose to show: why. */
export function HeldCard({ plan }: { readonly plan: Plan }) {
  const { verdict, reasons } = plan.decision;
  const title = verdict === 'hold' ? 'On hold: no dose' : 'No dose yet';
  const why = reasons.filter((reason) =>
    verdict === 'hold' ? reason.effect === 'hold' : ['ask', 'decide'].includes(reason.effect),
  );
  return (
    <Card title={title}>
      <p className={parts['quiet']}>
        {verdict === 'hold'
          ? 'A plan on hold shows no nerve, no dose and no medicine. What holds it:'
          : 'No nerve can be named before this is known:'}
      </p>
      <ReasonList reasons={why} />
    </Card>
  );
}
