import { unwrap } from 'idb';
import { putRevised, type Revised } from '../../../vault/revised.js';
import { seal, sealBytes, unseal, unsealBytes } from '../../../vault/sealing.js';
import type { DayRecord, DayState } from './day-record.js';
import { openDayVault } from './day-vault.js';

type DayBody = Omit<DayRecord, 'id' | 'state' | 'revision'>;

/** Procedures of one person of the staff on this device. Those of somebody else stay sealed and are not shown. */
export async function listDays(ownerId: string): Promise<readonly DayRecord[]> {
  const { db } = await openDayVault();
  const opened = await Promise.all((await db.getAll('days')).map(openDay));
  return opened.filter((day) => day !== null).filter(({ owner }) => owner.id === ownerId);
}

async function openDay({ id, state, revision, sealed }: Revised<DayState>): Promise<DayRecord | null> {
  try {
    return { id, state, revision, ...(await unseal<DayBody>(await openDayVault(), id, sealed)) };
  } catch {
    return null;
  }
}

export async function readDay(id: string): Promise<DayRecord | null> {
  const { db } = await openDayVault();
  const stored = await db.get('days', id);
  return stored === undefined ? null : openDay(stored);
}

export async function addDay(day: DayRecord): Promise<DayRecord> {
  await put(day, null);
  return day;
}

/**
 * Keeps `next` in the place of `from`, durably.
 * @throws {OvertakenError} when another tab was quicker.
 */
export async function keepDay(next: DayRecord, from: DayRecord): Promise<DayRecord> {
  const kept = { ...next, revision: from.revision + 1 };
  await put(kept, from);
  return kept;
}

/** Only what was sent, or what the person throws away. */
export async function dropDay({ id, images }: Pick<DayRecord, 'id' | 'images'>): Promise<void> {
  const { db } = await openDayVault();
  await Promise.all([db.delete('days', id), ...images.map((image) => db.delete('images', image.id))]);
}

async function put(next: DayRecord, from: DayRecord | null): Promise<void> {
  const vault = await openDayVault();
  const { id, state, revision, ...body } = next;
  const sealed = await seal(vault, id, body satisfies DayBody);
  await putRevised({ database: unwrap(vault.db), shelf: 'days' }, { id, state, revision, sealed }, from);
}

export async function keepImage(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const vault = await openDayVault();
  await vault.db.put('images', await sealBytes(vault, `image ${id}`, bytes), id);
}

export async function readImage(id: string): Promise<ArrayBuffer | null> {
  const vault = await openDayVault();
  const sealed = await vault.db.get('images', id);
  return sealed === undefined ? null : unsealBytes(vault, `image ${id}`, sealed);
}

export async function dropImage(id: string): Promise<void> {
  const { db } = await openDayVault();
  await db.delete('images', id);
}
