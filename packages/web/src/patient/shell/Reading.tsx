import type { PatientToday } from '@cryobridge/contract';
import { useLanguage } from '../language/language-context.js';
import { fill } from '../language/say.js';
import { useMe } from '../me/me-context.js';
import { Icon } from './Icon.js';
import { Note } from './Note.js';
import { useSayWhen } from './use-say-when.js';

/** After this the server's word that somebody reads is no longer passed on. */
const newsHoldsMs = 15 * 60_000;

interface Props {
  readonly help: PatientToday['help'];
  /** Beside the numbers to call: the way to them need not be told. */
  readonly isInHelp?: boolean;
}

/** Whether somebody reads now. Without a network nobody can, whatever the hour. */
export function Reading({ help, isInHelp = false }: Props) {
  const { page } = useLanguage();
  const { known } = useMe();
  const when = useSayWhen();
  const { isNow, next, text } = help.staffed;
  const hours =
    text === '' ? null : (
      <span className="quiet block">
        <bdi>{text}</bdi>
      </span>
    );
  if (known.trouble === 'network')
    return (
      <Note tone="warn" icon="offline">
        <strong>{page.read.offline}</strong> {!isInHelp && page.read.callInstead}
        {hours}
      </Note>
    );
  if (isNow)
    return Date.now() - known.atMs < newsHoldsMs ? (
      <p className="reading">
        <Icon name="check" />
        {page.read.now}
      </p>
    ) : (
      hours
    );
  return (
    <Note tone="warn" icon="waiting">
      <strong>{page.read.notNow}</strong>{' '}
      {next !== null && Date.parse(next) > Date.now() && fill(page.read.next, { when: when(next) })}{' '}
      {!isInHelp && page.read.callInstead}
      {hours}
    </Note>
  );
}
