import type { Asked } from './asked.js';
import { commitWrites, overtaken } from './commit-writes.js';
import type { ExactObject } from './exact-json.js';
import { inTransaction, isCollision } from './in-transaction.js';
import { malformed } from './outcome-error.js';
import type { Written } from './planned-write.js';
import type { RecordParts } from './record-parts.js';
import { idPattern, plannedCreate } from './validated.js';

const mostAttempts = 8;

/** One of the ids was taken: everything is taken back. */
class TakenError extends Error {}

/**
 * Creates resources under the ids that they carry, all in one transaction or none. Of any number that try at the same
 * time, on any number of servers, one succeeds: the database holds each name once. Null: an id was taken before; whose
 * it is, is not told.
 */
export async function createOnce(
  parts: RecordParts,
  asked: Asked,
  resources: readonly ExactObject[],
): Promise<readonly Written[] | null> {
  const planned = resources.map((resource) => plannedCreate(parts, asked, resource, idOf(resource)));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(parts.pool, async (db) => {
        const results = await commitWrites(db, parts, planned);
        return results.map((result) => {
          if (result.kind === 'refused') throw result.error;
          if (result.kind === 'overtaken') throw new TakenError();
          return result.written;
        });
      });
    } catch (error) {
      if (error instanceof TakenError) return null;
      if (!isCollision(error)) throw error;
      if (attempt >= mostAttempts) throw overtaken();
    }
  }
}

function idOf(resource: ExactObject): string {
  const { id, resourceType } = resource;
  if (typeof id === 'string' && idPattern.test(id)) return id;
  throw malformed('id is missing, or is none', `${String(resourceType)}.id`);
}
