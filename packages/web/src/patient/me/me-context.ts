import type { PatientToday } from '@cryobridge/contract';
import { createContext, useContext } from 'react';
import type { Pending } from '../outbox/pending.js';
import type { SendResult } from '../outbox/send-pending.js';
import type { KnownToday } from './use-today.js';

export interface Me {
  readonly known: KnownToday;
  readonly refresh: () => Promise<void>;
  /** Takes up what the server said of the day in answer to something else. */
  readonly take: (today: PatientToday) => Promise<void>;
  readonly pending: readonly Pending[];
  readonly lastSend: SendResult;
  readonly send: () => Promise<void>;
  readonly list: () => Promise<void>;
}

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('used outside of the page');
  return me;
}

/** For what is shown only when the day is known. */
export function useKnownToday(): { readonly today: PatientToday; readonly atMs: number } {
  const { today, atMs } = useMe().known;
  if (today === null) throw new Error('shown before the day was known');
  return { today, atMs };
}
