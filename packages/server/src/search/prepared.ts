import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Queryable } from '../records/record-search.js';

/** Statements that come again are kept prepared; each costs the database memory on every connection. */
const mostPrepared = 100;
const prepared = new Set<string>();
let seen = new Set<string>();

export async function run<T extends pg.QueryResultRow>(
  db: Queryable,
  text: string,
  values: readonly unknown[],
): Promise<readonly T[]> {
  const name = nameOf(text);
  const { rows } = await db.query<T>({ text, values: [...values], ...(name === null ? {} : { name }) });
  return rows;
}

function nameOf(text: string): string | null {
  const name = `search-${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
  if (prepared.has(name)) return name;
  if (seen.has(name) && prepared.size < mostPrepared) {
    prepared.add(name);
    return name;
  }
  if (seen.size >= 1000) seen = new Set();
  seen.add(name);
  return null;
}
