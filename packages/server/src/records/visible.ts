import type { Reach } from '../access/access-policy.js';
import { type Bind, reachSql } from '../access/reach-sql.js';
import type { Queryable } from './record-search.js';

/** What a reach is judged by. */
export interface Veiled {
  readonly patients: readonly string[];
  readonly veil: string | null;
}

/** Values of a statement in the order of their placeholders. */
export function binder(values: unknown[]): Bind {
  return (value) => `$${values.push(value)}`;
}

/** Whether a reach lets something through. Asks the database only where a veil may be drawn. */
export async function isWithin(db: Queryable, reach: Reach, row: Veiled): Promise<boolean> {
  if (reach.extent === 'none') return false;
  if (reach.extent === 'patient' && (reach.patientId === null || !row.patients.includes(reach.patientId)))
    return false;
  if (row.veil === null || !(reach.hidden as readonly string[]).includes(row.veil)) return true;
  const values: unknown[] = [row.patients, row.veil];
  const condition = reachSql(reach, 'asked', binder(values));
  const { rows } = await db.query(
    `select from (select $1::text[] as patients, $2::text as veil) as asked where ${condition}`,
    values,
  );
  return rows.length > 0;
}

/** A patient may only make records that are in the own compartment and in no other. */
export async function mayBecome(db: Queryable, reach: Reach, row: Veiled): Promise<boolean> {
  if (reach.extent === 'patient' && row.patients.some((id) => id !== reach.patientId)) return false;
  return isWithin(db, reach, row);
}
