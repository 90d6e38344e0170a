import pg from 'pg';
import type { AuditReport } from '../audit/verify-chains.js';
import { recordUpkeep } from './upkeep-store.js';
import { verifiedFacts } from './verify-trail.js';

/**
 * Tells the database what verifying its trail from the command line found. Whoever may only read it can verify too;
 * the page then knows of an earlier time.
 */
export async function recordAuditVerified(
  connection: pg.ClientConfig,
  report: AuditReport,
  by: string,
): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  try {
    await client.connect();
    const facts = verifiedFacts(report);
    const succeeded = facts.faultCount === 0;
    await recordUpkeep(client, { kind: 'audit-verified', by: `${by}, command line`, succeeded, facts });
  } catch {
    // What was found is printed, and is the answer.
  } finally {
    await client.end().catch(() => {});
  }
}
