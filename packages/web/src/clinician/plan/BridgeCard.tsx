import type { Bridge } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { Statements } from '../../parts/Statements.js';
import styles from './plan.module.css';

/** What to ask the surgeon about the nerves that TMR uses. */
export function BridgeCard({ bridge }: { readonly bridge: Bridge }) {
  if (bridge.surgeonQuestions.length + bridge.notes.length === 0) return null;
  return (
    <Card title="Bridge to TMR">
      <Statements list={bridge.notes} />
      {bridge.surgeonQuestions.length > 0 && <h3 className={styles['subhead']}>Ask the surgeon</h3>}
      <Statements list={bridge.surgeonQuestions} />
    </Card>
  );
}
