import type { Plan } from '@cryobridge/plan';
import { Popover } from '@mantine/core';
import parts from '../../parts/parts.module.css';
import { sentence } from '../../parts/sentence.js';
import { Statements } from '../../parts/Statements.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** Always on screen: how good the evidence is, and one click away why. */
export function EvidenceGrade({ evidence }: { readonly evidence: Plan['evidence'] }) {
  return (
    <p className={styles['evidence']}>
      {planWords.evidenceGrade.evidence} <strong>{sentence(evidence.grade)}</strong>
      <Popover width={380} position="bottom-end" trapFocus returnFocus shadow="sm" withArrow>
        <Popover.Target>
          <button
            type="button"
            className={parts['sourceButton']}
            aria-label={planWords.evidenceGrade.whyThisEvidenceGrade}
          >
            {planWords.evidenceGrade.why}
          </button>
        </Popover.Target>
        <Popover.Dropdown maw="calc(100vw - 24px)" aria-label={planWords.evidenceGrade.whyThisEvidenceGrade}>
          <div
            className={parts['claims']}
            tabIndex={0}
            data-autofocus
            role="group"
            aria-label={planWords.evidenceGrade.studies}
          >
            <Statements list={[evidence.grade, ...evidence.studies]} />
          </div>
        </Popover.Dropdown>
      </Popover>
    </p>
  );
}
