import type { Asked } from './asked.js';
import { type WriteResult, commitWrites, overtaken } from './commit-writes.js';
import type { ExactObject } from './exact-json.js';
import { inTransaction, isCollision, isStatementFault } from './in-transaction.js';
import { malformed } from './outcome-error.js';
import type { PlannedWrite, Written } from './planned-write.js';
import type { RecordParts } from './record-parts.js';
import { idPattern, plannedCreate } from './validated.js';

export type OnceWriter = (
  asked: Asked,
  resources: readonly ExactObject[],
) => Promise<readonly Written[] | null>;

interface Waiting {
  readonly planned: readonly PlannedWrite[];
  readonly attempts: number;
  /** Its group could not be kept, and it may be why. */
  readonly alone: boolean;
  readonly done: (written: readonly Written[] | null) => void;
  readonly failed: (error: unknown) => void;
}

const mostAtOnce = 32;
const mostGroups = 2;
const mostAttempts = 8;

/** Something of a group was not written: all of it is taken back. */
class NotAllError extends Error {
  constructor(readonly result: Exclude<WriteResult, { kind: 'written' }>) {
    super(result.kind);
  }
}

/**
 * Creates resources under the ids that they carry, each set wholly or not at all. Of any number that try at the same
 * time, on any number of servers, one succeeds: the database holds each name once. Null: an id was taken before; whose
 * it is, is not told. Sets that come together share a transaction, and so one wait for the disk; when one of them
 * cannot be kept, each is done again alone.
 */
export function onceWriter(parts: RecordParts): OnceWriter {
  const queue: Waiting[] = [];
  let running = 0;

  function pump(): void {
    while (running < mostGroups && queue.length > 0) {
      running += 1;
      void commitGroup(takeGroup(queue)).finally(() => {
        running -= 1;
        pump();
      });
    }
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const written = await inTransaction(parts.pool, (db) => writeAll(db, parts, group));
      let at = 0;
      for (const { planned, done } of group) done(written.slice(at, (at += planned.length)));
    } catch (error) {
      for (const waiting of group) settle(waiting, error, group.length > 1);
    }
  }

  function settle(waiting: Waiting, error: unknown, shared: boolean): void {
    const { attempts, done, failed } = waiting;
    const isGroups = shared && (error instanceof NotAllError || isStatementFault(error));
    if (isGroups || isCollision(error)) {
      if (attempts >= mostAttempts) return failed(overtaken());
      queue.push({ ...waiting, attempts: attempts + 1, alone: shared });
    } else if (!(error instanceof NotAllError)) failed(error);
    else if (error.result.kind === 'refused') failed(error.result.error);
    else done(null);
  }

  return async (asked, resources) => {
    const planned = resources.map((resource) => plannedCreate(parts, asked, resource, idOf(resource)));
    return new Promise((done, failed) => {
      queue.push({ planned, attempts: 0, alone: false, done, failed });
      // Whatever else arrives in this turn of the loop goes along.
      if (queue.length === 1) setImmediate(pump);
    });
  };
}

async function writeAll(
  db: Parameters<typeof commitWrites>[0],
  parts: RecordParts,
  group: readonly Waiting[],
): Promise<readonly Written[]> {
  const results = await commitWrites(
    db,
    parts,
    group.flatMap(({ planned }) => planned),
  );
  return results.map((result) => {
    if (result.kind !== 'written') throw new NotAllError(result);
    return result.written;
  });
}

/** From the front; whoever names what the group names already waits for the next. */
function takeGroup(queue: Waiting[]): readonly Waiting[] {
  if (queue[0]?.alone === true) return queue.splice(0, 1);
  const [group, rest]: [Waiting[], Waiting[]] = [[], []];
  const names = new Set<string>();
  for (const waiting of queue.splice(0)) {
    const own = waiting.planned.map(({ type, id }) => `${type}/${id}`);
    const mayJoin = group.length < mostAtOnce && !waiting.alone && !own.some((name) => names.has(name));
    (mayJoin ? group : rest).push(waiting);
    for (const name of own) names.add(name);
  }
  queue.push(...rest);
  return group;
}

function idOf(resource: ExactObject): string {
  const { id, resourceType } = resource;
  if (typeof id === 'string' && idPattern.test(id)) return id;
  throw malformed('id is missing, or is none', `${String(resourceType)}.id`);
}
