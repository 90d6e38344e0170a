import { useState } from 'react';
import { call } from '../../api/client.js';
import { useLanguage } from '../language/language-context.js';
import { useMe } from '../me/me-context.js';
import { Note } from '../shell/Note.js';
import { sayFault } from '../shell/say-fault.js';
import { go, pathOf } from '../shell/view.js';
import { forgetKept } from '../vault/kept.js';

/** Forgets what was shown. Reports that wait stay, sealed, for the same person. */
export function SignOut() {
  const { page } = useLanguage();
  const { pending } = useMe();
  const [fault, setFault] = useState<unknown>(null);
  const leave = async () => {
    try {
      await call<null>('/api/sign-out', 'POST');
      await forgetKept();
      go('today', 'replace');
      window.location.replace(pathOf('today'));
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <section>
      {pending.some(({ state }) => state !== 'sent') && <p className="quiet">{page.settings.signOutHelp}</p>}
      {fault !== null && (
        <Note tone="warn" live="alert">
          {sayFault(fault, page)}
        </Note>
      )}
      <button type="button" className="wide" onClick={() => void leave()}>
        {page.settings.signOut}
      </button>
    </section>
  );
}
