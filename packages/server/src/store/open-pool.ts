import pg from 'pg';

/** @param onPoolError called when an idle connection breaks. */
export function openPool(connection: pg.PoolConfig, onPoolError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    max: 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    ...connection,
  });
  pool.on('error', onPoolError);
  // While one is in use, its own query hears that it broke; unheard, the event would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
