import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { serverCaller } from '../access/caller.js';
import type { AuditEntry } from './audit-trail.js';
import { openAuditTrail } from './open-audit-trail.js';

/** Puts what somebody does from the command line into a chain of its own, before it is done. */
export async function recordOnce(
  connection: pg.ClientConfig,
  { action, by }: { readonly action: string; readonly by: string },
  more: Partial<AuditEntry> = {},
): Promise<void> {
  const trail = await openAuditTrail({ connection, trouble() {} });
  try {
    await trail.record({
      at: new Date().toISOString(),
      requestId: randomUUID(),
      caller: { ...serverCaller, display: `${by}, command line` },
      action,
      outcome: 'success',
      status: null,
      resources: [],
      patients: [],
      query: null,
      ...more,
    });
  } finally {
    await trail.close();
  }
}
