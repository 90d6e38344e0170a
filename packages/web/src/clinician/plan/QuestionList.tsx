import type { CaseDetail } from '@cryobridge/contract';
import type { Question } from '@cryobridge/plan';
import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useAnswer } from '../../api/queries.js';
import { verdictWords } from '../../format/labels.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import { AnswersGiven } from './AnswersGiven.js';
import { QuestionItem, type Given } from './QuestionItem.js';
import { useAnswerer } from './use-answerer.js';

const shortestName = 2;

/** Open questions, answered where they stand. Each answer plans again at once. */
export function QuestionList({ detail }: { readonly detail: CaseDetail }) {
  const [name, rename] = useAnswerer();
  const [nameless, setNameless] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const answer = useAnswer(detail.id);
  const { questions } = detail;
  const hasName = name.trim().length >= shortestName;
  const give = (given: Given) => {
    if (!hasName) {
      setNameless(true);
      nameField.current?.focus();
      return;
    }
    const index = items(list.current).findIndex((item) => item.contains(document.activeElement));
    const goOn = () => {
      const left = items(list.current);
      (left[Math.min(index, left.length - 1)] ?? list.current)?.focus({ preventScroll: true });
    };
    answer.mutate(
      { answers: [{ ...given, by: name.trim() }] },
      { onSuccess: () => requestAnimationFrame(goOn) },
    );
  };
  const pending = answer.isPending ? answer.variables.answers[0]?.question : undefined;
  const item = (question: Question) => (
    <QuestionItem
      key={question.id}
      question={question}
      busy={answer.isPending}
      pending={question.id === pending}
      onAnswer={give}
    />
  );
  const blocking = questions.filter((question) => question.blocks);
  const further = questions.filter((question) => !question.blocks);
  return (
    <div ref={list} tabIndex={-1} role="group" aria-label={`Open questions: ${questions.length}`}>
      <p role="status" className="unseen">
        {answer.isPending && 'Planning again'}
        {answer.isSuccess &&
          `Planned again: ${verdictWords[detail.verdict]}, ${questions.length} questions open.`}
      </p>
      {questions.length > 0 && (
        <TextInput
          ref={nameField}
          label="Answered by"
          description="Your name stands beside each answer."
          error={nameless && !hasName ? 'Please give your name first.' : null}
          value={name}
          autoComplete="name"
          maxLength={80}
          onChange={(event) => rename(event.currentTarget.value)}
          mb={8}
        />
      )}
      {answer.isError && <ErrorNote error={answer.error} />}
      {blocking.map(item)}
      {further.length > 0 && (
        <details className={parts['details']} open={blocking.length === 0}>
          <summary>{`${further.length} ${further.length === 1 ? 'question' : 'questions'} that would sharpen the plan`}</summary>
          {further.map(item)}
        </details>
      )}
      <AnswersGiven
        answers={detail.plan.answers}
        busy={answer.isPending}
        onTakeBack={(question) => give({ question, value: null })}
      />
    </div>
  );
}

function items(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
}
