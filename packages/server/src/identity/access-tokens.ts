import type { AccessToken, AccountRole, NewAccessToken } from '@cryobridge/contract';
import type { Caller } from '../access/caller.js';
import type { Db } from './database.js';
import { hashOf, newToken } from './secrets.js';

const columns = 'id, label, role, expires_at as "expiresAt", used_at as "usedAt"';

interface TokenRow {
  readonly id: string;
  readonly label: string;
  readonly role: AccountRole;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

const asToken = ({ expiresAt, usedAt, ...rest }: TokenRow): AccessToken => ({
  ...rest,
  expiresAt: expiresAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
});

/** For programs that speak FHIR: one role, an end, and nothing of a person behind it. */
export async function addAccessToken(
  db: Db,
  { label, role, days }: NewAccessToken,
  madeBy: string,
): Promise<{ made: AccessToken; token: string }> {
  const token = newToken('cbt_');
  const { rows } = await db.query<TokenRow>(
    `insert into access_token (token_hash, label, role, made_by, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(days => $5)) returning ${columns}`,
    [hashOf(token), label, role, madeBy, days],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an access token was not kept');
  return { made: asToken(row), token };
}

export async function listAccessTokens(db: Db): Promise<readonly AccessToken[]> {
  const { rows } = await db.query<TokenRow>(
    `select ${columns} from access_token where expires_at > now() order by created_at desc, id`,
  );
  return rows.map(asToken);
}

export async function endAccessToken(db: Db, id: string): Promise<boolean> {
  return (await db.query('delete from access_token where id = $1', [id])).rowCount === 1;
}

export async function callerOfToken(db: Db, token: string): Promise<Caller | null> {
  const { rows } = await db.query<{ id: string; label: string; role: AccountRole; stale: boolean }>({
    name: 'token-caller',
    text: `select id, label, role, coalesce(used_at < now() - interval '1 minute', true) as stale
      from access_token where token_hash = $1 and expires_at > now()`,
    values: [hashOf(token)],
  });
  const [row] = rows;
  if (row === undefined) return null;
  if (row.stale) await db.query('update access_token set used_at = now() where id = $1', [row.id]);
  return {
    userId: `token:${row.id}`,
    display: row.label,
    role: row.role,
    patientId: null,
    sessionId: row.id,
  };
}
