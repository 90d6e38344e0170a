import { useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import { fill } from '../language/say.js';
import { meApi } from '../me/me-api.js';
import { Note } from '../shell/Note.js';
import { sayFault } from '../shell/say-fault.js';
import { useSayWhen } from '../shell/use-say-when.js';

/** A copy of everything, and the wish to have it erased. */
export function OwnData() {
  const { page } = useLanguage();
  const [fault, setFault] = useState<unknown>(null);
  const copy = async () => {
    try {
      setFault(null);
      download(await meApi.export());
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <section aria-labelledby="data">
      <h2 id="data">{page.settings.data}</h2>
      <button type="button" className="wide" onClick={() => void copy()}>
        {page.settings.copy}
      </button>
      {fault !== null && (
        <Note tone="warn" live="alert">
          {sayFault(fault, page)}
        </Note>
      )}
      <Erasure />
    </section>
  );
}

function Erasure() {
  const { page } = useLanguage();
  const when = useSayWhen();
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [askedAt, setAskedAt] = useState<string | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const ask = async () => {
    try {
      const { receivedAt } = await meApi.askErasure({ why: why.trim() === '' ? null : why.trim() });
      setAskedAt(receivedAt);
    } catch (error) {
      setFault(error);
    }
  };
  if (askedAt !== null)
    return (
      <Note tone="calm" live="status">
        {fill(page.settings.asked, { when: when(askedAt) })}
      </Note>
    );
  if (!isOpen)
    return (
      <button type="button" className="wide" onClick={() => setOpen(true)}>
        {page.settings.erase}
      </button>
    );
  return (
    <div className="card">
      <h2>{page.settings.erase}</h2>
      <p>{page.settings.eraseHelp}</p>
      <label className="field">
        {page.settings.why}
        <textarea
          rows={3}
          maxLength={1000}
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
      </label>
      {fault !== null && (
        <Note tone="warn" live="alert">
          {sayFault(fault, page)}
        </Note>
      )}
      <button type="button" className="wide" onClick={() => setOpen(false)}>
        {page.settings.cancel}
      </button>
      <button type="button" className="danger wide" onClick={() => void ask()}>
        {page.settings.ask}
      </button>
    </div>
  );
}

function download(bundle: object): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(bundle, null, 2)], { type: 'application/fhir+json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = 'cryobridge.json';
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
