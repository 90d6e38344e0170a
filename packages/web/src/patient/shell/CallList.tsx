import type { PatientToday } from '@cryobridge/contract';
import { useLanguage } from '../language/language-context.js';
import { fill } from '../language/say.js';
import { Icon } from './Icon.js';

interface Props {
  /** Null: the server was never reached from here. */
  readonly help: PatientToday['help'] | null;
  /** Without the emergency number, where a call to the team is meant. */
  readonly teamOnly?: boolean;
}

/** Whom to call, one tap each. */
export function CallList({ help, teamOnly = false }: Props) {
  const { page } = useLanguage();
  return (
    <ul className="calls">
      {!teamOnly && (
        <li>
          {help === null ? (
            <strong>{page.help.noNumber}</strong>
          ) : (
            <a className="call emergency" href={telephone(help.emergencyNumber)}>
              <Icon name="help" />
              {fill(page.help.emergency, { number: `\u2068${help.emergencyNumber}\u2069` })}
            </a>
          )}
        </li>
      )}
      {help?.contacts.map(({ label, telephone: number }) => (
        <li key={`${label} ${number}`}>
          <a className="call" href={telephone(number)}>
            <Icon name="help" />
            <span>
              <bdi>{label}</bdi>
              <span className="quiet number" dir="ltr">
                {number}
              </span>
            </span>
          </a>
        </li>
      ))}
      {help !== null && help.contacts.length === 0 && <li className="quiet">{page.help.noTeam}</li>}
    </ul>
  );
}

function telephone(number: string): string {
  return `tel:${number.replaceAll(/[^+\d]/g, '')}`;
}
