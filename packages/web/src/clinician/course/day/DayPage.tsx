import type { SignedInUser } from '@cryobridge/contract';
import { useParams, useSearchParams } from 'react-router';
import { freezesThere } from '../../../identity/role-words.js';
import { Note } from '../../../parts/Note.js';
import { Shell } from '../../../parts/Shell.js';
import { DayGate } from './DayGate.js';
import { dayWords } from './day-words.js';
import { OpenedDay } from './OpenedDay.js';

/** The procedure, from the first check to the end; once opened it works without the server. */
export function DayPage() {
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const episode = query.get('episode') ?? id;
  return (
    <DayGate>
      {(user: SignedInUser) => (
        <Shell title={`${dayWords.here} · cryobridge`} here={dayWords.here}>
          {freezesThere(user.role) ? (
            <OpenedDay key={`${user.id} ${id} ${episode}`} user={user} patientId={id} episode={episode} />
          ) : (
            <Note tone="bad">{dayWords.forbidden}</Note>
          )}
        </Shell>
      )}
    </DayGate>
  );
}
