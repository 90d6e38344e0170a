import type { TargetDose } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { Statements } from '../../parts/Statements.js';
import { planWords } from './plan-words.js';

/** View, path, depth, what to see and when to stop. */
export function GuidanceCard({ dose }: { readonly dose: TargetDose }) {
  if (dose.guidance.length === 0) return null;
  return (
    <Card title={planWords.guidanceCard.guidance}>
      <Statements list={dose.guidance} />
    </Card>
  );
}
