import { servedTypes } from '@cryobridge/fhir';
import { patientsOf } from '@cryobridge/fhir/search';
import { validateResource } from '@cryobridge/fhir/validation';
import type pg from 'pg';
import { afterWrite } from '../access/masking.js';
import { rolePolicy } from '../access/role-policy.js';
import { veilOf } from '../access/veil-of.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import { openRecordSearch } from '../search/open-record-search.js';
import { recordIndex } from '../search/record-index.js';
import { openPool } from '../store/open-pool.js';
import type { RecordParts } from './record-parts.js';

export interface RecordsOptions {
  readonly connection: pg.PoolConfig;
  readonly audit: AuditTrail;
  /** FHIR addresses of this server, without slash at the end: references to them are as good as relative ones. */
  readonly ownBases?: readonly string[];
  /** Without data. */
  readonly trouble: (text: string) => void;
}

/** Connections for reads and writes of records; a small box serves them all at once. */
const mostConnections = 12;
/** A search that takes longer is ended by the database, and answered as too costly. */
const longestStatementMs = 20_000;

/** Everything that the repository stands on, as the server runs it. Whoever opens it ends the pool. */
export function openRecordParts({ connection, audit, ownBases = [], trouble }: RecordsOptions): RecordParts {
  const pool = openPool({ max: mostConnections, statement_timeout: longestStatementMs, ...connection }, () =>
    trouble('a database connection of the records broke'),
  );
  return {
    pool,
    policy: rolePolicy,
    audit,
    validate: validateResource,
    patientsOf: (resource) => patientsOf(resource, { ownBases }),
    veilOf,
    index: recordIndex({ ownBases }),
    afterWrite: (db, rows) => afterWrite({ query: (text, values) => db.query(text, values) }, rows),
    search: openRecordSearch({ ownBases }),
    servedTypes: new Set(servedTypes),
  };
}
