import { answerOf, type Question, type ReportAnswers } from '@cryobridge/course/report';
import { BodyMap } from '../body/BodyMap.js';
import { LimbPicture } from '../body/LimbPicture.js';
import { useLanguage } from '../language/language-context.js';
import { Choices } from './Choices.js';
import { DosesStep } from './DosesStep.js';
import { NumberStep } from './NumberStep.js';
import { isDoses, isPlaces, optionWords } from './read-answers.js';
import { ScoreGrid } from './ScoreGrid.js';

interface Props {
  readonly question: Question;
  readonly answers: ReportAnswers;
  /** `undefined`: not told. */
  readonly onAnswer: (value: unknown) => void;
}

export function QuestionStep({ question, answers, onAnswer }: Props) {
  const { report: words } = useLanguage();
  const { ask, help } = words.questions[question.id];
  return (
    <>
      <div className="about">
        {help !== null && <p className="quiet">{help}</p>}
        <LimbPicture field={question.field} />
      </div>
      <Answer question={question} answers={answers} onAnswer={onAnswer} label={ask} />
    </>
  );
}

function Answer({ question, answers, onAnswer, label }: Props & { readonly label: string }) {
  const { report: words } = useLanguage();
  const value = answerOf(question, answers);
  const { control } = question;
  switch (control.kind) {
    case 'score':
      return (
        <ScoreGrid
          label={label}
          ends={words.scales[control.scale]}
          value={typeof value === 'number' ? value : undefined}
          onChange={onAnswer}
        />
      );
    case 'choice':
      return (
        <Choices
          label={label}
          value={typeof value === 'string' ? value : undefined}
          options={control.options.map((option) => ({
            value: option,
            text: optionWords(words, question, option),
          }))}
          onChange={onAnswer}
          canBeUndone
        />
      );
    case 'yes-no':
      return (
        <Choices
          label={label}
          value={typeof value === 'boolean' ? String(value) : undefined}
          options={[
            { value: 'true', text: words.yes },
            { value: 'false', text: words.no },
          ]}
          onChange={(chosen) => onAnswer(chosen === undefined ? undefined : chosen === 'true')}
          canBeUndone
        />
      );
    case 'number':
      return (
        <NumberStep
          label={label}
          most={control.maximum}
          value={typeof value === 'number' ? value : undefined}
          onChange={onAnswer}
        />
      );
    case 'doses':
      return <DosesStep value={isDoses(value) ? value : undefined} onChange={onAnswer} />;
    case 'body-map':
      return <BodyMap value={isPlaces(value) ? value : undefined} onChange={onAnswer} />;
    case 'text':
      return (
        <textarea
          aria-label={label}
          rows={5}
          maxLength={control.maximumLength}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) =>
            onAnswer(currentTarget.value.trim() === '' ? undefined : currentTarget.value)
          }
        />
      );
  }
}
