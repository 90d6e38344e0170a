import type { CaseDetail, NewAnswers } from '@cryobridge/contract';
import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useAnswer } from '../../api/queries.js';
import { verdictWords } from '../../format/labels.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import parts from '../../parts/parts.module.css';
import { QuestionItem } from './QuestionItem.js';
import styles from './plan.module.css';
import { useAnswerer } from './use-answerer.js';

type Given = Omit<NewAnswers['answers'][number], 'by'>;

/** Open questions, answered where they stand. Each answer plans again at once. */
export function QuestionList({ detail }: { readonly detail: CaseDetail }) {
  const [name, rename] = useAnswerer();
  const [nameless, setNameless] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const answer = useAnswer(detail.id);
  const give = (given: Given) => {
    if (name.trim().length < 2) {
      setNameless(true);
      nameField.current?.focus();
      return;
    }
    answer.mutate(
      { answers: [{ ...given, by: name.trim() }] },
      { onSuccess: () => requestAnimationFrame(() => list.current?.focus()) },
    );
  };
  const { questions } = detail;
  return (
    <div ref={list} tabIndex={-1} role="group" aria-label={`Open questions: ${questions.length}`}>
      <p role="status" className={answer.isPending ? styles['working'] : 'unseen'}>
        {answer.isPending && 'Planning again …'}
        {answer.isSuccess && `Planned again: ${verdictWords[detail.verdict]}, ${questions.length} open.`}
      </p>
      {answer.isError && <ErrorNote error={answer.error} />}
      {questions.length > 0 && (
        <TextInput
          ref={nameField}
          label="Answered by"
          description="Your name stands beside each answer."
          error={nameless && name.trim().length < 2 ? 'Please give your name first.' : null}
          value={name}
          autoComplete="name"
          maxLength={80}
          onChange={(event) => rename(event.currentTarget.value)}
          mb={8}
        />
      )}
      {questions.map((question) => (
        <QuestionItem key={question.id} question={question} busy={answer.isPending} onAnswer={give} />
      ))}
      {answer.isPending && (
        <div className={parts['bar']} aria-hidden="true">
          <span style={{ width: '70%' }} />
        </div>
      )}
    </div>
  );
}
