import type { Bridge } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import { Statements } from '../../parts/Statements.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** What to ask the surgeon about the nerves that TMR uses. */
export function BridgeCard({ bridge }: { readonly bridge: Bridge }) {
  if (bridge.surgeonQuestions.length + bridge.notes.length === 0) return null;
  return (
    <Card title={planWords.bridgeCard.bridgeToTmr}>
      <Statements list={bridge.notes} />
      {bridge.surgeonQuestions.length > 0 && (
        <h3 className={styles['subhead']}>{planWords.bridgeCard.askTheSurgeon}</h3>
      )}
      <Statements list={bridge.surgeonQuestions} />
    </Card>
  );
}
