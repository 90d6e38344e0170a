import { useState, type SubmitEvent } from 'react';
import { knowCsrfToken } from '../../api/client.js';
import { identityApi } from '../../identity/identity-api.js';
import { useLanguage } from '../language/language-context.js';
import { fill } from '../language/say.js';
import { LanguageChoice } from '../settings/LanguageChoice.js';
import { Frame } from '../shell/Frame.js';
import { Note } from '../shell/Note.js';
import { sayFault } from '../shell/say-fault.js';
import { forgetKept } from '../vault/kept.js';

interface Props {
  readonly token: string;
  readonly name: string;
  readonly onIn: () => void;
}

/** The code that came another way than the link. */
export function CodeForm({ token, name, onIn }: Props) {
  const { page } = useLanguage();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const enter = async () => {
    try {
      setFault(null);
      const session = await identityApi.enter({ token, code });
      knowCsrfToken(session.csrf);
      // Whoever used this device before: nothing of theirs is shown.
      await forgetKept().catch(() => {});
      onIn();
    } catch (error) {
      setFault(error);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void enter();
  };
  return (
    <Frame
      title={fill(page.welcome.hello, { name: `\u2068${name}\u2069` })}
      withPages={false}
      above={<LanguageChoice />}
    >
      <form onSubmit={submit}>
        <p>{page.welcome.ask}</p>
        <label className="field">
          {page.welcome.code}
          <input
            type="text"
            required
            dir="ltr"
            className="code"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </label>
        {fault !== null && (
          <Note tone="warn" live="alert">
            {sayFault(fault, page)}
          </Note>
        )}
        <button type="submit" className="primary wide">
          {page.welcome.go}
        </button>
      </form>
      <p className="quiet">{page.welcome.noCode}</p>
    </Frame>
  );
}
