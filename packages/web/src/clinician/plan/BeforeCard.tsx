import type { Plan, Statement } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { Say } from '../../parts/Say.js';
import { Statements } from '../../parts/Statements.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** Equipment, operator and the steps at the table. */
export function BeforeCard({ plan }: { readonly plan: Plan }) {
  const { equipment, operatorChecks, procedureSteps } = plan;
  if (equipment.length + operatorChecks.length + procedureSteps.length === 0) return null;
  return (
    <Card title={planWords.beforeCard.atTheTable}>
      <Part title={planWords.beforeCard.equipment} list={equipment} />
      <Part title={planWords.beforeCard.operator} list={operatorChecks} />
      {procedureSteps.length > 0 && <h3 className={styles['subhead']}>{planWords.beforeCard.steps}</h3>}
      <ol className={styles['steps']}>
        {procedureSteps.map((step, index) => (
          <li key={`${step.id}${index}`}>
            <span>
              <Say statement={step} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Part({ title, list }: { readonly title: string; readonly list: readonly Statement[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <h3 className={styles['subhead']}>{title}</h3>
      <Statements list={list} />
    </>
  );
}
