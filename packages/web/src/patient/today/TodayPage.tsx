import { sayNumber } from '@cryobridge/course/report';
import { useLanguage } from '../language/language-context.js';
import { fill, sayDay } from '../language/say.js';
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
      <DayCount />
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

/** How long ago it was; of several limbs, of the last. */
function DayCount() {
  const { page, code } = useLanguage();
  const { episodes, today, ended } = useKnownToday().today;
  const episode = episodes.at(-1);
  if (ended !== null || episode === undefined || episode.day === null || episode.day < 0) return null;
  const isAfterSurgery = episode.amputationDate !== null && episode.amputationDate <= today;
  const text = isAfterSurgery ? page.today.afterSurgery : page.today.afterFreeze;
  return <p className="quiet under-title">{fill(text, { number: sayNumber(episode.day, code) })}</p>;
}
