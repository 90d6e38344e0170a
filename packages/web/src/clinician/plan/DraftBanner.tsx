import type { Plan } from '@cryobridge/plan';
import { VerdictMark } from '../../parts/VerdictMark.js';
import styles from './plan.module.css';

/** Says that this is not a plan to act on, and what is missing. */
export function DraftBanner({ plan, open }: { readonly plan: Plan; readonly open: number }) {
  const hold = plan.decision.verdict === 'hold';
  const rest = hold
    ? 'No dose is shown. The reasons stand under “May we?”.'
    : `Everything below may still change. ${open === 1 ? 'One question is' : `${open} questions are`} open.`;
  return (
    <div className={`${styles['banner']} ${hold ? styles['bannerHold'] : ''}`}>
      <VerdictMark verdict={plan.decision.verdict} note={hold ? 'do not freeze' : 'this is a draft'} />
      <span>{rest}</span>
    </div>
  );
}
