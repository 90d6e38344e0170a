import { useLanguage } from '../language/language-context.js';
import { sayDay } from '../language/say.js';
import { useKnownToday, useMe } from '../me/me-context.js';
import { CallList } from '../shell/CallList.js';
import { Frame } from '../shell/Frame.js';
import { Note } from '../shell/Note.js';
import { OutboxNotes } from '../shell/OutboxNotes.js';
import { Reading } from '../shell/Reading.js';
import { useSayWhen } from '../shell/use-say-when.js';
import { DueReport } from './DueReport.js';
import { Expect } from './Expect.js';
import { Medicines } from './Medicines.js';
import { dayShown } from './day-shown.js';

/** What to do today, what may be taken, what was done and what comes, and whom to call. */
export function TodayPage() {
  const { page, code } = useLanguage();
  const { known } = useMe();
  const { today, atMs } = useKnownToday();
  const when = useSayWhen();
  const isOver = today.ended !== null || today.consent === 'withdrawn';
  return (
    <Frame title={sayDay(dayShown({ known, nowMs: Date.now() }), code)}>
      {known.trouble !== null && (
        <Note tone="wait" icon={known.trouble === 'network' ? 'offline' : 'warn'}>
          {known.trouble === 'network' ? page.states.offline : page.states.fault}
          <span className="quiet block">{page.states.asOf.replace('{when}', when(atMs))}</span>
        </Note>
      )}
      <OutboxNotes />
      <DueReport />
      {!isOver && today.paused === null && <Reading help={today.help} />}
      {!isOver && <Medicines />}
      <Expect />
      <section aria-labelledby="team">
        <h2 id="team">{page.help.team}</h2>
        {isOver && <p>{page.ended.care}</p>}
        <CallList help={today.help} teamOnly />
      </section>
    </Frame>
  );
}
