import type { CourseView } from '@cryobridge/contract';
import {
  answerOf,
  type AnswerFaultKind,
  type Question,
  type ReportAnswers,
  type ReportWords,
} from '@cryobridge/course';
import { Textarea } from '@mantine/core';
import { useId, type KeyboardEvent } from 'react';
import { NumberField } from '../parts/NumberField.js';
import { Answers, type AnswerOption } from './Answers.js';
import { DosesAnswer } from './DosesAnswer.js';
import { PlacesAnswer } from './PlacesAnswer.js';
import { telephoneWords } from './telephone-words.js';
import styles from './telephone.module.css';

interface Props {
  readonly question: Question;
  readonly answers: ReportAnswers;
  readonly course: CourseView;
  readonly words: ReportWords;
  readonly fault: AnswerFaultKind | null;
  /** Undefined takes the answer back. */
  readonly onAnswer: (value: unknown) => void;
}

/** One question in the patient's words and its answer beside it. */
export function QuestionRow(props: Props) {
  const { question, answers, words, fault, onAnswer } = props;
  const id = useId();
  const value = answerOf(question, answers);
  const { ask, help } = words.questions[question.id];
  const press = (event: KeyboardEvent) => {
    const isTyped =
      event.target instanceof HTMLElement &&
      event.target.matches('input:not([type=radio]), textarea, select');
    if ((event.key === 'Delete' || event.key === 'Backspace') && !isTyped) onAnswer(undefined);
  };
  return (
    <div className={styles['row']} data-answered={value !== undefined || undefined} onKeyDown={press}>
      <div>
        <p id={id} className={styles['ask']}>
          {ask}
        </p>
        {help !== null && <p className={styles['help']}>{help}</p>}
      </div>
      <div className={styles['answer']}>
        <AnswerControl {...props} labelledBy={id} value={value} />
        {fault !== null && <p className={styles['fault']}>{words.faults[fault]}</p>}
        {value !== undefined && question.control.kind !== 'text' && (
          <button
            type="button"
            tabIndex={-1}
            className={styles['clear']}
            aria-label={telephoneWords.clearOf(ask)}
            onClick={() => onAnswer(undefined)}
          >
            {telephoneWords.clear}
          </button>
        )}
      </div>
    </div>
  );
}

type ControlProps = Props & { readonly labelledBy: string; readonly value: unknown };

function AnswerControl({ question, answers, course, words, labelledBy, value, onAnswer }: ControlProps) {
  const { control } = question;
  const choose = { labelledBy, value, onAnswer };
  switch (control.kind) {
    case 'score':
      return <Answers {...choose} options={scores} ends={words.scales[control.scale]} />;
    case 'choice':
      return (
        <Answers {...choose} options={control.options.map((option) => optionOf(option, question, words))} />
      );
    case 'yes-no':
      return (
        <Answers
          {...choose}
          options={[
            { value: true, label: words.yes, key: 'y' },
            { value: false, label: words.no, key: 'n' },
          ]}
        />
      );
    case 'number':
      return (
        <NumberField
          aria-labelledby={labelledBy}
          className={styles['number'] ?? ''}
          value={typeof value === 'number' ? value : null}
          onChange={(given) => onAnswer(given ?? undefined)}
        />
      );
    case 'doses':
      return <DosesAnswer {...{ answers, course, words, labelledBy, onAnswer }} />;
    case 'body-map':
      return <PlacesAnswer {...{ answers, course, words, labelledBy, onAnswer }} />;
    case 'text':
      return (
        <Textarea
          aria-labelledby={labelledBy}
          autosize
          minRows={2}
          maxLength={control.maximumLength}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) =>
            onAnswer(currentTarget.value === '' ? undefined : currentTarget.value)
          }
        />
      );
    default:
      return neverControl(control);
  }
}

const scores: readonly AnswerOption[] = Array.from({ length: 11 }, (_, value) => ({
  value,
  label: String(value),
  key: String(value),
}));

function optionOf(option: string, { id }: Question, words: ReportWords): AnswerOption {
  const found = Object.entries(words.options).find(([key]) => key === `${id}.${option}`);
  return { value: option, label: found?.[1] ?? option, key: null };
}

function neverControl(control: never): never {
  throw new Error(`a control of no known kind: ${JSON.stringify(control)}`);
}
