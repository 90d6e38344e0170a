/**
 * What the page keeps on this device. Everything that tells of the person is sealed with AES-GCM; the key was made
 * here, cannot be read out, and never leaves. In clear stand only random ids and what state a report is in.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

export type PendingState = 'draft' | 'waiting' | 'refused' | 'sent';

export interface SealedPending {
  readonly id: string;
  readonly state: PendingState;
  /** Counts the changes of one report, so that an older tab cannot overwrite a newer one. */
  readonly revision: number;
  readonly sealed: Sealed;
}

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
  return { db, key: await keyOf(db) };
}

/** Two tabs that open at once agree on the key that was stored first. */
async function keyOf(db: IDBPDatabase<Shelves>): Promise<CryptoKey> {
  const known = await db.get('keys', 'device');
  if (known !== undefined) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const tx = db.transaction('keys', 'readwrite');
  const first = await tx.store.get('device');
  if (first === undefined) await tx.store.put(made, 'device');
  await tx.done;
  return first ?? made;
}

/** `label` is bound to the sealed data: what was sealed as one thing cannot be passed off as another. */
export async function seal({ key }: Vault, label: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(label) },
    key,
    new TextEncoder().encode(JSON.stringify(value)),
  );
  return { iv, data };
}

export async function unseal<T>({ key }: Vault, label: string, { iv, data }: Sealed): Promise<T> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(label) },
    key,
    data,
  );
  return JSON.parse(new TextDecoder().decode(plain)) as T;
}
