import type { Plan } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { SourceLine } from '../../parts/SourceLine.js';
import parts from '../../parts/parts.module.css';

/** Every source behind the plan, and what it was made from. */
export function SourcesCard({ plan }: { readonly plan: Plan }) {
  const { madeFrom } = plan;
  return (
    <Card title="Made from">
      <p className={parts['small']}>
        {`Knowledge ${madeFrom.knowledgeVersion} · engine ${madeFrom.engine} · plan ${madeFrom.planVersion} · asked on ${madeFrom.now}`}
      </p>
      <p
        className={`${parts['small']} ${parts['path']}`}
      >{`plan ${plan.hash.slice(0, 12)} · input ${madeFrom.inputHash.slice(0, 12)}`}</p>
      <details className={parts['details']}>
        <summary>{`${plan.sources.length} sources`}</summary>
        {plan.sources.map((source) => (
          <SourceLine key={source.id} source={source} place={null} />
        ))}
      </details>
    </Card>
  );
}
