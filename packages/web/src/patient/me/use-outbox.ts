import { useCallback, useEffect, useRef, useState } from 'react';
import { announce, onNews } from '../outbox/announce.js';
import type { Pending } from '../outbox/pending.js';
import { discard, listPending } from '../outbox/pending-store.js';
import { sendPending, type SendResult } from '../outbox/send-pending.js';

const pausesMs = [2_000, 5_000, 15_000, 60_000, 300_000] as const;
const receiptsKeptMs = 3 * 86_400_000;

/** What is kept here, and the drive to send it: at once, when the network or the page comes back, and ever more rarely. */
export function useOutbox(onSent: () => void) {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [last, setLast] = useState<SendResult>('done');
  const tries = useRef(0);
  const timer = useRef(0);

  const list = useCallback(async () => setPending(await listPending()), []);

  const send = useCallback(async () => {
    window.clearTimeout(timer.current);
    const before = (await listPending()).filter(({ state }) => state === 'waiting').length;
    const result = await sendPending();
    setLast(result);
    await list();
    if (before > 0) announce('outbox');
    if (before > 0 && result === 'done') onSent();
    if (result !== 'later') {
      tries.current = 0;
      return;
    }
    const pause = pausesMs[Math.min(tries.current, pausesMs.length - 1)] ?? 0;
    tries.current += 1;
    timer.current = window.setTimeout(() => void send(), pause);
    void wakeWorkerLater();
  }, [list, onSent]);

  useEffect(() => {
    const tidy = async () => {
      for (const each of await listPending())
        if (each.receipt !== null && Date.now() - Date.parse(each.receipt.receivedAt) > receiptsKeptMs)
          await discard(each.id);
    };
    const now = () => {
      tries.current = 0;
      if (document.visibilityState === 'visible') void send().catch(() => {});
    };
    void tidy().catch(() => {});
    now();
    const stop = onNews(() => void list().catch(() => {}));
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      stop();
      window.clearTimeout(timer.current);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [send, list]);

  return { pending, last, send, list };
}

/** Where the browser can, the worker sends when the network is back, though the page is closed. */
async function wakeWorkerLater(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration: ServiceWorkerRegistration & {
    readonly sync?: { register(tag: string): Promise<void> };
  } = await navigator.serviceWorker.ready;
  await registration.sync?.register('cryobridge-send').catch(() => {});
}
