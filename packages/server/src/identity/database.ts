import type pg from 'pg';

/** A pool, or one connection within a transaction. */
export type Db = Pick<pg.Pool, 'query'>;
