import type { Plan } from '@cryobridge/plan';
import { formularyWords } from '../../admin/formulary/formulary-words.js';
import { Card } from '../../parts/Card.js';
import { SourceLine } from '../../parts/SourceLine.js';
import parts from '../../parts/parts.module.css';
import { planWords } from './plan-words.js';

/** Every source behind the plan, and what it was made from. */
export function SourcesCard({ plan }: { readonly plan: Plan }) {
  const { madeFrom } = plan;
  const { formularyVersion } = madeFrom;
  const local = formularyVersion === undefined ? '' : ` · ${formularyWords.madeWith(formularyVersion)}`;
  return (
    <Card title={planWords.sourcesCard.madeFrom}>
      <p className={parts['small']}>
        {planWords.sourcesCard.knowledgeEnginePlanAsked(
          madeFrom.knowledgeVersion,
          madeFrom.engine,
          madeFrom.planVersion,
          madeFrom.now,
        )}
        {local}
      </p>
      <p className={`${parts['small']} ${parts['path']}`}>
        {planWords.sourcesCard.planInput(plan.hash.slice(0, 12), madeFrom.inputHash.slice(0, 12))}
      </p>
      <details className={parts['details']}>
        <summary>{planWords.sourcesCard.sources(plan.sources.length)}</summary>
        {plan.sources.map((source) => (
          <SourceLine key={source.id} source={source} place={null} />
        ))}
      </details>
    </Card>
  );
}
