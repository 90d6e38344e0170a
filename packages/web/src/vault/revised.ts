import { wrap, type IDBPDatabase } from 'idb';
import type { Sealed } from './sealing.js';

/** Something written on this device; in clear stand only a random id, its state and how often it was changed. */
export interface Revised<State extends string> {
  readonly id: string;
  readonly state: State;
  /** Counts its changes, so that an older tab cannot overwrite a newer one. */
  readonly revision: number;
  readonly sealed: Sealed;
}

/** Another tab or a worker has changed it meanwhile. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

/**
 * Writes the next revision, durably, unless the one it was made from is no longer the one that is kept.
 * Sealing comes before: a transaction does not wait for it.
 * @throws {OvertakenError}
 */
export async function putRevised<State extends string>(
  { database, shelf }: { readonly database: IDBDatabase; readonly shelf: string },
  next: Revised<State>,
  from: Pick<Revised<State>, 'state' | 'revision'> | null,
): Promise<void> {
  const db = wrap(database) as IDBPDatabase;
  const tx = db.transaction(shelf, 'readwrite', { durability: 'strict' });
  const stored = (await tx.store.get(next.id)) as Revised<State> | undefined;
  if (stored?.revision !== from?.revision || stored?.state !== from?.state) {
    tx.abort();
    await tx.done.catch(() => {});
    throw new OvertakenError('it was changed in another tab');
  }
  await tx.store.put(next);
  await tx.done;
}
