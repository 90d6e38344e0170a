import type { Reach } from '../access/access-policy.js';
import { reachSql } from '../access/reach-sql.js';
import { type StoredRecord, foundRecord, readRecord, shapeOf } from './read-records.js';
import type { Queryable } from './record-search.js';
import { binder } from './visible.js';

interface Wanted {
  readonly type: string;
  readonly id: string;
}

interface Waiting extends Wanted {
  readonly done: (record: StoredRecord) => void;
  readonly failed: (error: unknown) => void;
}

interface Group {
  readonly reach: Reach;
  readonly waiting: Waiting[];
}

const mostAtOnce = 100;
const mostStatements = 1;

/**
 * Reads by id that come at the same time share one statement, as far as their callers reach alike. A read never
 * joins a statement that was sent before it was asked, so that it sees everything that was acknowledged by then.
 */
export function readTogether(db: Queryable): (reach: Reach, wanted: Wanted) => Promise<StoredRecord> {
  const groups = new Map<string, Group>();
  let running = 0;
  let scheduled = false;

  function pump(): void {
    scheduled = false;
    while (running < mostStatements) {
      const [next] = groups;
      if (next === undefined) return;
      const [key, { reach, waiting }] = next;
      const taken = waiting.splice(0, mostAtOnce);
      if (waiting.length === 0) groups.delete(key);
      running += 1;
      void answer(db, reach, taken).finally(() => {
        running -= 1;
        pump();
      });
    }
  }

  return (reach, { type, id }) =>
    new Promise((done, failed) => {
      const key = keyOf(reach);
      const group = groups.get(key) ?? { reach, waiting: [] };
      group.waiting.push({ type, id, done, failed });
      groups.set(key, group);
      if (scheduled || running >= mostStatements) return;
      scheduled = true;
      setImmediate(pump);
    });
}

const keyOf = ({ extent, patientId, hidden, viewerId }: Reach): string =>
  `${extent} ${patientId ?? ''} ${hidden.length === 0 ? '' : `${hidden.join()} ${viewerId}`}`;

async function answer(db: Queryable, reach: Reach, waiting: readonly Waiting[]): Promise<void> {
  try {
    const [first] = waiting;
    if (waiting.length === 1 && first !== undefined) return first.done(await readRecord(db, reach, first));
    const rows = await readRows(db, reach, waiting);
    for (const one of waiting) settle(one, rows.get(`${one.type}/${one.id}`));
  } catch (error) {
    for (const { failed } of waiting) failed(error);
  }
}

type Row = Parameters<typeof foundRecord>[0];

function settle(waiting: Waiting, row: Row): void {
  try {
    waiting.done(foundRecord(row, waiting));
  } catch (error) {
    waiting.failed(error);
  }
}

async function readRows(
  db: Queryable,
  reach: Reach,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, NonNullable<Row>>> {
  const values: unknown[] = [wanted.map(({ type }) => type), wanted.map(({ id }) => id)];
  const { rows } = await db.query<NonNullable<Row> & Wanted>({
    name: `record-read-many-${shapeOf(reach)}`,
    text: `
      select r.type, r.id, r.version, r.last_updated as "lastUpdated", r.content, r.patients
      from resource r
      where (r.type, r.id) in (select * from unnest($1::text[], $2::text[]))
        and ${reachSql(reach, 'r', binder(values))}`,
    values,
  });
  return new Map(rows.map((row) => [`${row.type}/${row.id}`, row]));
}
