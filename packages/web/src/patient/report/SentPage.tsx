import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/language-context.js';
import { fill } from '../language/say.js';
import { useMe } from '../me/me-context.js';
import { Frame } from '../shell/Frame.js';
import { Note } from '../shell/Note.js';
import { OutboxNotes } from '../shell/OutboxNotes.js';
import { Reading } from '../shell/Reading.js';
import { useSayWhen } from '../shell/use-say-when.js';
import { go } from '../shell/view.js';

/** What became of the report: with the server, or still here. Only a receipt counts as sent. */
export function SentPage({ id }: { readonly id: string }) {
  const { page } = useLanguage();
  const { pending, known } = useMe();
  const when = useSayWhen();
  const home = useRef<HTMLButtonElement>(null);
  const own = pending.find((each) => each.id === id);
  const receipt = own?.receipt ?? null;
  useEffect(() => home.current?.focus({ preventScroll: true }), []);
  return (
    <Frame title={receipt === null ? page.sent.waiting : page.sent.title} withPages={false}>
      <div aria-live="polite">
        {receipt === null ? (
          own?.state !== 'refused' && (
            <Note tone="wait" icon="waiting">
              {page.sent.safe}
            </Note>
          )
        ) : (
          <>
            <Note tone="calm">{fill(page.sent.received, { when: when(receipt.receivedAt) })}</Note>
            {!receipt.isRead && (
              <Note tone="warn" icon="waiting">
                <strong>{page.read.notNow}</strong>{' '}
                {receipt.readFrom !== null && fill(page.read.next, { when: when(receipt.readFrom) })}{' '}
                {page.read.callInstead}
              </Note>
            )}
          </>
        )}
      </div>
      {receipt === null && <OutboxNotes />}
      {receipt === null && known.today !== null && <Reading help={known.today.help} />}
      <button ref={home} type="button" className="primary wide" onClick={() => go('today', 'replace')}>
        {page.sent.home}
      </button>
    </Frame>
  );
}
