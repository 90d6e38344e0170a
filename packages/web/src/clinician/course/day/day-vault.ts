/** What the team's page keeps on this device for a procedure, sealed; in clear stand random ids and states. */
import { openDB, unwrap, type DBSchema, type IDBPDatabase } from 'idb';
import type { Revised } from '../../../vault/revised.js';
import { deviceKey, type Sealed } from '../../../vault/sealing.js';
import type { DayState } from './day-record.js';

interface Shelves extends DBSchema {
  keys: { readonly key: string; readonly value: CryptoKey };
  days: { readonly key: string; readonly value: Revised<DayState> };
  images: { readonly key: string; readonly value: Sealed };
  kept: { readonly key: string; readonly value: Sealed };
}

export interface DayVault {
  readonly db: IDBPDatabase<Shelves>;
  readonly key: CryptoKey;
}

let opened: Promise<DayVault> | null = null;

/** One per page. A failure is not remembered: the next call tries again. */
export function openDayVault(): Promise<DayVault> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<DayVault> {
  const db = await openDB<Shelves>('cryobridge-staff', 1, {
    upgrade(made) {
      made.createObjectStore('keys');
      made.createObjectStore('days', { keyPath: 'id' });
      made.createObjectStore('images');
      made.createObjectStore('kept');
    },
    // A newer page wants to change the shelves: let it, and open again when asked.
    blocking: (_from, _to, event) => {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = null;
    },
  });
  return { db, key: await deviceKey(unwrap(db)) };
}
