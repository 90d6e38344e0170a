import pg from 'pg';
import { validateResource } from '@cryobridge/fhir/validation';
import { servedTypes } from '@cryobridge/fhir';
import type { Caller, Role } from '../src/access/caller.js';
import { afterWrite } from '../src/access/masking.js';
import { rolePolicy } from '../src/access/role-policy.js';
import { veilOf } from '../src/access/veil-of.js';
import type { AuditEntry, AuditTrail } from '../src/audit/audit-trail.js';
import type { RecordParts } from '../src/records/record-parts.js';
import { simpleSearch } from './simple-search.js';

/** Keeps entries where a test can look at them. */
export function rememberedAudit(): AuditTrail & { readonly entries: AuditEntry[] } {
  const entries: AuditEntry[] = [];
  return { entries, record: async (entry) => void entries.push(entry), close: async () => {} };
}

export const callerAs = (role: Role, patientId: string | null = null): Caller => ({
  userId: `user-${role}${patientId === null ? '' : `-${patientId}`}`,
  display: role,
  role,
  patientId,
  sessionId: 'session',
});

/** Compartments by the references that tests use. */
function patientsOf(resource: object): readonly string[] {
  const { resourceType, id, subject, patient } = resource as {
    readonly resourceType?: string;
    readonly id?: string;
    readonly subject?: { readonly reference?: string };
    readonly patient?: { readonly reference?: string };
  };
  if (resourceType === 'Patient') return id === undefined ? [] : [id];
  const reference = (subject ?? patient)?.reference ?? '';
  return reference.startsWith('Patient/') ? [reference.slice('Patient/'.length)] : [];
}

/** Everything real but search and index. */
export function recordParts(connection: pg.PoolConfig, more: Partial<RecordParts> = {}): RecordParts {
  const pool = new pg.Pool(connection);
  pool.on('error', () => {});
  return {
    pool,
    policy: rolePolicy,
    audit: rememberedAudit(),
    validate: validateResource,
    patientsOf,
    veilOf,
    index: { write: async () => {} },
    afterWrite: (db, rows) => afterWrite({ query: (text, values) => db.query(text, values) }, rows),
    search: simpleSearch,
    servedTypes: new Set(servedTypes),
    ...more,
  };
}
