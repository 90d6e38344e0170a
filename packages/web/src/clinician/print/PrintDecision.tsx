import type { CaseDetail } from '@cryobridge/contract';
import type { Question, Reason } from '@cryobridge/plan';
import { verdictWords } from '../../format/labels.js';
import { sentence } from '../../parts/sentence.js';
import styles from './print.module.css';

const groups: readonly { readonly title: string; readonly effects: readonly Reason['effect'][] }[] = [
  { title: 'Holds', effects: ['hold'] },
  { title: 'Recorded decisions', effects: ['decided'] },
  { title: 'Cautions', effects: ['caution'] },
  { title: 'Excluded by trials only', effects: ['trial-only'] },
  { title: 'Clear', effects: ['clear'] },
];

/** Verdict, reasons and what is still open. */
export function PrintDecision({ detail }: { readonly detail: CaseDetail }) {
  const { decision } = detail.plan;
  return (
    <>
      <h2>{`May we? ${verdictWords[decision.verdict]}`}</h2>
      <div className={styles['two']}>
        {detail.questions.length > 0 && <OpenQuestions questions={detail.questions} />}
        {groups.map(({ title, effects }) => (
          <Group
            key={title}
            title={title}
            reasons={decision.reasons.filter((reason) => effects.includes(reason.effect))}
          />
        ))}
      </div>
    </>
  );
}

function Group({ title, reasons }: { readonly title: string; readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {reasons.map((reason, index) => (
          <li key={`${reason.id}${index}`}>{sentence(reason)}</li>
        ))}
      </ul>
    </section>
  );
}

function OpenQuestions({ questions }: { readonly questions: readonly Question[] }) {
  const blocking = questions.filter((question) => question.blocks);
  const further = questions.length - blocking.length;
  return (
    <section>
      <h3>Still open</h3>
      <ul>
        {blocking.map((question) => (
          <li key={question.id}>{`${sentence(question.text)} (${question.asks})`}</li>
        ))}
        {further > 0 && <li>{`${further} more questions would sharpen the plan; they do not block it.`}</li>}
      </ul>
    </section>
  );
}
