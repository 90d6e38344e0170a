import type { CourseBridge } from '@cryobridge/course';
import { between } from '../../../format/between.js';
import { Card } from '../../../parts/Card.js';
import { Icon, type IconName } from '../../../parts/Icon.js';
import parts from '../../../parts/parts.module.css';
import { AlertReasons } from '../alerts/AlertReasons.js';
import { sayStatement } from '../say-statement.js';
import { bridgeWords } from './bridge-words.js';
import { QuestionAnswer } from './QuestionAnswer.js';
import styles from './bridge.module.css';

const icons: Readonly<Record<CourseBridge['advice'], IconName>> = {
  refreeze: 'warn',
  refer: 'warn',
  wait: 'check',
  ask: 'ask',
};

interface Props {
  readonly patientId: string;
  readonly bridge: CourseBridge;
}

/** What is advised with its reasons, and what must be asked first, each with its answer. */
export function AdviceCard({ patientId, bridge: { advice, reasons, questions, episode } }: Props) {
  return (
    <Card title={bridgeWords.adviceTitle}>
      <p className={`${styles['advice']} ${styles[advice]}`}>
        <Icon name={icons[advice]} size={20} />
        {bridgeWords.advice[advice]}
      </p>
      {reasons.length > 0 && <AlertReasons reasons={reasons} />}
      <p className={parts['small']}>{bridgeWords.adviceNote}</p>
      {questions.length > 0 && (
        <>
          <h3 className={styles['subhead']}>{bridgeWords.questions}</h3>
          <ul className={styles['questions']}>
            {questions.map((question) => (
              <li key={question.id}>
                <strong>{sayStatement(question.text)}</strong>
                <p className={parts['small']}>
                  {[bridgeWords.asks[question.asks], question.blocks ? bridgeWords.blocks : null]
                    .filter((part) => part !== null)
                    .join(between)}
                </p>
                <p className={parts['small']}>{sayStatement(question.why)}</p>
                <QuestionAnswer {...{ patientId, episode, question }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
