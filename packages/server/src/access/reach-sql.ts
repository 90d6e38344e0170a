import type { Reach } from './access-policy.js';

/** Adds a value to a statement and gives its placeholder, such as `$3`. */
export type Bind = (value: unknown) => string;

/**
 * A condition that holds for the rows of `resource` (under the name `row`) that a reach lets through. Its text depends
 * only on the reach's extent and on whether anything is hidden, so that prepared statements are few.
 */
export function reachSql(reach: Reach, row: string, bind: Bind): string {
  switch (reach.extent) {
    case 'none':
      return 'false';
    case 'all':
      return veilSql(reach, row, bind);
    case 'patient':
      // The containment form is what the index on compartments serves.
      return `(${row}.patients @> array[${bind(reach.patientId)}]::text[] and ${veilSql(reach, row, bind)})`;
  }
}

/**
 * A veiled row is hidden when one of its compartments is a masked course whose mask is not lifted for the viewer. A
 * veiled row in no compartment may belong to any course: it is hidden as soon as there is a masked one.
 */
function veilSql({ hidden, viewerId }: Reach, row: string, bind: Bind): string {
  if (hidden.length === 0) return 'true';
  const ofRow = `(masked_course.patient_id = any(${row}.patients) or cardinality(${row}.patients) = 0)`;
  return `(${row}.veil is null or not (${row}.veil = any(${bind(hidden)}::text[]) and ${maskedSql(ofRow, bind(viewerId))}))`;
}

/** Whether a row of `masked_course` for which `course` holds is still masked for the viewer whose placeholder is given. */
export function maskedSql(course: string, viewer: string): string {
  return `exists (
    select from masked_course
    where ${course}
      and not exists (
        select from unblinding
        where unblinding.patient_id = masked_course.patient_id and unblinding.user_id = ${viewer}))`;
}
