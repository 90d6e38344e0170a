import type { Statement } from '@cryobridge/plan';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { AlertReasons } from '../alerts/AlertReasons.js';
import { personWords } from './person-words.js';

/** For the clinician: what the regimen allows, checked against what was taken. */
export function RescueCard({ rescue }: { readonly rescue: readonly Statement[] }) {
  return (
    <Card title={personWords.rescue.title}>
      {rescue.length === 0 ? (
        <p className={parts['quiet']}>{personWords.rescue.none}</p>
      ) : (
        <AlertReasons reasons={rescue} />
      )}
    </Card>
  );
}
