import type { AccountRole, User } from '@cryobridge/contract';
import type { Db } from './database.js';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly patient_id: string | null;
  readonly disabled: boolean;
  readonly login: string | null;
  readonly password_hash: string | null;
  readonly totp_secret: string | null;
  readonly totp_last_step: string;
  readonly issuer: string | null;
}

const columns =
  'id, name, role, patient_id, disabled, login, password_hash, totp_secret, totp_last_step, issuer';

export async function accountById(db: Db, id: string): Promise<AccountRow | null> {
  const { rows } = await db.query<AccountRow>(`select ${columns} from account where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function accountByLogin(db: Db, login: string): Promise<AccountRow | null> {
  const { rows } = await db.query<AccountRow>(`select ${columns} from account where login = $1`, [
    asLogin(login),
  ]);
  return rows[0] ?? null;
}

/** Logins are one however they are typed. */
export function asLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

export interface NewAccount {
  readonly id?: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly patientId?: string | null;
}

export async function addAccount(db: Db, { id, name, role, patientId = null }: NewAccount): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into account (id, name, role, patient_id)
     values (coalesce($1::uuid, gen_random_uuid()), $2, $3, $4) returning id`,
    [id ?? null, name, role, patientId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an account was not kept');
  return row.id;
}

const ready = `(password_hash is not null or issuer is not null
  or exists (select from passkey where account_id = account.id))`;

/** Somebody who can sign in administers this server. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const { rows } = await db.query(
    `select from account where role = 'administrator' and not disabled and ${ready} limit 1`,
  );
  return rows.length > 0;
}

/** Whether somebody else could still administer. */
export async function hasOtherAdministrator(db: Db, id: string): Promise<boolean> {
  const { rows } = await db.query(
    `select from account where role = 'administrator' and not disabled and ${ready} and id <> $1 limit 1`,
    [id],
  );
  return rows.length > 0;
}

export async function listUsers(db: Db, which: { readonly id?: string } = {}): Promise<readonly User[]> {
  const { rows } = await db.query<User>(
    `select id, name, role, patient_id as "patientId", disabled, ${ready} as ready,
       (select count(*) from session where account_id = account.id and expires_at > now())::integer as "openSessions"
     from account where $1::uuid is null or id = $1 order by disabled, lower(name), id`,
    [which.id ?? null],
  );
  return rows;
}
