import type pg from 'pg';
import type { Caller, Role } from '../src/access/caller.js';
import type { AuditEntry, AuditTrail } from '../src/audit/audit-trail.js';
import { openRecordParts } from '../src/records/open-records.js';
import type { RecordParts } from '../src/records/record-parts.js';

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

/** As the server runs it, with an audit trail that a test can look at. */
export function recordParts(connection: pg.PoolConfig, more: Partial<RecordParts> = {}): RecordParts {
  return { ...openRecordParts({ connection, audit: rememberedAudit(), trouble() {} }), ...more };
}
