import { unwrap } from 'idb';
import { putRevised, type Revised } from '../../../vault/revised.js';
import { seal, sealBytes, unseal, unsealBytes } from '../../../vault/sealing.js';
import type { DayRecord, KeptDay } from './day-record.js';
import type { DayState } from './day-state.js';
import { openDayVault } from './day-vault.js';

type DayBody<Day extends KeptDay = KeptDay> = Omit<Day, 'id' | 'state' | 'revision'>;

/** How long a device goes on saying that it has sent a procedure. */
const sayMs = 24 * 3_600_000;

/** Procedures of one person of the staff on this device. Those of somebody else stay sealed and are not shown. */
export async function listDays(ownerId: string): Promise<readonly KeptDay[]> {
  const { db } = await openDayVault();
  const opened = await Promise.all((await db.getAll('days')).map(openDay));
  const own = opened.filter((day) => day !== null).filter(({ owner }) => owner.id === ownerId);
  const isOver = (day: KeptDay) => day.state === 'sent' && Date.now() - Date.parse(day.sentAt) > sayMs;
  await Promise.all(own.filter(isOver).map(dropDay));
  return own.filter((day) => !isOver(day));
}

async function openDay({ id, state, revision, sealed }: Revised<DayState>): Promise<KeptDay | null> {
  try {
    // What was sealed is what `put` was given.
    return {
      id,
      state,
      revision,
      ...(await unseal<DayBody>(await openDayVault(), id, sealed)),
    } as KeptDay;
  } catch {
    return null;
  }
}

export async function readDay(id: string): Promise<KeptDay | null> {
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
export async function keepDay<Day extends KeptDay>(next: Day, from: DayRecord): Promise<Day> {
  const kept = { ...next, revision: from.revision + 1 };
  await put(kept, from);
  return kept;
}

/** Only what was sent, or what the person throws away. */
export async function dropDay(day: KeptDay): Promise<void> {
  const { db } = await openDayVault();
  await Promise.all([db.delete('days', day.id), day.state === 'sent' ? null : dropImages(day)]);
}

async function put(next: KeptDay, from: DayRecord | null): Promise<void> {
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

/** The server has them, or nobody wants them: their bytes need not stay here. */
export async function dropImages({ images }: Pick<DayRecord, 'images'>): Promise<void> {
  await Promise.all(images.map(({ id }) => dropImage(id)));
}
