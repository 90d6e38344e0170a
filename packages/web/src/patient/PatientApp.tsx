import { useCallback, useEffect } from 'react';
import { ConsentPage } from './consent/ConsentPage.js';
import { SignInPage } from './door/SignInPage.js';
import { WelcomePage } from './door/WelcomePage.js';
import { HistoryPage } from './history/HistoryPage.js';
import { MeContext, useMe } from './me/me-context.js';
import { useOutbox } from './me/use-outbox.js';
import { useToday } from './me/use-today.js';
import { ReportPage } from './report/ReportPage.js';
import { SettingsPage } from './settings/SettingsPage.js';
import { ClosedPage } from './shell/ClosedPage.js';
import { keepWorker } from './shell/keep-worker.js';
import { useView } from './shell/view.js';
import { TodayPage } from './today/TodayPage.js';

export function PatientApp() {
  const { known, refresh, take } = useToday();
  const onSent = useCallback(() => void refresh(), [refresh]);
  const { pending, last, send, list } = useOutbox(onSent);
  useEffect(keepWorker, []);
  return (
    <MeContext value={{ known, refresh, take, pending, lastSend: last, send, list }}>
      <CurrentPage />
    </MeContext>
  );
}

/** Each page is what the person may see now; a report that is being written is never taken away from under them. */
function CurrentPage() {
  const view = useView();
  const {
    known: { door, today },
  } = useMe();
  if (view === 'welcome') return <WelcomePage />;
  if (today !== null && view === 'report' && door !== 'forbidden') return <ReportPage />;
  switch (door) {
    case 'sign-in':
      return <SignInPage />;
    case 'opening':
    case 'forbidden':
    case 'no-course':
    case 'closed-network':
    case 'closed-fault':
      return <ClosedPage door={door} />;
    case 'in':
      break;
  }
  if (view === 'settings') return <SettingsPage />;
  if (today?.consent === 'needed' && today.ended === null) return <ConsentPage />;
  return view === 'reports' ? <HistoryPage /> : <TodayPage />;
}
