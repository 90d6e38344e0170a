import { openVault, seal, unseal } from './vault.js';

/** What the server said last, so that the page works without it. */
export interface Kept<T> {
  readonly value: T;
  /** By this device's clock, ms since 1970. */
  readonly atMs: number;
}

type Shelf = 'today' | 'reports' | 'language';

export async function keep<T>(shelf: Shelf, value: T): Promise<void> {
  const vault = await openVault();
  const kept: Kept<T> = { value, atMs: Date.now() };
  await vault.db.put('kept', await seal(vault, shelf, kept), shelf);
}

export async function recall<T>(shelf: Shelf): Promise<Kept<T> | null> {
  const vault = await openVault();
  const sealed = await vault.db.get('kept', shelf);
  return sealed === undefined ? null : unseal<Kept<T>>(vault, shelf, sealed);
}

/** After signing out nothing about the person can be read here; reports that wait stay, sealed. */
export async function forgetKept(): Promise<void> {
  const { db } = await openVault();
  await Promise.all([db.delete('kept', 'today'), db.delete('kept', 'reports')]);
}
