import { useState } from 'react';
import { identityApi } from '../../identity/identity-api.js';
import { useLanguage } from '../language/language-context.js';
import { Frame } from '../shell/Frame.js';
import { Note } from '../shell/Note.js';
import { sayFault } from '../shell/say-fault.js';

/** A way to come back without a new code. */
export function SaveKey({ onDone }: { readonly onDone: () => void }) {
  const { page } = useLanguage();
  const [fault, setFault] = useState<unknown>(null);
  const save = async () => {
    try {
      setFault(null);
      const { makePasskey } = await import('../../identity/passkey.js');
      await identityApi.addPasskey(await makePasskey(await identityApi.ownPasskeyOptions()));
      onDone();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <Frame title={page.welcome.in} withPages={false}>
      {'PublicKeyCredential' in window && (
        <>
          <p>{page.welcome.keyHelp}</p>
          <button type="button" className="primary wide" onClick={() => void save()}>
            {page.welcome.key}
          </button>
        </>
      )}
      {fault !== null && (
        <Note tone="warn" live="alert">
          {sayFault(fault, page)}
        </Note>
      )}
      <button type="button" className="wide" onClick={onDone}>
        {page.welcome.later}
      </button>
    </Frame>
  );
}
