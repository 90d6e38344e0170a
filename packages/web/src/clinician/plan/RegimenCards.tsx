import type { Regimen } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { Statements } from '../../parts/Statements.js';
import { AnaestheticBudget } from './AnaestheticBudget.js';
import { OpioidBaseline } from './OpioidBaseline.js';
import { ReasonList } from './ReasonList.js';
import { RegimenCard } from './RegimenCard.js';

const naloxoneWords = {
  offer: 'Offer to take home',
  'not-indicated': 'Not indicated',
  'cannot-tell': 'Cannot tell yet',
} as const;

/** The medicines that go along with it. */
export function RegimenCards({ regimen }: { readonly regimen: Regimen }) {
  return (
    <>
      <RegimenCard items={regimen.items} />
      <AnaestheticBudget budget={regimen.localAnaesthetic} />
      <OpioidBaseline total={regimen.opioidBaseline} />
      <Card title="Rescue ladder">
        <Statements list={regimen.rescueLadder} />
      </Card>
      <Card title="Naloxone">
        <strong>{naloxoneWords[regimen.naloxone.offer]}</strong>
        <ReasonList reasons={regimen.naloxone.reasons} />
      </Card>
    </>
  );
}
