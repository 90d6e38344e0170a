import type { Db } from './database.js';
import { hashOf } from './secrets.js';

export interface Limit {
  /** What is counted: an account (by its name as typed, whether it exists or not) or an address. */
  readonly kind: 'account' | 'address';
  readonly mostFailures: number;
  /** Failures are forgotten this long after the last one. */
  readonly memoryMinutes: number;
}

export const accountLimit: Limit = { kind: 'account', mostFailures: 5, memoryMinutes: 24 * 60 };
/** A whole ward may share one address. */
export const addressLimit: Limit = { kind: 'address', mostFailures: 50, memoryMinutes: 15 };
const longestLockMinutes = 30;

export interface Attempt {
  readonly allowed: boolean;
  /** This attempt is the last one before a lock. */
  readonly locks: boolean;
  readonly waitSeconds: number;
}

/**
 * Counts an attempt as a failure before it is looked at, so that many at once count as many. The lock doubles with
 * every failure beyond the limit.
 */
export async function countAttempt(
  db: Db,
  { kind, mostFailures, memoryMinutes }: Limit,
  who: string,
): Promise<Attempt> {
  const { rows } = await db.query<{ refused: boolean; locks: boolean; wait: number }>(
    `insert into sign_in_attempt as a (key, failures, last_at, refused) values ($1, 1, now(), false)
     on conflict (key) do update set
       refused = coalesce(a.locked_until > now(), false),
       last_at = case when a.locked_until > now() then a.last_at else now() end,
       failures = case
         when a.locked_until > now() then a.failures
         when a.last_at < now() - make_interval(mins => $3) then 1
         else a.failures + 1 end,
       locked_until = case
         when a.locked_until > now() then a.locked_until
         when a.last_at < now() - make_interval(mins => $3) then null
         when a.failures + 1 >= $2
           then now() + make_interval(mins => least(power(2, least(a.failures + 1 - $2, 20)), $4)::integer) end
     returning refused, not refused and locked_until is not null as locks,
       coalesce(ceil(extract(epoch from locked_until - now())), 0)::integer as wait`,
    [keyOf(kind, who), mostFailures, memoryMinutes, longestLockMinutes],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an attempt was not counted');
  return { allowed: !row.refused, locks: row.locks, waitSeconds: row.wait };
}

/** The account proved itself; of its address one failure is taken back. */
export async function forgive(
  db: Db,
  { account, address }: { account: string | null; address: string },
): Promise<void> {
  if (account !== null)
    await db.query('delete from sign_in_attempt where key = $1', [keyOf('account', account)]);
  await db.query(
    'update sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null where key = $1 and not refused',
    [keyOf('address', address)],
  );
}

/** Names as typed may be passwords in the wrong field: they are kept as hashes. */
function keyOf(kind: Limit['kind'], who: string): string {
  return `${kind} ${hashOf(who.trim().toLowerCase()).toString('base64url')}`;
}
