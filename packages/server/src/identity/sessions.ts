import type { AccountRole } from '@cryobridge/contract';
import type { Caller } from '../access/caller.js';
import type { Db } from './database.js';
import { hashOf, newToken } from './secrets.js';

interface Lifetime {
  readonly idleMinutes: number;
  readonly longestHours: number;
}

/** Staff share rooms and screens; a patient reports every day from a phone of their own. */
const staffLifetime: Lifetime = { idleMinutes: 60, longestHours: 12 };
const patientLifetime: Lifetime = { idleMinutes: 7 * 24 * 60, longestHours: 30 * 24 };

export interface Entered {
  readonly accountId: string;
  readonly role: AccountRole;
  /** Browser and system, for the list of sessions. */
  readonly device: string;
}

export interface OpenSession {
  readonly id: string;
  /** Goes to the browser; here only its hash stays. */
  readonly token: string;
  readonly longestSeconds: number;
}

/** Every sign-in makes a new one; a token that was there before is worth nothing. */
export async function openSession(db: Db, { accountId, role, device }: Entered): Promise<OpenSession> {
  const { idleMinutes, longestHours } = role === 'patient' ? patientLifetime : staffLifetime;
  const token = newToken();
  const { rows } = await db.query<{ id: string }>(
    `insert into session (token_hash, account_id, device, idle_minutes, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(hours => $5)) returning id`,
    [hashOf(token), accountId, device, idleMinutes, longestHours],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a session was not kept');
  return { id: row.id, token, longestSeconds: longestHours * 3600 };
}

/** Who a session belongs to, if it still holds; notes once a minute that it is in use. */
export async function callerOfSession(db: Db, token: string): Promise<Caller | null> {
  const { rows } = await db.query<{
    id: string;
    account_id: string;
    name: string;
    role: AccountRole;
    patient_id: string | null;
    stale: boolean;
  }>({
    name: 'session-caller',
    text: `select s.id, s.account_id, a.name, a.role, a.patient_id, s.seen_at < now() - interval '1 minute' as stale
      from session s join account a on a.id = s.account_id
      where s.token_hash = $1 and not a.disabled and s.expires_at > now()
        and s.seen_at > now() - make_interval(mins => s.idle_minutes)`,
    values: [hashOf(token)],
  });
  const [row] = rows;
  if (row === undefined) return null;
  if (row.stale) await db.query('update session set seen_at = now() where id = $1', [row.id]);
  return {
    userId: row.account_id,
    display: row.name,
    role: row.role,
    patientId: row.patient_id,
    sessionId: row.id,
  };
}

/** Ends one session of an account; false when it has no such. */
export async function endSession(db: Db, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from session where account_id = $1 and id = $2', [
    accountId,
    id,
  ]);
  return rowCount === 1;
}

export async function endSessions(db: Db, accountId: string, except: string | null = null): Promise<void> {
  await db.query('delete from session where account_id = $1 and ($2::uuid is null or id <> $2)', [
    accountId,
    except,
  ]);
}

/** Sessions, invitations and ceremonies that are over, and failures long past. */
export async function sweepExpired(db: Db): Promise<void> {
  await db.query(
    `delete from session where expires_at < now() or seen_at < now() - make_interval(mins => idle_minutes)`,
  );
  for (const table of ['invitation', 'ceremony', 'access_token'])
    await db.query(`delete from ${table} where expires_at < now()`);
  await db.query(`delete from sign_in_attempt where last_at < now() - interval '2 days'`);
}

/** Browser and system in a word each, out of what a browser calls itself. */
export function deviceOf(agent: string | undefined): string {
  const text = agent ?? '';
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([sign]) => sign.test(text))?.[1];
  const browser = find([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrom(e|ium)\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = find([
    [/iPhone|iPad/, 'iOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return browser === undefined
    ? 'another program'
    : `${browser}${system === undefined ? '' : ` on ${system}`}`;
}
