import type pg from 'pg';
import type { Caller } from '../access/caller.js';
import { listenTo } from '../store/listen-to.js';

export interface CallerCache {
  /** Gives who a secret stands for, from memory or by asking. */
  find(key: string, ask: () => Promise<Caller | null>): Promise<Caller | null>;
  /** Forgets everything, after this process ended an entry. */
  forget(): void;
  close(): Promise<void>;
}

const memoryMs = 15_000;
const mostRemembered = 10_000;
const channel = 'cryobridge_identity';

/**
 * Remembers callers briefly. Whenever an entry ends on any server, all of them forget; while a server cannot hear of
 * that, it remembers nothing and asks the database each time.
 */
export function callerCache(connection: pg.ClientConfig, trouble: (text: string) => void): CallerCache {
  const known = new Map<string, { readonly caller: Caller; readonly untilMs: number }>();
  let age = 0;
  const forget = () => {
    age += 1;
    known.clear();
  };
  const hearing = listenTo(connection, {
    channel,
    told: forget,
    trouble: () => trouble('ended sessions are not heard of; every request asks the database'),
  });
  return {
    async find(key, ask) {
      const now = Date.now();
      const remembered = known.get(key);
      if (remembered !== undefined && remembered.untilMs > now && hearing.isOn()) return remembered.caller;
      const asked = age;
      const caller = await ask();
      // Whoever was turned out while we asked must not be remembered as in.
      if (caller !== null && asked === age && hearing.isOn()) {
        if (known.size >= mostRemembered) known.clear();
        known.set(key, { caller, untilMs: now + memoryMs });
      }
      return caller;
    },
    forget,
    close: () => hearing.close(),
  };
}
