import type pg from 'pg';
import type { AccessPolicy, Interaction } from '../access/access-policy.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import { type StoredLink, linkColumns } from '../audit/chain-fault.js';
import { type Asked, audited } from '../records/asked.js';
import { forbidden, notKnown } from '../records/outcome-error.js';
import type { StoredRecord } from '../records/read-records.js';
import type { AskedSearch } from '../records/record-reader.js';
import type { FoundRecord, SearchPage } from '../records/record-search.js';
import type { Repository } from '../records/repository.js';
import { auditEventId, auditEventOf } from './audit-event.js';
import { type AuditQuery, readAuditQuery, readPlace } from './audit-query.js';
import { areEvents, cursorOf, readCursor, readEventRows } from './event-rows.js';

export interface AuditEventParts {
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly policy: AccessPolicy;
  readonly audit: AuditTrail;
}

const type = 'AuditEvent';

/**
 * Serves the audit trail as AuditEvents, read from its own tables: they are kept once, and nobody writes them.
 * Everything else goes on to the repository.
 */
export function withAuditEvents(repository: Repository, parts: AuditEventParts): Repository {
  const mayOnlyAll = (asked: Asked, interaction: Interaction) => {
    if (parts.policy.reachOf(asked.caller, interaction, type).extent !== 'all')
      throw forbidden(`the role ${asked.caller.role} may not ${interaction} ${type}`);
  };
  const readOne = (asked: Asked, action: 'read' | 'vread', id: string) =>
    audited(parts.audit, { asked, act: { action, target: `${type}/${id}` } }, async () => {
      mayOnlyAll(asked, action === 'read' ? 'read' : 'history');
      const value = await findOne(parts.pool, id);
      return { value, touched: { resources: [`${type}/${id}`], patients: value.patients } };
    });
  return {
    ...repository,
    read: (asked, wanted, id) =>
      wanted === type ? readOne(asked, 'read', id) : repository.read(asked, wanted, id),
    readVersion: (asked, wanted) =>
      wanted.type === type && wanted.version === 1
        ? readOne(asked, 'vread', wanted.id)
        : repository.readVersion(asked, wanted),
    search: (asked, query) =>
      query.type === type && query.compartment === null
        ? audited(
            parts.audit,
            { asked, act: { action: 'search-type', target: type, query: query.asWritten } },
            async () => {
              mayOnlyAll(asked, 'search');
              const value = await searchEvents(parts.pool, query);
              return {
                value,
                touched: { resources: value.records.map(({ id }) => `${type}/${id}`), patients: [] },
              };
            },
          )
        : repository.search(asked, query),
  };
}

async function findOne(pool: AuditEventParts['pool'], id: string): Promise<StoredRecord> {
  const place = readPlace(id);
  if (place === null) throw notKnown(type, id);
  const { rows } = await pool.query<StoredLink>(
    `select ${linkColumns} from audit_entry where chain = $1 and position = $2 and ${areEvents}`,
    [place.chain, place.position],
  );
  const [row] = rows;
  if (row === undefined) throw notKnown(type, id);
  return asRecord(row);
}

function asRecord(row: StoredLink): StoredRecord {
  return {
    type,
    id: auditEventId(row),
    version: 1,
    lastUpdated: row.at,
    content: JSON.stringify(auditEventOf(row)),
    patients: row.patients,
  };
}

const pageParameter = '_page';

/** Newest first. A page goes on where the one before ended, whatever is added meanwhile. */
async function searchEvents(pool: AuditEventParts['pool'], asked: AskedSearch): Promise<SearchPage> {
  const after = asked.parameters.find(([name]) => name === pageParameter)?.[1];
  const query = readAuditQuery(
    asked.parameters.filter(([name]) => name !== pageParameter),
    asked.handling,
  );
  const rows = await readEventRows(pool, query, after === undefined ? null : readCursor(after));
  const shown = rows.slice(0, query.count);
  const last = shown.at(-1);
  const records: readonly FoundRecord[] = shown.map((row) => ({ ...asRecord(row), mode: 'match' }));
  const more = rows.length > shown.length && last !== undefined;
  return {
    records,
    total: query.countsAll ? await countAll(pool, query) : null,
    self: queryString(asked.parameters),
    next: more ? queryString([...query.used, [pageParameter, cursorOf(last)]]) : null,
    warnings: query.warnings,
  };
}

async function countAll(pool: AuditEventParts['pool'], { conditions, values }: AuditQuery): Promise<number> {
  const { rows } = await pool.query<{ total: number }>(
    `select count(*)::float8 as total from audit_entry where ${[areEvents, ...conditions].join(' and ')}`,
    [...values],
  );
  return rows[0]?.total ?? 0;
}

const queryString = (parameters: AskedSearch['parameters']) =>
  parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
