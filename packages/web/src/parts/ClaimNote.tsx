import type { Claim } from '@cryobridge/knowledge';
import type { Plan } from '@cryobridge/plan';
import type { ReactNode } from 'react';
import { short } from '../format/number.js';
import { unitSign } from '../format/labels.js';
import { claimLabel } from './claim-label.js';
import styles from './parts.module.css';
import { SourceLine } from './SourceLine.js';
import { English } from './English.js';
import { partsWords } from './parts-words.js';

/** One claim: what, how much, how we know, and what speaks against it. */
export function ClaimNote({ claim, plan }: { readonly claim: Claim; readonly plan: Pick<Plan, 'sources'> }) {
  return (
    <div className={styles['claim']}>
      <p className={styles['claimLabel']}>
        <English>{claimLabel(claim.label)}</English>
      </p>
      <p className={typeof claim.value === 'number' ? styles['claimValue'] : undefined}>{valueOf(claim)}</p>
      <p className={claim.basis === 'assumed' ? styles['assumed'] : styles['claimBasis']}>
        {partsWords.claimNote.basis[claim.basis]}
      </p>
      {claim.sources.map((ref) => (
        <SourceLine
          key={ref.source + ref.place}
          source={plan.sources.find((one) => one.id === ref.source)}
          place={ref.place}
        />
      ))}
      {claim.doubts !== undefined && (
        <p className={styles['claimSmall']}>
          <strong>{partsWords.claimNote.doubts}</strong> <English>{claim.doubts}</English>
        </p>
      )}
    </div>
  );
}

function valueOf({ value, unit, range }: Claim): ReactNode {
  const sign = unitSign(unit);
  if (value === null) return partsWords.claimNote.lookedForAndNot;
  if (typeof value === 'boolean') return value ? partsWords.claimNote.yes : partsWords.claimNote.no;
  if (typeof value === 'string') return <English>{value}</English>;
  if (typeof value === 'number') {
    const spread =
      range === undefined ? '' : ` (${partsWords.claimNote.range(short(range[0]), short(range[1]))})`;
    return `${short(value)} ${sign}${spread}`;
  }
  return `${value.join(', ')} ${sign}`;
}
