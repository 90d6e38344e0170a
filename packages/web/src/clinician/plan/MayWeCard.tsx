import type { CaseDetail } from '@cryobridge/contract';
import type { Reason } from '@cryobridge/plan';
import { Card } from '../../parts/Card.js';
import parts from '../../parts/parts.module.css';
import { VerdictMark } from '../../parts/VerdictMark.js';
import { QuestionList } from './QuestionList.js';
import { ReasonList } from './ReasonList.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

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
  const note = blocking === 0 ? undefined : planWords.mayWeCard.questions(blocking);
  return (
    <Card title={planWords.mayWeCard.mayWe}>
      <p className={styles['mayWe']} aria-live="polite">
        <VerdictMark
          verdict={decision.verdict}
          {...(decision.verdict === 'cannot-tell' && note ? { note } : {})}
        />
      </p>
      <ReasonList reasons={of('hold', 'ask', 'decide')} />
      <QuestionList detail={detail} />
      <Group title={planWords.mayWeCard.recordedDecisions} reasons={of('decided')} />
      <Group title={planWords.mayWeCard.cautions} reasons={of('caution')} />
      <Group
        title={planWords.mayWeCard.excludedByTrialsOnly}
        note={planWords.mayWeCard.trialsLeftThesePeople}
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
      <summary>{planWords.mayWeCard.checkedAndClear(reasons.length)}</summary>
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
