import { useEffect, useState } from 'react';
import { useKnownToday, useMe } from '../me/me-context.js';
import type { Pending } from '../outbox/pending.js';
import { listPending } from '../outbox/pending-store.js';
import { go } from '../shell/view.js';
import { ReportForm } from './ReportForm.js';
import { SentPage } from './SentPage.js';

/** The report that was begun; the newest, when there are several. After sending it: what became of it. */
export function ReportPage() {
  const { today } = useKnownToday();
  const { send, list } = useMe();
  const [begun, setBegun] = useState<Pending | null>(null);
  const [handed, setHanded] = useState<string | null>(null);
  useEffect(() => {
    const find = async () => {
      const drafts = (await listPending()).filter(
        ({ state, owner }) => state === 'draft' && owner === today.patientId,
      );
      const newest = drafts.at(-1);
      if (newest === undefined) go('today', 'replace');
      else setBegun(newest);
    };
    void find().catch(() => go('today', 'replace'));
  }, [today.patientId]);
  if (handed !== null) return <SentPage id={handed} />;
  if (begun === null) return null;
  const onHanded = async (id: string) => {
    await list();
    setHanded(id);
    await send();
  };
  return <ReportForm key={begun.id} begun={begun} onHanded={(id) => void onHanded(id).catch(() => {})} />;
}
