import { useEffect, useState } from 'react';
import type { KeptDay } from '../day-record.js';
import { listDays } from '../day-store.js';
import { sendDay } from '../send-day.js';

const againMs = 15_000;

/** What somebody began here and the server does not have; what waits is sent, and then shown as sent until one leaves. */
export function useUnsent(ownerId: string): readonly KeptDay[] {
  const [shown, setShown] = useState<readonly KeptDay[]>([]);
  useEffect(() => {
    let isOver = false;
    const waited = new Set<string>();
    const look = async () => {
      const before = await listDays(ownerId);
      const show = (days: readonly KeptDay[]) =>
        !isOver && setShown(days.filter((day) => isTold(day, waited)));
      show(before);
      const waiting = before.filter(({ state }) => state === 'waiting');
      if (waiting.length === 0) return;
      for (const { id } of waiting) {
        waited.add(id);
        await sendDay(id).catch(() => {});
      }
      show(await listDays(ownerId));
    };
    const now = () => void look().catch(() => {});
    now();
    const timer = window.setInterval(now, againMs);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      isOver = true;
      window.clearInterval(timer);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [ownerId]);
  return shown;
}

/** A list that was only opened is nobody's loss; what was sent is told of where it was seen waiting. */
function isTold(day: KeptDay, waited: ReadonlySet<string>): boolean {
  switch (day.state) {
    case 'draft':
      return day.begunAt !== null;
    case 'sent':
      return waited.has(day.id);
    case 'waiting':
    case 'refused':
      return true;
  }
}
