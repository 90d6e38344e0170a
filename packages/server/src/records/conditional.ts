import type { Asked } from './asked.js';
import { malformed, preconditionFailed } from './outcome-error.js';
import type { RecordParts } from './record-parts.js';
import type { FoundRecord, Queryable } from './record-search.js';
import { reachFor } from './validated.js';

export interface Condition {
  readonly type: string;
  /** A search, without `Type?`. */
  readonly query: string;
}

/**
 * The one record that meets a condition, as far as the caller sees; null when none does.
 * @throws {OutcomeError} 412 for several, 400 for a condition that is none.
 */
export async function theOne(
  db: Queryable,
  parts: RecordParts,
  { asked, condition }: { readonly asked: Asked; readonly condition: Condition },
): Promise<FoundRecord | null> {
  const { type, query } = condition;
  const parameters = [...new URLSearchParams(query)];
  if (parameters.length === 0) throw malformed('a condition needs at least one search parameter');
  for (const [name] of parameters)
    if (/^_(count|sort|include|revinclude|total|summary|elements|cursor|format|pretty)(:|$)/.test(name))
      throw malformed(`a condition cannot have ${name}`);
  reachFor(parts, asked, { interaction: 'search', type });
  const { records } = await parts.search.search(db, {
    type,
    compartment: null,
    parameters: [...parameters, ['_count', '2']],
    handling: 'strict',
    reachOf: (other) => parts.policy.reachOf(asked.caller, 'search', other),
  });
  if (records.length > 1) throw preconditionFailed(`several ${type} meet the condition ${query}`);
  return records[0] ?? null;
}

/** Until the transaction ends, nobody else acts on the same conditions. */
export async function lockConditions(db: Queryable, conditions: readonly Condition[]): Promise<void> {
  const names = [...new Set(conditions.map(({ type, query }) => `${type}?${query}`))].sort();
  for (const name of names)
    await db.query({
      name: 'record-condition',
      text: 'select pg_advisory_xact_lock(hashtextextended($1, 4))',
      values: [name],
    });
}
