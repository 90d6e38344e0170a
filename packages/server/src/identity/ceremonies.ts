import type { Db } from './database.js';

export type CeremonyKind = 'passkey-sign-in' | 'passkey-new' | 'password-new' | 'hospital';

const patienceMinutes = 10;

/** Keeps what must be remembered between two steps of one ceremony, on whatever server the second one arrives. */
export async function beginCeremony(db: Db, kind: CeremonyKind, facts: object): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into ceremony (kind, facts, expires_at)
     values ($1, $2, now() + make_interval(mins => $3)) returning id`,
    [kind, JSON.stringify(facts), patienceMinutes],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a ceremony was not kept');
  return row.id;
}

/** Gives the facts once; null when it is over, of another kind, or was never begun. */
export async function endCeremony(
  db: Db,
  kind: CeremonyKind,
  id: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { rows } = await db.query<{ facts: Record<string, unknown> }>(
    'delete from ceremony where id = $1 and kind = $2 and expires_at > now() returning facts',
    [id, kind],
  );
  return rows[0]?.facts ?? null;
}
