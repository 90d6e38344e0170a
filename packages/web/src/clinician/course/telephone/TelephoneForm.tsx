import { dayIn } from '@cryobridge/course';
import type { CourseView, NewReport } from '@cryobridge/contract';
import {
  answerFaults,
  questionsFor,
  reportKinds,
  withAnswer,
  type Question,
  type ReportAnswers,
  type ReportKind,
  type ReportWords,
} from '@cryobridge/course';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SubmitEvent } from 'react';
import { ApiError } from '../../../api/client.js';
import { useSession } from '../../../identity/use-session.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Note } from '../../../parts/Note.js';
import { courseApi } from '../course-api.js';
import { Emergencies } from './Emergencies.js';
import { QuestionRow } from './QuestionRow.js';
import { likelyKind, limbsOf, telephoneReport } from './report-draft.js';
import { Sent } from './Sent.js';
import { telephoneWords } from './telephone-words.js';
import styles from './telephone.module.css';

interface Props {
  readonly course: CourseView;
  readonly words: ReportWords;
  readonly another: () => void;
}

/** Every question on one page. The report keeps its number however often it is sent. */
export function TelephoneForm({ course, words, another }: Props) {
  const nurse = useSession().data?.user?.name ?? '';
  const today = dayIn(course.timeZone, new Date().toISOString());
  const [forDate, setForDate] = useState(today);
  const [kind, setKind] = useState<ReportKind>(() => likelyKind(course));
  const [answers, setAnswers] = useState<ReportAnswers>({});
  const [tried, setTried] = useState(false);
  const sending = useSending(course.patientId);
  const asked = questionsFor({ kind, prompted: [], limbs: limbsOf(course, { kind, forDate }) }, answers);
  const given = only(asked, answers);
  const faults = answerFaults(given);
  const isEmpty = Object.keys(given).length === 0;
  const isFuture = forDate > today;
  const set = (question: Question, value: unknown) =>
    setAnswers((before) => withAnswer(question, before, value));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty || isFuture || faults.length > 0) return;
    sending.send((writtenAt) => telephoneReport({ kind, forDate, writtenAt, nurse, answers: given }));
  };
  if (sending.receipt !== undefined) return <Sent patientId={course.patientId} another={another} />;
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <div className={styles['head']}>
        <h1>{telephoneWords.title(course.label)}</h1>
        <p className={styles['quiet']}>{telephoneWords.marked(nurse)}</p>
        <p className={styles['keys']}>{telephoneWords.keys}</p>
      </div>
      <div className={styles['about']}>
        <TextInput
          type="date"
          label={telephoneWords.day}
          max={today}
          value={forDate}
          error={isFuture ? telephoneWords.future : null}
          onChange={(event) => setForDate(event.currentTarget.value || today)}
        />
        <NativeSelect
          label={telephoneWords.kind}
          data={reportKinds.map((each) => ({ value: each, label: words.kinds[each] }))}
          value={kind}
          onChange={(event) =>
            setKind(reportKinds.find((each) => each === event.currentTarget.value) ?? kind)
          }
        />
      </div>
      <Emergencies answers={given} words={words} />
      <div className={styles['rows']}>
        {asked.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            answers={answers}
            course={course}
            words={words}
            fault={faults.find((one) => one.question === question.id)?.fault ?? null}
            onAnswer={(value) => set(question, value)}
          />
        ))}
      </div>
      {tried && isEmpty && <Note tone="warn">{telephoneWords.nothing}</Note>}
      {sending.error !== null && <Fault error={sending.error} asNew={sending.asNew} />}
      <div className={styles['foot']}>
        <Button type="submit" size="md" loading={sending.isPending}>
          {sending.error === null ? telephoneWords.send : telephoneWords.sendAgain}
        </Button>
      </div>
    </form>
  );
}

function Fault({ error, asNew }: { readonly error: Error; readonly asNew: () => void }) {
  const isOther = error instanceof ApiError && error.problem.status === 409;
  return (
    <>
      <ErrorNote error={error} />
      {isOther && (
        <div>
          <Button variant="outline" size="sm" onClick={asNew}>
            {telephoneWords.asNew}
          </Button>
        </div>
      )}
    </>
  );
}

/** Answers to questions that are no longer asked are not sent. */
function only(asked: readonly Question[], answers: ReportAnswers): ReportAnswers {
  const fields = new Set(asked.map(({ field }) => field));
  return Object.fromEntries(
    Object.entries(answers).filter(([field]) => fields.has(field as Question['field'])),
  );
}

/** One number for the report and one moment of writing, kept over retries, so that it is stored once. */
function useSending(patientId: string) {
  const [id, setId] = useState(() => crypto.randomUUID());
  const writtenAt = useRef<string | null>(null);
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: (body: NewReport) => courseApi.report(patientId, id, body),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['course', patientId] });
      void queries.invalidateQueries({ queryKey: ['watch'] });
    },
  });
  return {
    receipt: sending.data,
    error: sending.error,
    isPending: sending.isPending,
    send: (make: (writtenAt: string) => NewReport) => {
      writtenAt.current ??= new Date().toISOString();
      sending.mutate(make(writtenAt.current));
    },
    asNew: () => {
      setId(crypto.randomUUID());
      writtenAt.current = null;
      sending.reset();
    },
  };
}
