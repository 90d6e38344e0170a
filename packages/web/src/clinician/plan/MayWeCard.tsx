import type { CaseDetail } from '@cryobridge/contract';
import type { Reason } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { VerdictMark } from '../../parts/VerdictMark.js';
import { QuestionList } from './QuestionList.js';
import { ReasonList } from './ReasonList.js';
import styles from './plan.module.css';

/** The verdict, why, and what only a person can tell. Reasons come before buttons. */
export function MayWeCard({ detail }: { readonly detail: CaseDetail }) {
  const { decision } = detail.plan;
  const asked = new Set(detail.questions.map((question) => question.id));
  const shown = decision.reasons.filter(
    (reason) => reason.question === null || !asked.has(reason.question) || reason.effect === 'hold',
  );
  const of = (...effects: readonly Reason['effect'][]) =>
    shown.filter((reason) => effects.includes(reason.effect));
  const blocking = detail.questions.filter((question) => question.blocks).length;
  const note = blocking === 0 ? undefined : `${blocking} ${blocking === 1 ? 'question' : 'questions'}`;
  return (
    <Card title="May we?">
      <p className={styles['mayWe']} aria-live="polite">
        <VerdictMark
          verdict={decision.verdict}
          {...(decision.verdict === 'cannot-tell' && note ? { note } : {})}
        />
      </p>
      <ReasonList reasons={of('hold', 'ask', 'decide')} />
      <QuestionList detail={detail} />
      <Group title="Recorded decisions" reasons={of('decided')} />
      <Group title="Cautions" reasons={of('caution')} />
      <Group
        title="Excluded by trials only"
        note="Trials left these people out; that alone does not speak against it."
        reasons={of('trial-only')}
      />
      <Clear reasons={of('clear')} />
    </Card>
  );
}

/** What was looked at and stands in nobody's way, one click away. */
function Clear({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <details className={parts['details']}>
      <summary>{`${reasons.length} checked and clear`}</summary>
      <ReasonList reasons={reasons} />
    </details>
  );
}

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  readonly reasons: readonly Reason[];
}

function Group({ title, note, reasons }: GroupProps) {
  if (reasons.length === 0) return null;
  return (
    <div className={styles['group']}>
      <h3 className={styles['groupTitle']}>{title}</h3>
      {note && <p className={styles['kind']}>{note}</p>}
      <ReasonList reasons={reasons} />
    </div>
  );
}
