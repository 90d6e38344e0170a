import { useState } from 'react';
import { knowCsrfToken } from '../../api/client.js';
import { identityApi } from '../../identity/identity-api.js';
import { useLanguage } from '../language/language-context.js';
import { useMe } from '../me/me-context.js';
import { LanguageChoice } from '../settings/LanguageChoice.js';
import { Frame } from '../shell/Frame.js';
import { Note } from '../shell/Note.js';
import { OutboxNotes } from '../shell/OutboxNotes.js';
import { sayFault } from '../shell/say-fault.js';

/** A key on this device; else the clinic gives a new link and code. What waits here is sent afterwards. */
export function SignInPage() {
  const { page } = useLanguage();
  const { refresh, send, pending } = useMe();
  const [fault, setFault] = useState<unknown>(null);
  const enter = async () => {
    try {
      setFault(null);
      // Loaded when it is needed: most days nobody signs in.
      const { askPasskey } = await import('../../identity/passkey.js');
      const session = await identityApi.passkey(await askPasskey(await identityApi.passkeyOptions()));
      knowCsrfToken(session.csrf);
      await refresh();
      await send();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <Frame title={page.signIn.title} withPages={false} above={<LanguageChoice />}>
      {pending.length > 0 && <p>{page.signIn.over}</p>}
      <OutboxNotes />
      {'PublicKeyCredential' in window && (
        <button type="button" className="primary wide" onClick={() => void enter()}>
          {page.signIn.key}
        </button>
      )}
      {fault !== null && (
        <Note tone="warn" live="alert">
          {sayFault(fault, page)}
        </Note>
      )}
      <p>{page.signIn.noWay}</p>
      <p>
        <a href="/sign-in">{page.signIn.other}</a>
      </p>
    </Frame>
  );
}
