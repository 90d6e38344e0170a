import { sayCount } from '@cryobridge/course/report';
import { useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import { fill, sayDay } from '../language/say.js';
import { useMe } from '../me/me-context.js';
import type { Pending } from '../outbox/pending.js';
import { discard, tryAgain } from '../outbox/pending-store.js';
import { Note } from './Note.js';

/** What waits here and why, so that nobody wonders whether it was sent. */
export function OutboxNotes() {
  const { page, code } = useLanguage();
  const { pending, known, lastSend } = useMe();
  const own = pending.filter(({ owner }) => known.today === null || owner === known.today.patientId);
  const waiting = own.filter(({ state }) => state === 'waiting');
  return (
    <>
      {waiting.length > 0 && (
        <Note tone="wait" live="status">
          <strong>{sayCount(waiting.length, page.outbox.waiting, code)}</strong>{' '}
          {lastSend === 'sign-in'
            ? page.outbox.signIn
            : lastSend === 'consent'
              ? page.outbox.noConsent
              : page.outbox.once}
          {lastSend === 'consent' && <RemoveButton pending={waiting} />}
        </Note>
      )}
      {own
        .filter(({ state }) => state === 'refused')
        .map((each) => (
          <Refused key={each.id} pending={each} />
        ))}
    </>
  );
}

function Refused({ pending }: { readonly pending: Pending }) {
  const { page, code } = useLanguage();
  const { send } = useMe();
  const again = async () => {
    await tryAgain(pending).catch(() => {});
    await send();
  };
  const { title = '', faults = [] } = pending.refusal ?? {};
  const reason = [title, ...faults.map(({ path, message }) => `${path}: ${message}`)].join('. ');
  return (
    <Note tone="warn">
      <strong>{fill(page.outbox.refused, { day: sayDay(pending.report.forDate, code) })}</strong>
      <span className="block">
        {fill(page.outbox.reason, { reason: '' })}
        <bdi lang="en">{reason}</bdi>
      </span>
      <span className="block">{page.outbox.kept}</span>
      <span className="row">
        <button type="button" onClick={() => void again()}>
          {page.outbox.again}
        </button>
        <RemoveButton pending={[pending]} />
      </span>
    </Note>
  );
}

/** Asks once more: nobody else has what is deleted. */
function RemoveButton({ pending }: { readonly pending: readonly Pending[] }) {
  const { page } = useLanguage();
  const { list } = useMe();
  const [isSure, setSure] = useState(false);
  const remove = async () => {
    for (const { id } of pending) await discard(id);
    await list();
  };
  return isSure ? (
    <button type="button" className="danger" onClick={() => void remove()}>
      {page.outbox.removeSure}
    </button>
  ) : (
    <button type="button" onClick={() => setSure(true)}>
      {page.outbox.remove}
    </button>
  );
}
