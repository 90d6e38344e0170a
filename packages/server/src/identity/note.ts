import type { FastifyRequest } from 'fastify';
import type { AuditEntry } from '../audit/audit-trail.js';
import type { Identity } from './identity.js';

export interface Noted extends Pick<AuditEntry, 'action' | 'outcome' | 'status'> {
  readonly caller?: AuditEntry['caller'];
  readonly patients?: readonly string[];
  /** Ids and words, never a secret or what somebody typed. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** Puts what happened at the door into the audit trail, before the answer leaves. */
export function note({ audit }: Identity, request: FastifyRequest, noted: Noted): Promise<void> {
  const { action, outcome, status, caller, patients = [], facts = {} } = noted;
  return audit.record({
    at: new Date().toISOString(),
    requestId: request.id,
    caller: caller === undefined ? request.caller : caller,
    action,
    outcome,
    status,
    resources: [],
    patients,
    query: Object.keys(facts).length === 0 ? null : new URLSearchParams(facts).toString(),
  });
}
