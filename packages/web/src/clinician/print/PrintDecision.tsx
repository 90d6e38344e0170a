import type { CaseDetail } from '@cryobridge/contract';
import type { Question, Reason } from '@cryobridge/plan';
import { verdictWords } from '../../format/labels.js';
import { sentence } from '../../parts/sentence.js';
import styles from './print.module.css';
import { printWords } from './print-words.js';

const groups: readonly { readonly title: string; readonly effects: readonly Reason['effect'][] }[] = [
  { title: printWords.printDecision.holds, effects: ['hold'] },
  { title: printWords.printDecision.recordedDecisions, effects: ['decided'] },
  { title: printWords.printDecision.cautions, effects: ['caution'] },
  { title: printWords.printDecision.excludedByTrialsOnly, effects: ['trial-only'] },
  { title: printWords.printDecision.clear, effects: ['clear'] },
];

/** Verdict, reasons and what is still open. */
export function PrintDecision({ detail }: { readonly detail: CaseDetail }) {
  const { decision } = detail.plan;
  return (
    <>
      <h2>{printWords.printDecision.mayWe(verdictWords[decision.verdict])}</h2>
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
      <h3>{printWords.printDecision.stillOpen}</h3>
      <ul>
        {blocking.map((question) => (
          <li key={question.id}>
            {printWords.printDecision.asked(
              sentence(question.text),
              printWords.printDecision.whom[question.asks],
            )}
          </li>
        ))}
        {further > 0 && <li>{printWords.printDecision.moreQuestionsWouldSharpen(further)}</li>}
      </ul>
    </section>
  );
}
