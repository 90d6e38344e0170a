import { commitWrites, overtaken } from './commit-writes.js';
import { inTransaction, isCollision, isStatementFault } from './in-transaction.js';
import type { PlannedWrite, Written } from './planned-write.js';
import type { RecordParts } from './record-parts.js';

interface Waiting {
  readonly write: PlannedWrite;
  readonly attempts: number;
  /** Its group failed, and it may be why. */
  readonly alone: boolean;
  readonly done: (written: Written) => void;
  readonly failed: (error: unknown) => void;
}

export interface GroupWriter {
  /**
   * Resolves once the write is durable.
   * @throws {OutcomeError} when it is refused; other writes of its group are not touched by that.
   */
  write(planned: PlannedWrite): Promise<Written>;
}

const mostAtOnce = 200;
const mostGroups = 2;
const mostAttempts = 8;

/**
 * Single writes that come at the same time share a transaction, and so one wait for the disk. Each is decided on its
 * own; when the transaction fails, each is done again alone.
 */
export function groupWriter(parts: RecordParts): GroupWriter {
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

  function again(waiting: Waiting, alone: boolean): void {
    if (waiting.attempts >= mostAttempts) waiting.failed(overtaken());
    else queue.push({ ...waiting, attempts: waiting.attempts + 1, alone });
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await inTransaction(parts.pool, (db) =>
        commitWrites(
          db,
          parts,
          group.map(({ write }) => write),
        ),
      );
      group.forEach((waiting, i) => {
        const result = results[i];
        if (result === undefined || result.kind === 'overtaken') again(waiting, false);
        else if (result.kind === 'written') waiting.done(result.written);
        else waiting.failed(result.error);
      });
    } catch (error) {
      const mayRetry = isCollision(error) || (group.length > 1 && isStatementFault(error));
      for (const waiting of group) {
        if (mayRetry) again(waiting, group.length > 1);
        else waiting.failed(error);
      }
    }
  }

  return {
    write: (write) =>
      new Promise((done, failed) => {
        queue.push({ write, attempts: 0, alone: false, done, failed });
        // Whatever else arrives in this turn of the loop goes along.
        if (queue.length === 1) setImmediate(pump);
      }),
  };
}

/** From the front; a second write of one record waits for the next group. */
function takeGroup(queue: Waiting[]): readonly Waiting[] {
  if (queue[0]?.alone === true) return queue.splice(0, 1);
  const [group, rest]: [Waiting[], Waiting[]] = [[], []];
  const names = new Set<string>();
  for (const waiting of queue.splice(0)) {
    const name = `${waiting.write.type}/${waiting.write.id}`;
    if (group.length >= mostAtOnce || waiting.alone || names.has(name)) rest.push(waiting);
    else group.push(waiting);
    names.add(name);
  }
  queue.push(...rest);
  return group;
}
