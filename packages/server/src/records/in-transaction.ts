import type pg from 'pg';

/** Runs everything in one transaction, on one connection; a failure takes all of it back. */
export async function inTransaction<T>(pool: pg.Pool, run: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const value = await run(client);
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((trouble: unknown) => {
      broken = trouble instanceof Error ? trouble : new Error('rollback failed');
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Two transactions stood in each other's way; one of them may simply be done again. */
export function isCollision(error: unknown): boolean {
  return ['40P01', '40001'].includes(sqlState(error) ?? '');
}

/** The statement itself was refused by the database, which is well and has taken everything back. */
export function isStatementFault(error: unknown): boolean {
  return /^(2[0-9A-Z]|4[0-9A-Z]|5[45]|P0)/.test(sqlState(error) ?? '');
}

/** What the database says when a write would change a plan that somebody signed: a subclass of 23 that is ours. */
export const signedPlanState = '23CB1';

export function isOfSigned(error: unknown): boolean {
  return sqlState(error) === signedPlanState;
}

function sqlState(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && code.length === 5 ? code : null;
}
