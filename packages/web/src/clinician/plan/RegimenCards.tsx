import type { Regimen } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { Statements } from '../../parts/Statements.js';
import { AnaestheticBudget } from './AnaestheticBudget.js';
import { OpioidBaseline } from './OpioidBaseline.js';
import { ReasonList } from './ReasonList.js';
import { RegimenCard } from './RegimenCard.js';
import { planWords } from './plan-words.js';

/** The medicines that go along with it. */
export function RegimenCards({ regimen }: { readonly regimen: Regimen }) {
  return (
    <>
      <RegimenCard items={regimen.items} />
      <AnaestheticBudget budget={regimen.localAnaesthetic} />
      <OpioidBaseline total={regimen.opioidBaseline} />
      <Card title={planWords.regimenCards.rescueLadder}>
        <Statements list={regimen.rescueLadder} />
      </Card>
      <Card title={planWords.regimenCards.naloxone}>
        <strong>{planWords.regimenCards.naloxoneOffer[regimen.naloxone.offer]}</strong>
        <ReasonList reasons={regimen.naloxone.reasons} />
      </Card>
    </>
  );
}
