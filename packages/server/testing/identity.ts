import type pg from 'pg';
import type { AuditTrail } from '../src/audit/audit-trail.js';
import type { HospitalSettings } from '../src/identity/hospital.js';
import { type Identity, openIdentity } from '../src/identity/identity.js';
import { openPool } from '../src/store/open-pool.js';

export interface TestIdentityOptions {
  readonly audit?: AuditTrail;
  readonly publicUrl?: URL;
  readonly hospital?: HospitalSettings;
}

/** The doorkeeper on a test's database; closing it closes its connections. */
export function testIdentity(
  connection: pg.PoolConfig,
  { audit = forgetful, publicUrl, hospital }: TestIdentityOptions = {},
): Identity {
  const pool = openPool(connection, () => {});
  const identity = openIdentity({
    pool,
    connection,
    audit,
    publicUrl: publicUrl ?? null,
    hospital: hospital ?? null,
    trouble() {},
  });
  return {
    ...identity,
    async close() {
      await identity.close();
      await pool.end();
    },
  };
}

const forgetful: AuditTrail = { record: async () => {}, close: async () => {} };
