import type { Plan } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { ReasonList } from './ReasonList.js';
import { planWords } from './plan-words.js';

/** Nerves that are never frozen here, and why. */
export function TargetsNote({ plan }: { readonly plan: Plan }) {
  if (plan.neverTargets.length === 0) return null;
  return (
    <Card title={planWords.targetsNote.notTheseNerves}>
      <ReasonList reasons={plan.neverTargets.map((never) => never.reason)} named={false} />
    </Card>
  );
}
