import type { AccountRole } from '@cryobridge/contract';
import type { Db } from './database.js';
import { asCode, hashOf, newCode, newToken } from './secrets.js';

/** A link that lets one person in once; with a code, only whoever also has that. */
export interface Invitation {
  readonly id: string;
  /** Null: it makes the first administrator. */
  readonly accountId: string | null;
  readonly name: string | null;
  readonly role: AccountRole;
  readonly needsCode: boolean;
}

export interface MadeInvitation {
  readonly token: string;
  readonly code: string | null;
  readonly expiresAt: Date;
}

const staffHours = 72;
const patientHours = 14 * 24;
const firstHours = 24;
const codeLength = 8;
const mostTries = 10;

export async function addInvitation(
  db: Db,
  { accountId, role }: Pick<Invitation, 'accountId' | 'role'>,
): Promise<MadeInvitation> {
  const token = newToken();
  const code = role === 'patient' ? newCode(codeLength) : null;
  const hours = accountId === null ? firstHours : role === 'patient' ? patientHours : staffHours;
  const { rows } = await db.query<{ expires_at: Date }>(
    `insert into invitation (token_hash, code_hash, account_id, expires_at)
     values ($1, $2, $3, now() + make_interval(hours => $4)) returning expires_at`,
    [hashOf(token), code === null ? null : codeHash(token, code), accountId, hours],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an invitation was not kept');
  return { token, code, expiresAt: row.expires_at };
}

/** A newer invitation makes the older ones worthless. */
export async function withdrawInvitations(db: Db, accountId: string): Promise<void> {
  await db.query('delete from invitation where account_id = $1', [accountId]);
}

/** The code is short, the token is not: together they cannot be guessed from the hash. */
function codeHash(token: string, code: string): Buffer {
  return hashOf(`${asCode(code)} ${token}`);
}

interface Row {
  readonly id: string;
  readonly account_id: string | null;
  readonly name: string | null;
  readonly role: AccountRole | null;
  readonly needs_code: boolean;
}

const found = `i.id, i.account_id, a.name, a.role, i.code_hash is not null as needs_code`;

/** What a link invites to; null when it is used, too old, tried too often, or for a disabled account. */
export async function seeInvitation(db: Db, token: string): Promise<Invitation | null> {
  const { rows } = await db.query<Row>(
    `select ${found} from invitation i left join account a on a.id = i.account_id
     where i.token_hash = $1 and i.expires_at > now() and i.tries < $2 and coalesce(not a.disabled, true)`,
    [hashOf(token), mostTries],
  );
  return asInvitation(rows[0]);
}

/** As `seeInvitation`, with the code: each wrong one counts, and a right one takes the count back. */
export async function openInvitation(
  db: Db,
  token: string,
  code: string | undefined,
): Promise<Invitation | null> {
  const seen = await seeInvitation(db, token);
  if (seen === null || !seen.needsCode) return seen;
  const { rows } = await db.query<{ right: boolean }>(
    `update invitation set tries = tries + 1 where id = $1 and tries < $3
     returning code_hash = $2 as right`,
    [seen.id, codeHash(token, code ?? ''), mostTries],
  );
  if (rows[0]?.right !== true) return null;
  await db.query('update invitation set tries = 0 where id = $1', [seen.id]);
  return seen;
}

/** True for the one who gets to use it. */
export async function spendInvitation(db: Db, id: string): Promise<boolean> {
  return (await db.query('delete from invitation where id = $1 and expires_at > now()', [id])).rowCount === 1;
}

function asInvitation(row: Row | undefined): Invitation | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    role: row.role ?? 'administrator',
    needsCode: row.needs_code,
  };
}
