import type { ReminderSettings } from '@cryobridge/contract';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useLanguage } from '../language/language-context.js';
import { meApi } from '../me/me-api.js';
import { Note } from '../shell/Note.js';
import { sayFault } from '../shell/say-fault.js';
import { PushError, startPush, stopPush } from './push.js';
import { ReminderFields } from './ReminderFields.js';

type State = 'still' | 'saved' | 'stopped';

/** When and how to be reminded; one key stops them all. */
export function Reminders() {
  const { page } = useLanguage();
  const [settings, setSettings] = useState<ReminderSettings | null>(null);
  const [state, setState] = useState<State>('still');
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    void meApi.reminders().then(setSettings, setFault);
  }, []);
  const save = async (wanted: ReminderSettings, next: State) => {
    try {
      setFault(null);
      await (wanted.push ? startPush() : stopPush());
      setSettings(await meApi.setReminders(wanted));
      setState(next);
    } catch (error) {
      setState('still');
      setFault(error);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (settings !== null) void save(settings, 'saved');
  };
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{page.settings.reminders}</h2>
      {settings !== null && (
        <form onSubmit={submit}>
          <ReminderFields
            settings={settings}
            onChange={(next) => {
              setSettings(next);
              setState('still');
            }}
          />
          {state !== 'still' && (
            <Note tone="calm" live="status">
              {state === 'saved' ? page.settings.saved : page.settings.stopped}
            </Note>
          )}
          <button type="submit" className="primary wide">
            {page.settings.save}
          </button>
          {(settings.push || settings.email !== null) && (
            <button
              type="button"
              className="wide"
              onClick={() => void save({ ...settings, push: false, email: null }, 'stopped')}
            >
              {page.settings.stop}
            </button>
          )}
        </form>
      )}
      {fault !== null && (
        <Note tone="warn" live="alert">
          {fault instanceof PushError
            ? page.settings[fault.why]
            : settings === null
              ? page.settings.needsNetwork
              : sayFault(fault, page)}
        </Note>
      )}
    </section>
  );
}
