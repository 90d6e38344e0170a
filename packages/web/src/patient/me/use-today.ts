import type { PatientToday } from '@cryobridge/contract';
import { useCallback, useEffect, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { keep, recall } from '../vault/kept.js';
import { meApi } from './me-api.js';

/** Whether the server lets this person in, as far as is known. */
export type Door =
  | 'opening'
  | 'in'
  | 'sign-in'
  | 'forbidden'
  /** Nobody follows this person yet. */
  | 'no-course'
  | 'closed-network'
  | 'closed-fault';

export interface KnownToday {
  readonly door: Door;
  readonly today: PatientToday | null;
  /** When the server said it, by this device's clock. */
  readonly atMs: number;
  /** What keeps newer news away. */
  readonly trouble: 'network' | 'fault' | null;
}

/** The last answer is shown at once, and asked for anew whenever that may help. */
export function useToday() {
  const [known, setKnown] = useState<KnownToday>({ door: 'opening', today: null, atMs: 0, trouble: null });

  const take = useCallback(async (today: PatientToday) => {
    setKnown({ door: 'in', today, atMs: Date.now(), trouble: null });
    await keep('today', today).catch(() => {});
  }, []);

  const refresh = useCallback(async () => {
    try {
      await take(await meApi.today());
    } catch (error) {
      setKnown((before) => afterFailure(before, error));
    }
  }, [take]);

  useEffect(() => {
    let isOver = false;
    void recall<PatientToday>('today')
      .catch(() => null)
      .then((kept) => {
        if (isOver || kept === null) return;
        setKnown((now) =>
          now.door === 'opening'
            ? { door: 'in', today: kept.value, atMs: kept.atMs, trouble: null }
            : now.today === null && now.door.startsWith('closed')
              ? { ...now, door: 'in', today: kept.value, atMs: kept.atMs }
              : now,
        );
      });
    void refresh();
    const look = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    window.addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      window.removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);

  return { known, refresh, take };
}

function afterFailure(before: KnownToday, error: unknown): KnownToday {
  const status = error instanceof ApiError ? error.problem.status : 0;
  if (status === 401) return { ...before, door: 'sign-in', trouble: null };
  if (status === 403) return { ...before, door: 'forbidden', trouble: null };
  if (status === 404) return { ...before, door: 'no-course', today: null, trouble: null };
  const trouble = status === 0 ? 'network' : 'fault';
  if (before.today !== null) return { ...before, door: 'in', trouble };
  return { ...before, door: `closed-${trouble}`, trouble };
}
