import { useRef } from 'react';
import { useLanguage } from '../language/language-context.js';
import { useMe } from '../me/me-context.js';
import { CallList } from './CallList.js';
import { Icon } from './Icon.js';
import { Reading } from './Reading.js';

/** Always on screen. What it shows was kept with the day, so that it needs no network. */
export function HelpButton() {
  const { page } = useLanguage();
  const { today } = useMe().known;
  const panel = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="help-button" onClick={() => panel.current?.showModal()}>
        <Icon name="help" />
        {page.help.open}
      </button>
      <dialog ref={panel} className="help-panel" aria-labelledby="help-title">
        <h2 id="help-title">{page.help.open}</h2>
        <p>{page.help.when}</p>
        <CallList help={today?.help ?? null} />
        {today !== null && <Reading help={today.help} isInHelp />}
        <div className="shut">
          <button type="button" className="wide" onClick={() => panel.current?.close()}>
            {page.help.close}
          </button>
        </div>
      </dialog>
    </>
  );
}
