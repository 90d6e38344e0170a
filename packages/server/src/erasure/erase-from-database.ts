import type pg from 'pg';
import { openAuditTrail } from '../audit/open-audit-trail.js';
import { recordIndex } from '../search/record-index.js';
import { openPool } from '../store/open-pool.js';
import { appliedMigrations } from '../store/migrations.js';
import { type ErasureReport, ErasureError, erasePatient } from './erase-patient.js';
import type { ErasureRequest } from './erasure-request.js';

/** Erases from the command line, beside servers that run; with a chain of its own in the audit trail. */
export async function eraseFromDatabase(
  connection: pg.ClientConfig,
  request: ErasureRequest,
): Promise<ErasureReport> {
  const pool = openPool({ ...connection, max: 2 }, () => {});
  try {
    if ((await appliedMigrations(pool)).length === 0)
      throw new ErasureError('the database holds nothing of cryobridge');
    const trail = await openAuditTrail({ connection, trouble() {} });
    try {
      return await erasePatient({ pool, trail, index: recordIndex() }, request);
    } finally {
      await trail.close();
    }
  } finally {
    await pool.end();
  }
}
