import type { ExactObject } from './exact-json.js';
import { exactText } from './exact-json.js';
import {
  type OutcomeError,
  forbidden,
  gone,
  notKnown,
  preconditionFailed,
  refusal,
} from './outcome-error.js';
import type { PlannedWrite, Written } from './planned-write.js';
import type { RecordParts } from './record-parts.js';
import type { Queryable } from './record-search.js';
import { type StoredRow, lockRows } from './record-rows.js';
import { type RowWrite, insertRows, updateRows } from './write-rows.js';
import { stamped } from './stamp.js';
import { isWithin, mayBecome } from './visible.js';

/** What became of one write of a group: done, refused, or to be tried again because another came first. */
export type WriteResult =
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'refused'; readonly error: OutcomeError }
  | { readonly kind: 'overtaken' };

type CommitParts = Pick<RecordParts, 'patientsOf' | 'veilOf' | 'index' | 'afterWrite'>;

/**
 * Does many writes in an open transaction with few statements. Rows are locked in one order, so that transactions
 * wait for each other and do not block each other. A refused write leaves the others alone.
 */
export async function commitWrites(
  db: Queryable,
  parts: CommitParts,
  writes: readonly PlannedWrite[],
): Promise<readonly WriteResult[]> {
  const known = await lockRows(
    db,
    writes.filter(({ isNew }) => !isNew),
  );
  const now = new Date();
  const results: WriteResult[] = [];
  const rows: (RowWrite & { readonly at: number })[] = [];
  for (const [at, write] of writes.entries()) {
    const decided = await decide(db, parts, {
      write,
      row: known.get(`${write.type}/${write.id}`) ?? null,
      now,
    });
    results.push(decided.result);
    if (decided.row !== null) rows.push({ ...decided.row, at });
  }
  const keys = await insertRows(
    db,
    rows.filter(({ key }) => key === null),
  );
  await updateRows(
    db,
    rows.filter(({ key }) => key !== null),
  );
  const stored = [];
  for (const row of rows) {
    const key = row.key ?? keys.get(`${row.type}/${row.id}`);
    if (key === undefined) results[row.at] = { kind: 'overtaken' };
    else stored.push({ key, type: row.type, id: row.id, resource: row.plain });
  }
  if (stored.length > 0) {
    await parts.index.write(db, stored);
    await parts.afterWrite(db, stored);
  }
  return results;
}

interface Decision {
  readonly result: WriteResult;
  /** Null when nothing is to be stored. */
  readonly row: RowWrite | null;
}

interface Case {
  readonly write: PlannedWrite;
  readonly row: StoredRow | null;
  readonly now: Date;
}

async function decide(db: Queryable, parts: CommitParts, { write, row, now }: Case): Promise<Decision> {
  const refused = await refusalOf(db, write, row);
  if (refused !== null) return { result: { kind: 'refused', error: refused }, row: null };
  const version = (row?.version ?? 0) + 1;
  const lastUpdated = row !== null && row.lastUpdated > now ? row.lastUpdated : now;
  const base = { type: write.type, id: write.id, version, lastUpdated };
  if (write.resource === null || write.plain === null) {
    if (row === null || row.deleted) return { result: unchanged(write, row), row: null };
    const written: Written = { ...base, content: null, patients: row.patients, outcome: 'deleted' };
    return {
      result: { kind: 'written', written },
      row: {
        ...base,
        method: write.method,
        key: row.key,
        content: null,
        patients: row.patients,
        veil: row.veil,
        plain: null,
      },
    };
  }
  const plain = { ...write.plain, id: write.id };
  const [patients, veil] = [parts.patientsOf(plain), parts.veilOf(plain)];
  const becomes = row === null ? write.asItBecomes.create : write.asItBecomes.update;
  if (!(await mayBecome(db, becomes, { patients, veil })))
    return {
      result: { kind: 'refused', error: forbidden(`${write.type} may not be written like this by you`) },
      row: null,
    };
  const content = exactText(stamped(write.resource as ExactObject, base));
  const outcome = row === null || row.deleted ? 'created' : 'updated';
  return {
    result: { kind: 'written', written: { ...base, content, patients, outcome } },
    row: {
      ...base,
      method: write.method,
      key: row?.key ?? null,
      content,
      patients,
      veil: veil ?? row?.veil ?? null,
      plain,
    },
  };
}

/** Nothing to delete any more: the answer is the same as after deleting. */
function unchanged({ type, id }: PlannedWrite, row: StoredRow | null): WriteResult {
  const written: Written = {
    type,
    id,
    version: row?.version ?? 0,
    lastUpdated: row?.lastUpdated ?? new Date(0),
    content: null,
    patients: row?.patients ?? [],
    outcome: 'unchanged',
  };
  return { kind: 'written', written };
}

async function refusalOf(
  db: Queryable,
  write: PlannedWrite,
  row: StoredRow | null,
): Promise<OutcomeError | null> {
  const { type, id, onTopOf } = write;
  if (row !== null)
    for (const reach of write.asItIs) if (!(await isWithin(db, reach, row))) return notKnown(type, id);
  const isThere = row !== null && !row.deleted;
  if (write.resource === null) {
    if (row === null) return notKnown(type, id);
  } else if (!isThere && !write.mayCreate) {
    return row === null ? notKnown(type, id) : gone(type, id);
  }
  if (onTopOf === null) return null;
  if (!isThere) return preconditionFailed(`${type}/${id} is not there, so it is not at version ${onTopOf}`);
  return row.version === onTopOf
    ? null
    : preconditionFailed(`${type}/${id} is at version ${row.version}, not ${onTopOf}`);
}

/** Another writer came first, again and again. */
export const overtaken = (): OutcomeError =>
  refusal(409, 'conflict', {
    diagnostics: 'the record was changed by others meanwhile; read it and try again',
  });
