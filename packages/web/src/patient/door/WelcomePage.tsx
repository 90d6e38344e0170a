import type { InvitationView } from '@cryobridge/contract';
import { useEffect, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { identityApi } from '../../identity/identity-api.js';
import { useLanguage } from '../language/language-context.js';
import { LanguageChoice } from '../settings/LanguageChoice.js';
import { ClosedPage } from '../shell/ClosedPage.js';
import { Frame } from '../shell/Frame.js';
import { Note } from '../shell/Note.js';
import { sayFault } from '../shell/say-fault.js';
import { go } from '../shell/view.js';
import { useMe } from '../me/me-context.js';
import { CodeForm } from './CodeForm.js';
import { SaveKey } from './SaveKey.js';

/** Taken from the address once and at once: behind the # it reaches no log, and it does not stay in the history. */
const token = takeToken();

function takeToken(): string {
  if (typeof window === 'undefined' || !window.location.pathname.startsWith('/me/welcome')) return '';
  const found = window.location.hash.slice(1);
  window.history.replaceState(null, '', window.location.pathname);
  return found;
}

/** What a patient's invitation opens: the code, then a key for the next time. */
export function WelcomePage() {
  const { page } = useLanguage();
  const { refresh, send } = useMe();
  const [invitation, setInvitation] = useState<InvitationView | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [isIn, setIn] = useState(false);
  useEffect(() => {
    void identityApi.invitation(token).then(setInvitation, setFault);
  }, []);
  const home = async () => {
    await refresh();
    go('today', 'replace');
    await send();
  };
  if (isIn) return <SaveKey onDone={() => void home()} />;
  if (fault !== null)
    return (
      <Frame title={page.welcome.over} withPages={false} above={<LanguageChoice />}>
        <Note tone="warn" live="alert">
          {fault instanceof ApiError ? page.welcome.overHelp : sayFault(fault, page)}
        </Note>
        <p>
          <a href="/me">{page.signIn.title}</a>
        </p>
      </Frame>
    );
  if (invitation === null) return <ClosedPage door="opening" />;
  return <CodeForm token={token} name={invitation.name ?? ''} onIn={() => setIn(true)} />;
}
