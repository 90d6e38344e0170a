import { useLanguage } from '../language/language-context.js';
import { useMe } from '../me/me-context.js';
import type { Door } from '../me/use-today.js';
import { SignOut } from '../settings/SignOut.js';
import { Frame } from './Frame.js';
import { Note } from './Note.js';

/** When there is nothing of the person to show: not yet, not here, or not for them. */
export function ClosedPage({ door }: { readonly door: Exclude<Door, 'in' | 'sign-in'> }) {
  const { page } = useLanguage();
  const { refresh } = useMe();
  if (door === 'opening')
    return (
      <Frame title={page.today.loading} withPages={false}>
        <div className="bones" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      </Frame>
    );
  if (door === 'forbidden')
    return (
      <Frame title={page.states.forbidden} withPages={false}>
        <p>
          <a className="button" href="/">
            {page.states.team}
          </a>
        </p>
      </Frame>
    );
  if (door === 'no-course')
    return (
      <Frame title={page.pages.today} withPages={false}>
        <Note tone="calm">{page.ended.noCourse}</Note>
        <SignOut />
      </Frame>
    );
  return (
    <Frame title="cryobridge" withPages={false}>
      <Note tone="warn" icon={door === 'closed-network' ? 'offline' : 'warn'} live="status">
        {door === 'closed-network' ? page.states.nothingKept : page.states.faultEmpty}
      </Note>
      <button type="button" className="wide" onClick={() => void refresh()}>
        {page.states.again}
      </button>
    </Frame>
  );
}
