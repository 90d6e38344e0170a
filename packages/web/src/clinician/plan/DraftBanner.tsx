import type { Plan } from '@cryobridge/plan';
import { VerdictMark } from '../../parts/VerdictMark.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

/** Says that this is not a plan to act on, and what is missing. */
export function DraftBanner({ plan, open }: { readonly plan: Plan; readonly open: number }) {
  const hold = plan.decision.verdict === 'hold';
  const rest = hold
    ? planWords.draftBanner.noDoseIsShown
    : planWords.draftBanner.everythingBelowMayStill(open);
  return (
    <div className={`${styles['banner']} ${hold ? styles['bannerHold'] : ''}`}>
      <VerdictMark
        verdict={plan.decision.verdict}
        note={hold ? planWords.draftBanner.doNotFreeze : planWords.draftBanner.thisIsADraft}
      />
      <span>{rest}</span>
    </div>
  );
}
