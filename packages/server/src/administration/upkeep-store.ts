import type { Upkeep } from '@cryobridge/contract';
import type pg from 'pg';

export type UpkeepKind = 'backup-made' | 'backup-checked' | 'audit-verified';

export interface NewUpkeep<F extends object> {
  readonly kind: UpkeepKind;
  readonly by: string;
  readonly succeeded: boolean;
  /** Counts, sizes and names of files; nothing of a person. */
  readonly facts: F;
}

type Queries = Pick<pg.ClientBase, 'query'>;

/** Remembers what came of it; false when this database is older than its table. */
export async function recordUpkeep<F extends object>(
  client: Queries,
  { kind, by, succeeded, facts }: NewUpkeep<F>,
): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('upkeep') is not null as there`,
  );
  if (rows[0]?.there !== true) return false;
  await client.query(
    `insert into upkeep (kind, done_by, done_at, succeeded, facts) values ($1, $2, now(), $3, $4)`,
    [kind, by, succeeded, JSON.stringify(facts)],
  );
  return true;
}

/** The newest of its kind, or the newest that succeeded; null when there is none. */
export async function lastUpkeep<F extends object>(
  pool: Queries,
  kind: UpkeepKind,
  { succeeded = false }: { readonly succeeded?: boolean } = {},
): Promise<(Upkeep & F) | null> {
  const { rows } = await pool.query<{ at: Date; by: string; succeeded: boolean; facts: F }>(
    `select done_at as at, done_by as by, succeeded, facts from upkeep
     where kind = $1 and (succeeded or not $2) order by done_at desc, id desc limit 1`,
    [kind, succeeded],
  );
  const [row] = rows;
  return row === undefined
    ? null
    : { ...row.facts, at: row.at.toISOString(), by: row.by, succeeded: row.succeeded };
}
