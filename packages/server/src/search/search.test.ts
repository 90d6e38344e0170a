import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchFor, shownOn, storeIndexed } from '../../testing/indexed-records.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';

describe.each(postgresVersions)('search on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let pool: pg.Pool;
  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    pool = new pg.Pool(postgres.connection);
    pool.on('error', () => {});
    await storeIndexed(pool, [
      {
        resourceType: 'Patient',
        id: '1',
        name: [{ family: 'Müller', given: ['Ada'] }],
        birthDate: '1950-06',
      },
      { resourceType: 'Patient', id: '2', name: [{ family: 'Stone' }] },
      {
        resourceType: 'Observation',
        id: 'a',
        status: 'final',
        subject: { reference: 'Patient/1' },
        code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
        effectiveDateTime: '2024-02-29',
        valueQuantity: { value: 5 },
      },
      {
        resourceType: 'Observation',
        id: 'b',
        status: 'final',
        subject: { reference: 'Patient/1' },
        code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
        effectiveDateTime: '2024-03-01',
        valueQuantity: { value: 7 },
      },
    ] as never);
  });
  afterAll(async () => {
    await pool.end();
    await postgres.stop();
  });
  it.each([
    ['Patient?name=muller', ['Patient/1']],
    ['Observation?patient=1&code=72514-3&_sort=-date&_count=50', ['Observation/b', 'Observation/a']],
    ['Observation?patient.name=ada&value-quantity=gt5', ['Observation/b']],
    ['Patient?_has:Observation:patient:code=72514-3', ['Patient/1']],
    ['Observation?_id=a&_include=Observation:patient', ['Observation/a', 'Patient/1']],
    ['Patient?_id=1&_revinclude=Observation:patient', ['Patient/1', 'Observation/a', 'Observation/b']],
    ['Patient/1/*', ['Patient/1', 'Observation/a', 'Observation/b']],
    ['?_type=Patient&_lastUpdated=gt2020', ['Patient/1', 'Patient/2']],
  ] as const)('%s', async (url, expected) => {
    expect(shownOn(await searchFor(pool, url))).toEqual(expected);
  });
});
