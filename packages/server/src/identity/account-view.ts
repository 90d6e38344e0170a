import type { Account } from '@cryobridge/contract';
import { ProblemError } from '../http/problem.js';
import type { AccountRow } from './accounts.js';
import type { Db } from './database.js';

/** An account as its owner sees it. */
export async function describeAccount(
  db: Db,
  account: AccountRow,
  sessionId: string | null,
): Promise<Account> {
  const { id, name, role, patient_id: patientId, login } = account;
  const [keys, sessions, codes] = await Promise.all([
    db.query<{ id: string; label: string; created_at: Date; used_at: Date | null }>(
      'select id, label, created_at, used_at from passkey where account_id = $1 order by created_at, id',
      [id],
    ),
    db.query<{ id: string; device: string; created_at: Date; seen_at: Date }>(
      `select id, device, created_at, seen_at from session
       where account_id = $1 and expires_at > now() and seen_at > now() - make_interval(mins => idle_minutes)
       order by seen_at desc, id`,
      [id],
    ),
    db.query<{ left: number }>('select count(*)::integer as left from recovery_code where account_id = $1', [
      id,
    ]),
  ]);
  return {
    user: { id, name, role, patientId },
    login,
    hasPassword: account.password_hash !== null,
    recoveryCodesLeft: codes.rows[0]?.left ?? 0,
    hospital: account.issuer !== null,
    passkeys: keys.rows.map((key) => ({
      id: key.id,
      label: key.label,
      createdAt: key.created_at.toISOString(),
      usedAt: key.used_at?.toISOString() ?? null,
    })),
    sessions: sessions.rows.map((session) => ({
      id: session.id,
      device: session.device,
      startedAt: session.created_at.toISOString(),
      seenAt: session.seen_at.toISOString(),
      isThis: session.id === sessionId,
    })),
  };
}

/** @throws {ProblemError} last-way-in or not-found. */
export async function removeKey(db: Db, account: AccountRow, keyId: string): Promise<void> {
  const { rows } = await db.query<{ id: string }>('select id from passkey where account_id = $1', [
    account.id,
  ]);
  if (!rows.some(({ id }) => id === keyId)) throw new ProblemError('not-found');
  if (rows.length === 1 && account.password_hash === null && account.issuer === null)
    throw new ProblemError('last-way-in');
  await db.query('delete from passkey where account_id = $1 and id = $2', [account.id, keyId]);
}
