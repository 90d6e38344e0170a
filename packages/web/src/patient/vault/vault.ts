/**
 * What the page keeps on this device. Everything that tells of the person is sealed with AES-GCM; the key was made
 * here, cannot be read out, and never leaves. In clear stand only random ids and what state a report is in.
 */
import type { DBSchema } from 'idb';
import type { Revised } from '../../vault/revised.js';
import type { Sealed } from '../../vault/sealing.js';
import { vaultOf } from '../../vault/vault-of.js';

export { seal, unseal } from '../../vault/sealing.js';

export type PendingState = 'draft' | 'waiting' | 'refused' | 'sent';

export type SealedPending = Revised<PendingState>;

interface Shelves extends DBSchema {
  keys: { readonly key: string; readonly value: CryptoKey };
  pending: { readonly key: string; readonly value: SealedPending };
  kept: { readonly key: string; readonly value: Sealed };
}

/** One per page or worker. */
export const openVault = vaultOf<Shelves>({
  name: 'cryobridge-me',
  version: 1,
  shelves: { keys: {}, pending: { keyPath: 'id' }, kept: {} },
});
