import { openDB, unwrap, type DBSchema, type IDBPDatabase } from 'idb';
import { deviceKey } from './sealing.js';

export interface Vault<Shelves extends DBSchema> {
  readonly db: IDBPDatabase<Shelves>;
  readonly key: CryptoKey;
}

/**
 * Opens a database of this device with its key, one per page or worker; `shelve` makes its shelves, `keys` among them.
 * A failure is not remembered: the next call tries again.
 */
export function vaultOf<Shelves extends DBSchema>(
  name: string,
  shelve: (made: IDBPDatabase<Shelves>) => void,
): () => Promise<Vault<Shelves>> {
  let opened: Promise<Vault<Shelves>> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = async (): Promise<Vault<Shelves>> => {
    const db = await openDB<Shelves>(name, 1, {
      upgrade: (made) => shelve(made),
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
