import {
  callTodayOf,
  emergencyOf,
  sayEmergency,
  type ReportAnswers,
  type ReportWords,
} from '@cryobridge/course';
import { Note } from '../../../parts/Note.js';
import { telephoneWords } from './telephone-words.js';
import styles from './telephone.module.css';

interface Props {
  readonly answers: ReportAnswers;
  readonly words: ReportWords;
}

/** What cannot wait, said the moment it is answered, in the words to say to the patient. */
export function Emergencies({ answers, words }: Props) {
  const emergencies = emergencyOf(answers);
  const today = callTodayOf(answers);
  if (emergencies.length + today.length === 0) return null;
  return (
    <div className={styles['emergencies']}>
      {emergencies.map(({ id }) => {
        const said = sayEmergency(id, telephoneWords.emergencyNumber, words);
        return (
          <Note key={id} tone="bad">
            <strong>{`${telephoneWords.tellThem} ${said.title}.`}</strong>
            <p>{said.do}</p>
          </Note>
        );
      })}
      {today.map((id) => (
        <Note key={id} tone="warn">
          <strong>{telephoneWords.tellThem}</strong> {words.callToday[id]}
        </Note>
      ))}
    </div>
  );
}
