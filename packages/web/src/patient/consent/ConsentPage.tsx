import { useState, type SubmitEvent } from 'react';
import { useLanguage } from '../language/language-context.js';
import { fill } from '../language/say.js';
import { meApi } from '../me/me-api.js';
import { useMe } from '../me/me-context.js';
import { sayFault } from '../shell/say-fault.js';
import { Frame } from '../shell/Frame.js';
import { LanguageChoice } from '../settings/LanguageChoice.js';
import { Note } from '../shell/Note.js';
import { consentText } from './consent-text.js';

/** Asked before the first report. Agreeing takes a name; not agreeing costs nothing. */
export function ConsentPage() {
  const { page, report, code } = useLanguage();
  const { take, send } = useMe();
  const [name, setName] = useState('');
  const [state, setState] = useState<'asking' | 'sending' | 'declined'>('asking');
  const [fault, setFault] = useState<unknown>(null);
  const agree = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setState('sending');
    try {
      await take(
        await meApi.consent({ state: 'given', text: consentText, language: code, name: name.trim() }),
      );
      await send();
    } catch (error) {
      setFault(error);
      setState('asking');
    }
  };
  if (state === 'declined')
    return (
      <Frame title={report.consent.title}>
        <Note tone="calm" live="status">
          {page.consent.declined}
        </Note>
        <button type="button" className="wide" onClick={() => setState('asking')}>
          {page.consent.again}
        </button>
      </Frame>
    );
  return (
    <Frame title={report.consent.title} above={<LanguageChoice />}>
      {report.consent.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <form onSubmit={(event) => void agree(event)}>
        <label className="field">
          {page.consent.name}
          <input
            type="text"
            required
            minLength={2}
            maxLength={80}
            autoComplete="name"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        {fault !== null && (
          <Note tone="warn" live="alert">
            {sayFault(fault, page)}
          </Note>
        )}
        <button type="submit" className="primary wide" disabled={state === 'sending'}>
          {report.consent.agree}
        </button>
      </form>
      <button type="button" className="wide" onClick={() => setState('declined')}>
        {report.consent.decline}
      </button>
      <p className="quiet">{fill(page.consent.text, { version: consentText })}</p>
    </Frame>
  );
}
