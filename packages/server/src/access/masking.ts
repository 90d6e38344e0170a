import { extensions } from '@cryobridge/fhir/profiles';
import type pg from 'pg';
import type { Caller } from './caller.js';
import { roleAccess } from './grants.js';

/** Marks a ResearchStudy whose allocation is masked; `valueBoolean: false` opens it for good. */
export const maskedStudyExtension = extensions.maskedStudy;

/** As much of a pg client as this needs. */
export interface Statements {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly object[] }>;
}

/** A pool's statements, each by itself. */
export function statementsOf(pool: Pick<pg.Pool, 'query'>): Statements {
  return { query: (text, values) => pool.query(text, values) };
}

export interface WrittenRow {
  readonly type: string;
  readonly id: string;
  /** Null: deleted. */
  readonly resource: object | null;
}

interface StudyOrSubject {
  readonly extension?: readonly { readonly url?: string; readonly valueBoolean?: unknown }[];
  readonly study?: { readonly reference?: unknown };
  readonly individual?: { readonly reference?: unknown };
}

/**
 * Keeps the table of masked courses in step with ResearchStudy and ResearchSubject, inside the transaction that writes
 * them. Deleting either takes no mask away.
 */
export async function afterWrite(tx: Statements, rows: readonly WrittenRow[]): Promise<void> {
  for (const { type, id, resource } of rows) {
    if (resource === null) continue;
    if (type === 'ResearchStudy') await keepStudy(tx, id, resource);
    if (type === 'ResearchSubject') await keepCourse(tx, resource);
  }
}

async function keepStudy(tx: Statements, id: string, { extension = [] }: StudyOrSubject): Promise<void> {
  const marks = extension.filter(({ url }) => url === maskedStudyExtension);
  if (marks.length === 0) return;
  const open = marks.every(({ valueBoolean }) => valueBoolean === false);
  await tx.query(
    open
      ? 'delete from masked_study where study_id = $1'
      : 'insert into masked_study (study_id) values ($1) on conflict do nothing',
    [id],
  );
}

/** A subject whose study cannot be told counts as masked. */
async function keepCourse(tx: Statements, { study, individual }: StudyOrSubject): Promise<void> {
  const patientId = idIn(individual?.reference, 'Patient');
  if (patientId === null) return;
  await tx.query(
    'insert into research_course (patient_id, study_id) values ($1, $2) on conflict do nothing',
    [patientId, idIn(study?.reference, 'ResearchStudy') ?? ''],
  );
}

function idIn(reference: unknown, type: string): string | null {
  if (typeof reference !== 'string') return null;
  const [name, id] = reference
    .replace(/\/_history\/[^/]*$/, '')
    .split('/')
    .slice(-2);
  return name === type && id !== undefined && id !== '' ? id : null;
}

export interface Unblinding {
  readonly patientId: string;
  readonly by: Caller;
  readonly reason: string;
}

/** Lifts the mask of one course for one person, for good; the caller of this records it in the audit trail. */
export async function unblind(db: Statements, { patientId, by, reason }: Unblinding): Promise<void> {
  await db.query('insert into unblinding (patient_id, user_id, display, reason) values ($1, $2, $3, $4)', [
    patientId,
    by.userId,
    by.display,
    reason,
  ]);
}

export async function isMasked(db: Statements, patientId: string): Promise<boolean> {
  const { rows } = await db.query('select from masked_course where patient_id = $1 limit 1', [patientId]);
  return rows.length > 0;
}

/** Whether a course hides from somebody what a mask hides: by role, unless the mask was lifted for them. */
export async function isMaskedFor(
  db: Statements,
  { role, userId }: Pick<Caller, 'role' | 'userId'>,
  patientId: string,
): Promise<boolean> {
  if (roleAccess[role].hidden.length === 0 || !(await isMasked(db, patientId))) return false;
  const { rows } = await db.query('select from unblinding where patient_id = $1 and user_id = $2 limit 1', [
    patientId,
    userId,
  ]);
  return rows.length === 0;
}
