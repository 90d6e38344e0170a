import { answerFaults, answerOf, withAnswer, type Question } from '@cryobridge/course/report';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import { useKnownToday, useMe } from '../me/me-context.js';
import type { Pending } from '../outbox/pending.js';
import { hand } from '../outbox/pending-store.js';
import { HelpButton } from '../shell/HelpButton.js';
import { Icon } from '../shell/Icon.js';
import { Note } from '../shell/Note.js';
import { useTitle } from '../shell/use-title.js';
import { go } from '../shell/view.js';
import { Danger } from './Danger.js';
import { Progress } from './Progress.js';
import { QuestionStep } from './QuestionStep.js';
import { Review } from './Review.js';
import { localInstant } from './start.js';
import { stepAt, stepsOf, withoutUnasked } from './steps.js';
import { useDraft } from './use-draft.js';
import { WhoStep } from './WhoStep.js';

interface Props {
  readonly begun: Pending;
  readonly onHanded: (id: string) => void;
}

/** One question at a time. Every answer is kept before the next is asked. */
export function ReportForm({ begun, onHanded }: Props) {
  const { page, report: words, code } = useLanguage();
  const { today } = useKnownToday();
  const { list } = useMe();
  const [prompted] = useState(today.prompted);
  const { draft, fault, change, settled } = useDraft(begun);
  const heading = useRef<HTMLHeadingElement>(null);
  const { report } = draft;
  const steps = stepsOf(report, { episodes: today.episodes, prompted });
  const index = stepAt(steps, draft.at);
  const step = steps[index] ?? { kind: 'who', id: 'who' };
  const faults = answerFaults(report.answers);
  const here = faults.filter(({ question }) => question === step.id);

  useEffect(() => heading.current?.focus({ preventScroll: true }), [step.id]);

  const show = (id: string) => {
    change(() => ({ at: id }));
    window.scrollTo(0, 0);
  };
  const move = (by: 1 | -1) => {
    const target = steps[index + by];
    if (target === undefined) void leave();
    else show(target.id);
  };
  const answer = (question: Question, value: unknown) =>
    change((now) => ({
      report: { ...now.report, answers: withAnswer(question, now.report.answers, value) },
    }));
  const leave = async () => {
    await settled();
    await list();
    go('today', 'replace');
  };
  const finish = async () => {
    change((now) => ({
      report: {
        ...now.report,
        answers: withoutUnasked(now.report.answers),
        language: code,
        writtenAt: localInstant(new Date()),
      },
    }));
    const saved = await settled();
    const handed = await hand(saved).catch(() => null);
    if (handed !== null) onHanded(handed.id);
  };
  const isTold = step.kind !== 'question' || answerOf(step.question, report.answers) !== undefined;
  const title =
    step.kind === 'question'
      ? words.questions[step.question.id].ask
      : step.kind === 'who'
        ? page.report.who
        : page.report.review;
  useTitle(title);

  return (
    <div className="frame reporting">
      <header className="top">
        <button type="button" className="quiet-button" onClick={() => void leave()}>
          <Icon name="close" />
          <span className="word">{page.report.close}</span>
        </button>
        <HelpButton />
      </header>
      <main>
        <Progress index={index} total={steps.length} forDate={report.forDate} />
        <Danger answers={report.answers} at={step.id} />
        {fault !== null && (
          <Note tone="warn" live="alert">
            {fault === 'overtaken' ? page.report.overtaken : page.report.notKept}
          </Note>
        )}
        <h1 ref={heading} tabIndex={-1} className="question">
          {title}
        </h1>
        {step.kind === 'who' && (
          <WhoStep
            report={report}
            onChange={(next) => change((now) => ({ report: { ...now.report, ...next } }))}
          />
        )}
        {step.kind === 'question' && (
          <QuestionStep
            key={step.id}
            question={step.question}
            answers={report.answers}
            onAnswer={(value) => answer(step.question, value)}
          />
        )}
        {step.kind === 'review' && <Review report={report} steps={steps} faults={faults} onChange={show} />}
        {here.map(({ fault: what }) => (
          <Note key={what} tone="warn" live="status">
            {words.faults[what]}
          </Note>
        ))}
        {words.reviewed === null && step.kind === 'who' && <p className="unreviewed">{words.notReviewed}</p>}
      </main>
      <footer className="moves">
        <button type="button" onClick={() => move(-1)}>
          {page.report.back}
        </button>
        {step.kind === 'review' ? (
          <button
            type="button"
            className="primary"
            disabled={faults.length > 0 || fault !== null}
            onClick={() => void finish()}
          >
            {page.report.send}
          </button>
        ) : (
          <button type="button" className={isTold ? 'primary' : ''} onClick={() => move(1)}>
            {isTold ? page.report.next : page.report.skip}
          </button>
        )}
      </footer>
    </div>
  );
}
