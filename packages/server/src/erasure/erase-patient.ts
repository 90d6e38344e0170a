import type pg from 'pg';
import type { OpenAuditTrail } from '../audit/open-audit-trail.js';
import type { RecordIndex } from '../records/record-search.js';
import { eraseAudit } from './erase-audit.js';
import { type Holdings, eraseRecords, findHoldings } from './erase-records.js';
import type { ErasureRequest } from './erasure-request.js';

/** Nothing can be erased as it was asked; the message says why. */
export class ErasureError extends Error {
  override readonly name = 'ErasureError';
}

export interface ErasureReport {
  /** `Type/id` of the records whose content is gone, with all their versions. */
  readonly records: readonly string[];
  /** Versions of other records, from a time when they were about this person. */
  readonly versions: number;
  readonly auditEntries: number;
  /** Records that are about others too, or only mention this person: somebody must look at them. */
  readonly kept: readonly string[];
}

export interface ErasureParts {
  readonly pool: pg.Pool;
  readonly trail: Pick<OpenAuditTrail, 'append'>;
  readonly index: RecordIndex;
}

/**
 * Takes away what is kept of a person, and keeps that it was there: content goes, hashes stay, and the audit trail says
 * first what is erased, by whom and why. Asked again, it finishes what was cut short.
 * @throws {ErasureError} when there is no such patient.
 */
export async function erasePatient(parts: ErasureParts, request: ErasureRequest): Promise<ErasureReport> {
  const holdings: Holdings = await findHoldings(parts.pool, request.patientId);
  if (!holdings.isKnown) throw new ErasureError(`Patient/${request.patientId} is not known`);
  const auditEntries = await eraseAudit(parts, request, holdings.records);
  await eraseRecords(parts, request.patientId, holdings);
  const { records, versions, kept } = holdings;
  return {
    records: records.map(({ name }) => name),
    versions: versions.length,
    auditEntries,
    kept,
  };
}
