import type { CaseDetail } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useContext, useEffect, useRef } from 'react';
import { plain } from '../../format/labels.js';
import { questionName } from '../../parts/names.js';
import { sentence } from '../../parts/sentence.js';
import { AnswerContext, type Unsaved } from '../plan/answer-context.js';
import { PlanDiff } from './PlanDiff.js';
import { versionWords } from './version-words.js';
import styles from './versions.module.css';

/** The answer of whoever came second, what the other changed, and what to do now. */
export function KeptAnswer({ detail }: { readonly detail: CaseDetail }) {
  const answering = useContext(AnswerContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const unsaved = answering?.unsaved ?? null;
  useEffect(() => {
    if (unsaved !== null) heading.current?.focus();
  }, [unsaved]);
  if (answering === null || unsaved === null) return null;
  return (
    <section className={styles['kept']} role="alert" aria-labelledby="kept-answer">
      <h2 id="kept-answer" ref={heading} tabIndex={-1}>
        {versionWords.yours}
      </h2>
      <p>
        {unsaved.readOn.version === detail.version
          ? versionWords.cameFirstUnknown
          : versionWords.cameFirst(detail.madeBy, detail.version)}
      </p>
      <div className={styles['mine']}>
        <p>{versionWords.yourAnswer(questionWords(unsaved), answerWords(unsaved))}</p>
        {unsaved.given.reason !== undefined && <p>{versionWords.reason(unsaved.given.reason)}</p>}
      </div>
      {unsaved.readOn.version !== detail.version && (
        <>
          <h3>{versionWords.theirs(detail.version)}</h3>
          <div
            className={styles['theirs']}
            tabIndex={0}
            role="region"
            aria-label={versionWords.theirs(detail.version)}
          >
            <PlanDiff from={unsaved.readOn} to={detail} />
          </div>
        </>
      )}
      <div className={styles['buttons']}>
        <Button size="compact-md" disabled={answering.busy} onClick={() => answering.give(unsaved.given)}>
          {versionWords.saveOnTop}
        </Button>
        <Button size="compact-md" variant="default" onClick={answering.drop}>
          {versionWords.drop}
        </Button>
      </div>
    </section>
  );
}

function questionWords({ given, readOn }: Unsaved): string {
  const asked = readOn.plan.decision.questions.find(({ id }) => id === given.question);
  return asked === undefined ? questionName(given.question) : sentence(asked.text);
}

function answerWords({ given: { value } }: Unsaved): string {
  return value === null ? versionWords.takenBack : plain(String(value));
}
