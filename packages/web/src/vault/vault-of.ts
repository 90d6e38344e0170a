import { openDB, unwrap, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';
import { deviceKey } from './sealing.js';

export interface Vault<Shelves extends DBSchema> {
  readonly db: IDBPDatabase<Shelves>;
  readonly key: CryptoKey;
}

/** A database of one device; a newer version makes the shelves that an older one lacks. */
export interface VaultDesign<Shelves extends DBSchema> {
  readonly name: string;
  readonly version: number;
  readonly shelves: Readonly<Record<Extract<StoreNames<Shelves>, string>, IDBObjectStoreParameters>>;
}

/**
 * Opens a database of this device with its key, one per page or worker; the key stands on the shelf `keys`.
 * A failure is not remembered: the next call tries again.
 */
export function vaultOf<Shelves extends DBSchema>({
  name,
  version,
  shelves,
}: VaultDesign<Shelves>): () => Promise<Vault<Shelves>> {
  let opened: Promise<Vault<Shelves>> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = async (): Promise<Vault<Shelves>> => {
    const db = await openDB<Shelves>(name, version, {
      upgrade: (made) => makeMissing(made, shelves),
      // A newer page wants to change the shelves: let it, and open again when asked.
      blocking: (_from, _to, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    return { db, key: await deviceKey(unwrap(db)) };
  };
  return () =>
    (opened ??= open().catch((error: unknown) => {
      forget();
      throw error;
    }));
}

function makeMissing<Shelves extends DBSchema>(
  made: IDBPDatabase<Shelves>,
  shelves: VaultDesign<Shelves>['shelves'],
): void {
  for (const shelf of Object.keys(shelves) as Extract<StoreNames<Shelves>, string>[])
    if (!made.objectStoreNames.contains(shelf)) made.createObjectStore(shelf, shelves[shelf]);
}
