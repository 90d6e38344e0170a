import { answerOf, type AnswerFault } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import type { WrittenReport } from '../outbox/pending.js';
import { sayAnswer } from './say-answer.js';
import type { Step } from './steps.js';

interface Props {
  readonly report: WrittenReport;
  readonly steps: readonly Step[];
  readonly faults: readonly AnswerFault[];
  readonly onChange: (id: string) => void;
}

/** Every answer with a way back to its question; what was skipped says so. */
export function Review({ report, steps, faults, onChange }: Props) {
  const { page, report: words, code } = useLanguage();
  const by = [words.reporters[report.by.reporter], report.by.name].filter((part) => part !== null).join(': ');
  return (
    <>
      <p className="quiet hint">{page.report.reviewHelp}</p>
      <ul className="list review">
        <li>
          <span>
            <span className="quiet block">{page.report.who}</span>
            <strong>{by}</strong>
          </span>
          <ChangeButton what={page.report.who} onClick={() => onChange('who')} />
        </li>
        {steps.map((step) => {
          if (step.kind !== 'question') return null;
          const { ask } = words.questions[step.question.id];
          const value = answerOf(step.question, report.answers);
          return (
            <li key={step.id}>
              <span>
                <span className="quiet block">{ask}</span>
                {value === undefined ? (
                  <em>{page.report.notTold}</em>
                ) : (
                  <strong>{sayAnswer(step.question, value, { words, code })}</strong>
                )}
                {faults
                  .filter(({ question }) => question === step.id)
                  .map(({ fault }) => (
                    <span key={fault} className="fault block">
                      {words.faults[fault]}
                    </span>
                  ))}
              </span>
              <ChangeButton what={ask} onClick={() => onChange(step.id)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ChangeButton({ what, onClick }: { readonly what: string; readonly onClick: () => void }) {
  const { page } = useLanguage();
  return (
    <button type="button" aria-label={`${page.report.change}: ${what}`} onClick={onClick}>
      {page.report.change}
    </button>
  );
}
