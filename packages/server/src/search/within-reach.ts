import { compartmentToken } from '@cryobridge/fhir/search';
import type { Reach } from '../access/access-policy.js';
import { type Bind, reachSql } from '../access/reach-sql.js';
import { tokenHash } from './token-hash.js';

/** Whether a reach lets everything of a type through, so that nothing need be asked. */
export function isBoundless({ extent, hidden }: Reach): boolean {
  return extent === 'all' && hidden.length === 0;
}

/**
 * A condition that a row of `search_entry` is of a record within reach. Judged on `resource` itself, where patients and
 * veils are kept; the index on tokens only narrows down whose compartment it can be in.
 */
export function withinReach(reach: Reach, entry: string, bind: Bind): string {
  if (isBoundless(reach)) return 'true';
  if (reach.extent === 'none') return 'false';
  const row = `${entry}_reach`;
  const judged = `exists (select from resource ${row} where ${row}.key = ${entry}.key and ${reachSql(reach, row, bind)})`;
  if (reach.patientId === null || reach.extent !== 'patient') return judged;
  return `${entry}.tokens && ${bind([tokenHash(compartmentToken(reach.patientId))])}::uuid[] and ${judged}`;
}
