import { patientsOf } from '@cryobridge/fhir/search';
import type pg from 'pg';
import type { Reach } from '../src/access/access-policy.js';
import { veilOf } from '../src/access/veil-of.js';
import type { Queryable, SearchPage, SearchRequest } from '../src/records/record-search.js';
import { openRecordSearch } from '../src/search/open-record-search.js';
import { recordIndex } from '../src/search/record-index.js';

/** This server's own address in tests. */
export const ownBase = 'http://localhost/fhir';

export interface TestResource {
  readonly resourceType: string;
  readonly id: string;
}

export const everyRecord: Reach = { extent: 'all', patientId: null, hidden: [], viewerId: 'staff' };
export const noRecord: Reach = { extent: 'none', patientId: null, hidden: [], viewerId: 'staff' };
export const onlyOf = (patientId: string): Reach => ({
  extent: 'patient',
  patientId,
  hidden: [],
  viewerId: patientId,
});

const index = recordIndex({ ownBases: [ownBase] });

/** Stores and indexes resources as the repository does, without validation, audit or history. */
export async function storeIndexed(db: Queryable, resources: readonly TestResource[]): Promise<void> {
  const { rows } = await db.query<{ key: string; type: string; id: string }>(
    `insert into resource (type, id, version, last_updated, content, patients, veil)
     select type, id, 1, coalesce(updated, now()), content, patients::text[], veil
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
       as row (type, id, content, patients, veil, updated)
     on conflict (type, id) do update set version = resource.version + 1, last_updated = excluded.last_updated,
       content = excluded.content, patients = excluded.patients, veil = excluded.veil, deleted = false
     returning key, type, id`,
    [
      resources.map(({ resourceType }) => resourceType),
      resources.map(({ id }) => id),
      resources.map((resource) => JSON.stringify(resource)),
      resources.map((resource) => `{${patientsOf(resource, { ownBases: [ownBase] }).join(',')}}`),
      resources.map((resource) => veilOf(resource)),
      resources.map(
        (resource) => (resource as { meta?: { lastUpdated?: string } }).meta?.lastUpdated ?? null,
      ),
    ],
  );
  const keys = new Map(rows.map(({ key, type, id }) => [`${type}/${id}`, key]));
  await index.write(
    db,
    resources.map((resource) => ({
      key: keys.get(`${resource.resourceType}/${resource.id}`) ?? '',
      type: resource.resourceType,
      resource,
    })),
  );
}

export async function deleteIndexed(db: Queryable, type: string, id: string): Promise<void> {
  const { rows } = await db.query<{ key: string }>(
    'update resource set deleted = true, content = null where type = $1 and id = $2 returning key',
    [type, id],
  );
  await index.write(
    db,
    rows.map(({ key }) => ({ key, type, resource: null })),
  );
}

export const testNowMs = Date.UTC(2026, 0, 1);
const search = openRecordSearch({ ownBases: [ownBase], now: () => testNowMs });

/** `Observation?code=a&_sort=-date` as the route would ask it; a patient's compartment by `Patient/1/Observation?…`. */
export function requestOf(url: string, more: Partial<SearchRequest> = {}): SearchRequest {
  const [path = '', query = ''] = url.split('?');
  const [first = '', id, inside] = path.split('/');
  const parameters = [...new URLSearchParams(query).entries()];
  return {
    type: id === undefined ? (first === '' ? null : first) : inside === '*' ? null : (inside ?? null),
    compartment: id === undefined ? null : { type: first, id },
    parameters,
    handling: 'strict',
    reachOf: () => everyRecord,
    ...more,
  };
}

export function searchFor(
  pool: pg.Pool,
  url: string,
  more: Partial<SearchRequest> = {},
): Promise<SearchPage> {
  return search.search(pool, requestOf(url, more));
}

export function everythingOf(
  pool: pg.Pool,
  patientId: string,
  query = '',
  reachOf: SearchRequest['reachOf'] = () => everyRecord,
): Promise<SearchPage> {
  const parameters = [...new URLSearchParams(query).entries()];
  return search.everything(pool, { patientId, parameters, reachOf });
}

/** `Type/id` of what a page shows, in its order. */
export const shownOn = ({ records }: SearchPage): readonly string[] =>
  records.map(({ type, id }) => `${type}/${id}`);
