/** What the team's page keeps on this device for a procedure, sealed; in clear stand random ids and states. */
import type { DBSchema } from 'idb';
import type { Revised } from '../../../vault/revised.js';
import type { Sealed } from '../../../vault/sealing.js';
import { vaultOf } from '../../../vault/vault-of.js';
import type { DayState } from './day-state.js';

interface Shelves extends DBSchema {
  keys: { readonly key: string; readonly value: CryptoKey };
  days: { readonly key: string; readonly value: Revised<DayState> };
  images: { readonly key: string; readonly value: Sealed };
  kept: { readonly key: string; readonly value: Sealed };
}

/** One per page. */
export const openDayVault = vaultOf<Shelves>({
  name: 'cryobridge-staff',
  version: 2,
  shelves: { keys: {}, days: { keyPath: 'id' }, images: {}, kept: {} },
});
