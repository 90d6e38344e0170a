/**
 * What the page keeps on this device. Everything that tells of the person is sealed with AES-GCM; the key was made
 * here, cannot be read out, and never leaves. In clear stand only random ids and what state a report is in.
 */
import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { Revised } from '../../vault/revised.js';
import { deviceKey, type Sealed } from '../../vault/sealing.js';

export { seal, unseal } from '../../vault/sealing.js';

export type PendingState = 'draft' | 'waiting' | 'refused' | 'sent';

export type SealedPending = Revised<PendingState>;

interface Shelves extends DBSchema {
  keys: { readonly key: string; readonly value: CryptoKey };
  pending: { readonly key: string; readonly value: SealedPending };
  kept: { readonly key: string; readonly value: Sealed };
}

export interface Vault {
  readonly db: IDBPDatabase<Shelves>;
  readonly key: CryptoKey;
}

let opened: Promise<Vault> | null = null;

/** One per page or worker. A failure is not remembered: the next call tries again. */
export function openVault(): Promise<Vault> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<Vault> {
  const db = await openDB<Shelves>('cryobridge-me', 1, {
    upgrade(made) {
      made.createObjectStore('keys');
      made.createObjectStore('pending', { keyPath: 'id' });
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
