import { standingOf, type CheckAnswer, type CheckItem, type CheckWord } from '@cryobridge/course';
import { Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { between } from '../../../format/between.js';
import { timeOfDay } from '../../../format/date.js';
import { SourceButton } from '../../../parts/SourceButton.js';
import { sayStatement } from '../say-statement.js';
import { dayWords } from './day-words.js';
import styles from './day.module.css';

interface Props {
  readonly item: CheckItem;
  readonly answer: CheckAnswer | undefined;
  readonly who: string;
  readonly onAnswer: (answer: CheckAnswer) => void;
}

const words = ['yes', 'no', 'not-known'] as const satisfies readonly CheckWord[];

/** One line: what is checked, three answers, and what anything but yes means. */
export function CheckLine({ item, answer, who, onAnswer }: Props) {
  const id = useId();
  const standing = standingOf(item, answer);
  const text = sayStatement(item.text);
  const give = (word: CheckWord) =>
    onAnswer({ item: item.id, answer: word, by: who, at: new Date().toISOString(), decision: null });
  return (
    <li className={styles['check']} data-standing={standing} data-check={item.id}>
      <div className={styles['checkText']}>
        <p id={id}>
          {text}
          <SourceButton claims={item.claims} about={text} />
        </p>
        {item.about.length > 0 && (
          <ul className={styles['about']} aria-label={dayWords.aboutTitle}>
            {item.about.map((each, n) => (
              <li key={n}>{sayStatement(each)}</li>
            ))}
          </ul>
        )}
        <p className={styles['standing']}>
          <span aria-hidden="true">{marks[standing]}</span> {dayWords.standing[standing]}
          {answer !== undefined && `${between}${dayWords.answeredBy(answer.by, timeOfDay(answer.at))}`}
        </p>
      </div>
      <div className={styles['answers']} role="group" aria-labelledby={id}>
        {words.map((word) => (
          <button
            key={word}
            type="button"
            className={styles['answer']}
            data-word={word}
            aria-pressed={answer?.answer === word}
            onClick={() => give(word)}
          >
            {dayWords.answers[word]}
          </button>
        ))}
      </div>
      {answer !== undefined && answer.answer !== 'yes' && (
        <NotYes item={item} answer={answer} who={who} onAnswer={onAnswer} />
      )}
    </li>
  );
}

const marks = { open: '○', fine: '✓', stops: '■', undecided: '!', decided: '✎' } as const;

function NotYes({ item, answer, who, onAnswer }: Props & { readonly answer: CheckAnswer }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { decision } = answer;
  const decide = () => {
    setTried(true);
    if (reason.trim().length < 3) return;
    onAnswer({ ...answer, decision: { reason: reason.trim(), by: who, at: new Date().toISOString() } });
  };
  return (
    <div className={styles['notYes']}>
      <p role="alert">
        <strong>{dayWords.means[item.noMeans]}.</strong> {sayStatement(item.ifNot)}
      </p>
      {item.noMeans === 'stop' && <p>{dayWords.noDecision}</p>}
      {decision !== null && (
        <p>
          {dayWords.decided(decision.by, timeOfDay(decision.at))}: {decision.reason}
        </p>
      )}
      {item.noMeans !== 'stop' && decision === null && (
        <div className={styles['decide']}>
          <Textarea
            label={dayWords.decide}
            description={dayWords.decideHelp}
            autosize
            minRows={1}
            maxLength={1000}
            value={reason}
            error={tried && reason.trim().length < 3 ? dayWords.decideNeed : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button size="lg" variant="outline" onClick={decide}>
            {dayWords.decideSave}
          </Button>
        </div>
      )}
    </div>
  );
}
