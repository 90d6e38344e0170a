import { type Act, type Asked, audited } from './asked.js';
import { commitWrites, overtaken } from './commit-writes.js';
import { type Condition, lockConditions, theOne } from './conditional.js';
import { type ExactObject, type ExactValue, readExactJson } from './exact-json.js';
import type { GroupWriter } from './group-writer.js';
import { inTransaction, isCollision } from './in-transaction.js';
import { OutcomeError, malformed, notKnown } from './outcome-error.js';
import { patchRecord } from './patch-record.js';
import type { PlannedWrite, Written } from './planned-write.js';
import { readRecord } from './read-records.js';
import type { RecordParts } from './record-parts.js';
import type { FoundRecord, Queryable } from './record-search.js';
import { plannedCreate, plannedDelete, plannedUpdate, reachFor } from './validated.js';

export interface Named {
  readonly type: string;
  readonly id: string;
  /** Version of `If-Match`. */
  readonly onTopOf: number | null;
}

export interface RecordWriter {
  /** With a condition: only when nothing meets it; one that does is given back as `unchanged`. */
  create(asked: Asked, resource: ExactObject, condition?: Condition | null): Promise<Written>;
  update(asked: Asked, named: Named, resource: ExactObject): Promise<Written>;
  patch(asked: Asked, named: Named, patch: ExactValue): Promise<Written>;
  delete(asked: Asked, named: Named): Promise<Written>;
  updateWhere(asked: Asked, condition: Condition, change: Conditional<ExactObject>): Promise<Written>;
  patchWhere(asked: Asked, condition: Condition, change: Conditional<ExactValue>): Promise<Written>;
  /** Null when nothing meets the condition. */
  deleteWhere(asked: Asked, condition: Condition): Promise<Written | null>;
}

interface Conditional<T> {
  readonly body: T;
  readonly onTopOf: number | null;
}

const mostAttempts = 8;

export function recordWriter(parts: RecordParts, writer: GroupWriter): RecordWriter {
  const audit = <T extends Written | null>(asked: Asked, act: Act, run: () => Promise<T>) =>
    audited(parts.audit, { asked, act }, async () => {
      const value = await run();
      return { value, touched: touchedByWrite(value), status: statusOf(value) };
    });
  const nameOf = ({ type, id }: Named) => `${type}/${id}`;
  const whereOf = ({ type, query }: Condition) => ({ target: type, query: `${type}?${query}` });
  return {
    create: (asked, resource, condition = null) =>
      audit(
        asked,
        condition === null
          ? { action: 'create', target: String(resource['resourceType']) }
          : { action: 'create', ...whereOf(condition) },
        () =>
          condition === null
            ? writer.write(plannedCreate(parts, asked, resource))
            : onCondition(parts, { asked, condition }, (found) =>
                found === null ? plannedCreate(parts, asked, resource) : found,
              ),
      ),
    update: (asked, named, resource) =>
      audit(asked, { action: 'update', target: nameOf(named) }, () =>
        writer.write(plannedUpdate(parts, asked, { ...named, resource })),
      ),
    patch: (asked, named, patch) =>
      audit(asked, { action: 'patch', target: nameOf(named) }, () =>
        patchUntilDone(parts, writer, { asked, named, patch }),
      ),
    delete: (asked, named) =>
      audit(asked, { action: 'delete', target: nameOf(named) }, () =>
        writer.write(plannedDelete(parts, asked, named)),
      ),
    updateWhere: (asked, condition, { body, onTopOf }) =>
      audit(asked, { action: 'update', ...whereOf(condition) }, () =>
        onCondition(parts, { asked, condition }, (found) =>
          updateOfFound(parts, { asked, body, onTopOf, found }),
        ),
      ),
    patchWhere: (asked, condition, { body, onTopOf }) =>
      audit(asked, { action: 'patch', ...whereOf(condition) }, async () => {
        const found = await theOne(parts.pool, parts, { asked, condition });
        if (found === null) throw notKnown(condition.type, `?${condition.query}`);
        return patchUntilDone(parts, writer, {
          asked,
          named: { type: found.type, id: found.id, onTopOf },
          patch: body,
        });
      }),
    deleteWhere: (asked, condition) =>
      audit(asked, { action: 'delete', ...whereOf(condition) }, async () => {
        reachFor(parts, asked, { interaction: 'delete', type: condition.type });
        return onCondition(parts, { asked, condition }, (found) =>
          found === null ? null : plannedDelete(parts, asked, { ...found, onTopOf: null }),
        );
      }),
  };
}

function updateOfFound(
  parts: RecordParts,
  {
    asked,
    body,
    onTopOf,
    found,
  }: { asked: Asked; body: ExactObject; onTopOf: number | null; found: FoundRecord | null },
): PlannedWrite {
  const type = String(body['resourceType']);
  const { id: given } = body;
  if (found === null && given === undefined) return plannedCreate(parts, asked, body);
  const id = found?.id ?? given;
  if (typeof id !== 'string') throw malformed('id is no text', `${type}.id`);
  if (given !== undefined && given !== id)
    throw malformed(`the condition is met by another record than ${String(given)}`, `${type}.id`);
  return plannedUpdate(parts, asked, { type, id, resource: { ...body, id }, onTopOf });
}

/** Looks and writes in one transaction that nobody with the same condition is in. */
async function onCondition<T extends Written | null>(
  parts: RecordParts,
  { asked, condition }: { asked: Asked; condition: Condition },
  plan: (found: FoundRecord | null) => PlannedWrite | FoundRecord | null,
): Promise<T> {
  return untilDone(() =>
    inTransaction(parts.pool, async (db) => {
      await lockConditions(db, [condition]);
      const planned = plan(await theOne(db, parts, { asked, condition }));
      if (planned === null) return null as T;
      if (!('asItIs' in planned)) return { ...planned, outcome: 'unchanged' } as unknown as T;
      return (await writeNow(db, parts, planned)) as T;
    }),
  );
}

async function writeNow(db: Queryable, parts: RecordParts, planned: PlannedWrite): Promise<Written> {
  const [result] = await commitWrites(db, parts, [planned]);
  if (result?.kind === 'written') return result.written;
  throw result?.kind === 'refused' ? result.error : new OvertakenError();
}

/** Another transaction made the record first: everything once more from the beginning. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

export async function untilDone<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const again = error instanceof OvertakenError || isCollision(error);
      if (!again) throw error;
      if (attempt >= mostAttempts) throw overtaken();
    }
  }
}

interface Patching {
  readonly asked: Asked;
  readonly named: Named;
  readonly patch: ExactValue;
}

/** Without `If-Match` a patch fits any version: when the record changed under it, it is made again. */
async function patchUntilDone(parts: RecordParts, writer: GroupWriter, patching: Patching): Promise<Written> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writer.write(await plannedPatch(parts.pool, parts, patching));
    } catch (error) {
      const moved = error instanceof OutcomeError && error.status === 412 && patching.named.onTopOf === null;
      if (!moved) throw error;
      if (attempt >= mostAttempts) throw overtaken();
    }
  }
}

export async function plannedPatch(
  db: Queryable,
  parts: RecordParts,
  { asked, named, patch }: Patching,
): Promise<PlannedWrite> {
  const { type, id, onTopOf } = named;
  reachFor(parts, asked, { interaction: 'update', type });
  const current = await readRecord(db, reachFor(parts, asked, { interaction: 'read', type }), { type, id });
  const record = readExactJson(current.content) as ExactObject;
  const patched = patchRecord(record, patch);
  if (patched['resourceType'] !== type) throw malformed('a patch cannot change resourceType', 'resourceType');
  const planned = plannedUpdate(parts, asked, {
    type,
    id,
    resource: patched,
    onTopOf: onTopOf ?? current.version,
    method: 'PATCH',
  });
  return planned;
}

function touchedByWrite(written: Written | null) {
  if (written === null) return { resources: [], patients: [] };
  const { type, id, version, patients } = written;
  return { resources: [`${type}/${id}/_history/${version}`], patients };
}

export function statusOf(written: Written | null): number {
  if (written === null || written.content === null) return 204;
  return written.outcome === 'created' ? 201 : 200;
}
