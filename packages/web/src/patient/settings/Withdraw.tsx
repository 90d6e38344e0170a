import { useState } from 'react';
import { identityApi } from '../../identity/identity-api.js';
import { useLanguage } from '../language/language-context.js';
import { consentText } from '../consent/consent-text.js';
import { meApi } from '../me/me-api.js';
import { useMe } from '../me/me-context.js';
import { Note } from '../shell/Note.js';
import { sayFault } from '../shell/say-fault.js';
import { go } from '../shell/view.js';

/** Takes the agreement back: said first what it means, then done. */
export function Withdraw() {
  const { page, code } = useLanguage();
  const { take } = useMe();
  const [isAsked, setAsked] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const withdraw = async () => {
    try {
      const { user } = await identityApi.session();
      await take(
        await meApi.consent({
          state: 'withdrawn',
          text: consentText,
          language: code,
          name: user?.name ?? '',
        }),
      );
      go('today');
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <section>
      {!isAsked && (
        <button type="button" className="wide" onClick={() => setAsked(true)}>
          {page.settings.withdraw}
        </button>
      )}
      {isAsked && (
        <div className="card">
          <h2>{page.settings.withdraw}</h2>
          <p>{page.settings.withdrawHelp}</p>
          {fault !== null && (
            <Note tone="warn" live="alert">
              {sayFault(fault, page)}
            </Note>
          )}
          <button type="button" className="wide" onClick={() => setAsked(false)}>
            {page.settings.cancel}
          </button>
          <button type="button" className="danger wide" onClick={() => void withdraw()}>
            {page.settings.withdrawSure}
          </button>
        </div>
      )}
    </section>
  );
}
