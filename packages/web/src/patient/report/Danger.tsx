import {
  callTodayOf,
  emergencyOf,
  questionById,
  sayEmergency,
  type ReportAnswers,
} from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import { useMe } from '../me/me-context.js';
import { CallList } from '../shell/CallList.js';
import { Icon } from '../shell/Icon.js';
import { Note } from '../shell/Note.js';

interface Props {
  readonly answers: ReportAnswers;
  /** Step on screen. */
  readonly at: string;
}

/** Says at once, from the answers alone, what cannot wait. Needs no network, and stays until the answer changes. */
export function Danger({ answers, at }: Props) {
  const { page, report } = useLanguage();
  const { today } = useMe().known;
  const emergencies = emergencyOf(answers);
  const calls = callTodayOf(answers);
  const number = today?.help.emergencyNumber ?? '';
  const isPlain = questionById(at) !== null;
  return (
    <div aria-live="assertive">
      {emergencies.map(({ id }) => {
        const { title, do: what } = sayEmergency(id, `\u2068${number}\u2069`, report);
        return (
          <div key={id} className="danger-note">
            <h2>
              <Icon name="warn" />
              {title}
            </h2>
            <p>{what}</p>
            <a className="call emergency" href={`tel:${number}`}>
              <Icon name="help" />
              {page.help.emergency.replace('{number}', `\u2068${number}\u2069`)}
            </a>
          </div>
        );
      })}
      {calls.length > 0 && (emergencies.length === 0 || !isPlain) && (
        <Note tone="warn">
          {calls.map((id) => (
            <p key={id}>{report.callToday[id]}</p>
          ))}
          <CallList help={today?.help ?? null} teamOnly />
        </Note>
      )}
    </div>
  );
}
