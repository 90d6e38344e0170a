import { useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import { fill, sayDay } from '../language/say.js';
import { useKnownToday, useMe } from '../me/me-context.js';
import { start } from '../report/start.js';
import { Icon } from '../shell/Icon.js';
import { Note } from '../shell/Note.js';
import { go } from '../shell/view.js';
import { dayShown } from './day-shown.js';
import { dueHere, type Due } from './due-here.js';

/** The one thing to do today. */
export function DueReport() {
  const { page } = useLanguage();
  const { known, pending, list } = useMe();
  const { today } = useKnownToday();
  const [isClosed, setClosed] = useState(false);
  if (today.consent === 'withdrawn') return <Note tone="calm">{page.consent.withdrawn}</Note>;
  if (today.ended !== null) return <Note tone="calm">{page.ended[today.ended]}</Note>;
  if (today.paused !== null) return <Note tone="calm">{page.ended.paused}</Note>;
  if (today.episodes.length === 0) return <Note tone="calm">{page.ended.noCourse}</Note>;
  const day = dayShown({ known, nowMs: Date.now() });
  const own = pending.filter(({ owner }) => owner === today.patientId);
  const draft = own.find(({ state }) => state === 'draft');
  const due = dueHere({ today, day, pending });
  const begin = async (what: Due) => {
    try {
      await start(today.patientId, what);
      await list();
      go('report');
    } catch {
      setClosed(true);
    }
  };
  if (isClosed)
    return (
      <Note tone="warn" live="alert">
        {page.states.noVault}
      </Note>
    );
  if (draft !== undefined) return <Invitation due={draft.report} isBegun onStart={() => go('report')} />;
  if (due !== null) return <Invitation due={due} isBegun={false} onStart={() => void begin(due)} />;
  const isWaiting = own.some(({ state, report }) => state === 'waiting' && report.forDate === day);
  const isIn =
    today.today === day || own.some(({ state, report }) => state === 'sent' && report.forDate === day);
  return (
    <section className="card">
      <p className="done">
        <Icon name={isWaiting ? 'waiting' : 'check'} />
        {isWaiting ? page.today.doneWaiting : isIn ? page.today.done : page.today.nothing}
      </p>
      <button type="button" className="wide" onClick={() => void begin({ kind: 'extra', forDate: day })}>
        {page.today.more}
      </button>
    </section>
  );
}

interface InvitationProps {
  readonly due: Due;
  readonly isBegun: boolean;
  readonly onStart: () => void;
}

function Invitation({ due, isBegun, onStart }: InvitationProps) {
  const { page, report, code } = useLanguage();
  const { today } = useKnownToday();
  return (
    <section className="card" aria-labelledby="due">
      <h2 id="due">{report.kinds[due.kind]}</h2>
      {due.forDate !== today.today && <p>{fill(page.today.forDay, { day: sayDay(due.forDate, code) })}</p>}
      <p className="quiet">
        {isBegun ? page.today.begun : due.kind === 'daily' ? page.today.minute : page.today.minutes}
      </p>
      <button type="button" className="primary wide" onClick={onStart}>
        {isBegun ? page.today.goOn : page.today.start}
      </button>
    </section>
  );
}
