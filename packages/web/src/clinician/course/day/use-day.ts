import { useCallback, useEffect, useRef, useState } from 'react';
import { OvertakenError } from '../../../vault/revised.js';
import type { DayRecord, SentDay } from './day-record.js';
import { keepDay } from './day-store.js';
import { sendDay, type SendResult } from './send-day.js';

export type KeepFault = 'overtaken' | 'not-kept';

export interface OpenDay {
  readonly day: DayRecord;
  readonly fault: KeepFault | null;
  readonly change: (next: (now: DayRecord) => DayRecord) => void;
  readonly sending: boolean;
  readonly lastSend: SendResult | null;
  readonly send: () => Promise<void>;
}

const againMs = 5000;

/** The procedure on screen. Every change is kept at once, one after another, and what waits is sent when it can be. */
export function useDay(begun: DayRecord, onSent: (day: SentDay) => void): OpenDay {
  const [day, setDay] = useState(begun);
  const [fault, setFault] = useState<KeepFault | null>(null);
  const shown = useRef(begun);
  const kept = useRef(begun);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const show = useCallback((next: DayRecord) => {
    shown.current = next;
    setDay(next);
  }, []);
  const change = useCallback(
    (next: (now: DayRecord) => DayRecord) => {
      const changed = next(shown.current);
      if (changed === shown.current) return;
      show(changed);
      saving.current = saving.current.then(async () => {
        // A later change has taken this one along.
        if (shown.current !== changed) return;
        try {
          kept.current = await keepDay(changed, kept.current);
          setFault(null);
        } catch (error) {
          setFault(error instanceof OvertakenError ? 'overtaken' : 'not-kept');
        }
      });
    },
    [show],
  );
  const sender = useSend({ id: begun.id, saving, kept, show, onSent });
  const waits = day.state === 'waiting';
  const { send } = sender;
  useEffect(() => {
    if (!waits) return;
    void send();
    const again = window.setInterval(() => void send(), againMs);
    const now = () => void send();
    window.addEventListener('online', now);
    return () => {
      window.clearInterval(again);
      window.removeEventListener('online', now);
    };
  }, [waits, send]);
  return { day, fault, change, ...sender };
}

interface Sending {
  readonly id: string;
  readonly saving: { readonly current: Promise<void> };
  readonly kept: { current: DayRecord };
  readonly show: (day: DayRecord) => void;
  readonly onSent: (day: SentDay) => void;
}

function useSend({ id, saving, kept, show, onSent }: Sending) {
  const [sending, setSending] = useState(false);
  const [lastSend, setLastSend] = useState<SendResult | null>(null);
  const busy = useRef(false);
  const send = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    try {
      await saving.current;
      const tried = await sendDay(id);
      if (tried === null) return;
      const { day, result } = tried;
      if (day.state === 'sent') return onSent(day);
      setLastSend(result);
      kept.current = day;
      show(day);
    } catch {
      setLastSend('later');
    } finally {
      busy.current = false;
      setSending(false);
    }
  }, [id, saving, kept, show, onSent]);
  return { sending, lastSend, send };
}
