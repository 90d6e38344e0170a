import type { SignedInUser } from '@cryobridge/contract';
import { seal, unseal } from '../../../vault/sealing.js';
import { openDayVault } from './day-vault.js';

/** Who was signed in on this device when the server last said so. */
export interface Who {
  readonly user: SignedInUser;
  /** When the server said so, and when the page was last used, ms by this device's clock. */
  readonly saidMs: number;
  readonly usedMs: number;
}

const minuteMs = 60_000;
/** As the server ends a session of the staff. */
const idleMs = 60 * minuteMs;
const longestMs = 12 * 60 * minuteMs;

const shelf = 'who';

export async function keepWho(who: Who): Promise<void> {
  const vault = await openDayVault();
  await vault.db.put('kept', await seal(vault, shelf, who), shelf);
}

export async function dropWho(): Promise<void> {
  const { db } = await openDayVault();
  await db.delete('kept', shelf);
}

/** Whom this page may work for without the server. Null: nobody, or for too long. */
export async function recallWho(nowMs: number): Promise<SignedInUser | null> {
  const vault = await openDayVault();
  const sealed = await vault.db.get('kept', shelf);
  if (sealed === undefined) return null;
  const who = await unseal<Who>(vault, shelf, sealed);
  return isStillIn(who, nowMs) ? who.user : null;
}

/** A clock that was set back lets nobody in for longer. */
export function isStillIn({ saidMs, usedMs }: Who, nowMs: number): boolean {
  const [sinceSaid, sinceUsed] = [nowMs - saidMs, nowMs - usedMs];
  return sinceSaid >= 0 && sinceSaid <= longestMs && sinceUsed >= 0 && sinceUsed <= idleMs;
}

/** The page was used: the idle time begins anew. */
export async function touchWho(nowMs: number): Promise<void> {
  const vault = await openDayVault();
  const sealed = await vault.db.get('kept', shelf);
  if (sealed === undefined) return;
  const who = await unseal<Who>(vault, shelf, sealed);
  if (isStillIn(who, nowMs)) await keepWho({ ...who, usedMs: nowMs });
}
