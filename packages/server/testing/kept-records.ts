import { patientsOf } from '@cryobridge/fhir/search';
import type pg from 'pg';
import { type OpenAuditTrail, openAuditTrail } from '../src/audit/open-audit-trail.js';
import { withAuditEvents } from '../src/audit-events/with-audit-events.js';
import type { RecordParts } from '../src/records/record-parts.js';
import { type Repository, openRepository } from '../src/records/repository.js';
import { openRecordSearch } from '../src/search/open-record-search.js';
import { recordIndex } from '../src/search/record-index.js';
import { recordParts } from './records.js';

/** Records with everything real: index, search, audit trail and its events. */
export interface KeptRecords {
  readonly parts: RecordParts;
  readonly trail: OpenAuditTrail;
  readonly repository: Repository;
  close(): Promise<void>;
}

export async function openKeptRecords(connection: pg.PoolConfig): Promise<KeptRecords> {
  const trail = await openAuditTrail({ connection, trouble() {} });
  const parts = recordParts(connection, {
    audit: trail,
    index: recordIndex(),
    search: openRecordSearch(),
    patientsOf,
  });
  return {
    parts,
    trail,
    repository: withAuditEvents(openRepository(parts), parts),
    async close() {
      await trail.close();
      await parts.pool.end();
    },
  };
}
