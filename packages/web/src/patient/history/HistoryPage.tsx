import type { OwnReport } from '@cryobridge/contract';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import { fill } from '../language/say.js';
import { meApi } from '../me/me-api.js';
import { useMe } from '../me/me-context.js';
import { Frame } from '../shell/Frame.js';
import { Note } from '../shell/Note.js';
import { OutboxNotes } from '../shell/OutboxNotes.js';
import { sayFault } from '../shell/say-fault.js';
import { useSayWhen } from '../shell/use-say-when.js';
import { keep, recall, type Kept } from '../vault/kept.js';
import { PainChart } from './PainChart.js';
import { ReportTable } from './ReportTable.js';

/** What the person has told so far: a picture, a sentence and a table; what was kept last when there is no network. */
export function HistoryPage() {
  const { page } = useLanguage();
  const { pending } = useMe();
  const when = useSayWhen();
  const [kept, setKept] = useState<Kept<readonly OwnReport[]> | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const sent = pending.filter(({ state }) => state === 'sent').length;
  useEffect(() => {
    const load = async () => {
      try {
        const value = await meApi.reports();
        setKept({ value, atMs: Date.now() });
        setFault(null);
        await keep('reports', value);
      } catch (error) {
        setFault(error);
        setKept(await recall<readonly OwnReport[]>('reports').catch(() => null));
      }
    };
    void load();
  }, [sent]);
  const reports = kept?.value ?? [];
  return (
    <Frame title={page.history.title}>
      <OutboxNotes />
      {fault !== null && (
        <Note tone="wait" icon="offline" live="status">
          {sayFault(fault, page)}
          {kept !== null && (
            <span className="block">{fill(page.history.asOf, { when: when(kept.atMs) })}</span>
          )}
        </Note>
      )}
      {kept === null && fault === null && (
        <div className="bones" aria-hidden="true">
          <i />
          <i />
        </div>
      )}
      {kept !== null && reports.length === 0 && <p>{page.history.empty}</p>}
      {reports.length > 0 && (
        <>
          <PainChart reports={reports} />
          <ReportTable reports={reports} />
        </>
      )}
    </Frame>
  );
}
