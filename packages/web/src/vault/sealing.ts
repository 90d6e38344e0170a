/**
 * How what is kept on a device is sealed: AES-GCM under a key that was made there, cannot be read out, and never leaves.
 */
import { wrap, type DBSchema, type IDBPDatabase } from 'idb';

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

export interface KeyHolder {
  readonly key: CryptoKey;
}

interface KeyShelf extends DBSchema {
  keys: { readonly key: string; readonly value: CryptoKey };
}

/** Of a database with a shelf `keys`. Two tabs that open at once agree on the key that was stored first. */
export async function deviceKey(database: IDBDatabase): Promise<CryptoKey> {
  const db = wrap(database) as IDBPDatabase<KeyShelf>;
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
export async function sealBytes(
  { key }: KeyHolder,
  label: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(label);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes) };
}

export function unsealBytes({ key }: KeyHolder, label: string, { iv, data }: Sealed): Promise<ArrayBuffer> {
  const additionalData = new TextEncoder().encode(label);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data);
}

export function seal(holder: KeyHolder, label: string, value: unknown): Promise<Sealed> {
  return sealBytes(holder, label, new TextEncoder().encode(JSON.stringify(value)));
}

export async function unseal<T>(holder: KeyHolder, label: string, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unsealBytes(holder, label, sealed))) as T;
}
