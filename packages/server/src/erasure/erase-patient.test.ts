import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeptRecords, openKeptRecords } from '../../testing/kept-records.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs } from '../../testing/records.js';
import { verifyChains } from '../audit/verify-chains.js';
import type { ExactObject } from '../records/exact-json.js';
import { ErasureError, type ErasureReport, erasePatient } from './erase-patient.js';

let postgres: TestPostgres;
let kept: KeptRecords;
let report: ErasureReport;

const nurse = { caller: callerAs('system'), requestId: 'r1' };
const zebedee = { caller: callerAs('patient', 'zebedee'), requestId: 'r2' };
const by = { userId: 'u-admin', display: 'Ada Min' };
const asResource = (value: object) => value as ExactObject;

const person = (id: string, family: string) =>
  asResource({ resourceType: 'Patient', id, name: [{ family, given: ['Test'] }] });
const pain = (id: string, patient: string, note: string) =>
  asResource({
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { text: 'Pain' },
    subject: { reference: `Patient/${patient}` },
    note: [{ text: note }],
  });
const put = (resource: ExactObject) =>
  kept.repository.update(
    nurse,
    { type: String(resource['resourceType']), id: String(resource['id']), onTopOf: null },
    resource,
  );
const find = (query: string) =>
  kept.repository.search(nurse, {
    type: query.split('?')[0] ?? '',
    compartment: null,
    parameters: [...new URLSearchParams(query.split('?')[1]).entries()],
    handling: 'strict',
    asWritten: query,
  });

beforeAll(async () => {
  postgres = await startTestPostgres();
  kept = await openKeptRecords(postgres.connection);
  await put(person('zebedee', 'Quimby'));
  await put(person('other', 'Smith'));
  await put(pain('o1', 'zebedee', 'Quimby says it burns'));
  await put(pain('o1', 'zebedee', 'Quimby says it is better'));
  await put(pain('o2', 'other', 'steady'));
  await put(pain('moved', 'zebedee', 'taken down for Quimby by mistake'));
  await put(pain('moved', 'other', 'belongs to Smith'));
  await put(
    asResource({
      resourceType: 'Appointment',
      id: 'both',
      status: 'proposed',
      participant: ['zebedee', 'other'].map((id) => ({
        actor: { reference: `Patient/${id}` },
        status: 'accepted',
      })),
    }),
  );
  await kept.repository.read(zebedee, 'Patient', 'zebedee');
  await find('Observation?_sort=_lastUpdated');
  await find('Patient?family=Quimby');
  report = await erasePatient(
    { pool: kept.parts.pool, trail: kept.trail, index: kept.parts.index },
    { patientId: 'zebedee', by, reason: 'asked for it' },
  );
});
afterAll(async () => {
  await kept.close();
  await postgres.stop();
});

describe('erasing a patient', () => {
  it('takes every record and version about nobody else, and tells what is left to look at', () => {
    expect([...report.records].sort()).toEqual(['Observation/o1', 'Patient/zebedee']);
    expect(report.versions).toBe(1);
    expect(report.kept).toEqual(['Appointment/both']);
  });

  it('leaves nothing of what was said, in any table', async () => {
    const { pool } = kept.parts;
    const { rows: tables } = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await pool.query(`select from ${name} t where t::text ilike '%quimby%'`);
      if (rowCount !== 0) found.push(name);
    }
    expect(found).toEqual([]);
    expect((await find('Observation?patient=zebedee')).records).toEqual([]);
  });

  it('leaves others as they were', async () => {
    expect((await kept.repository.read(nurse, 'Patient', 'other')).content).toContain('Smith');
    expect((await kept.repository.read(nurse, 'Observation', 'moved')).content).toContain('Smith');
    await expect(kept.repository.read(nurse, 'Patient', 'zebedee')).rejects.toThrow(/was deleted/);
    await expect(
      kept.repository.readVersion(nurse, { type: 'Observation', id: 'moved', version: 1 }),
    ).rejects.toThrow(/was deleted/);
    await expect(
      kept.repository.readVersion(nurse, { type: 'Observation', id: 'o1', version: 1 }),
    ).rejects.toThrow(/was deleted/);
  });

  it('keeps the chain whole, names the erased entries, and says who did it and why', async () => {
    const { pool } = kept.parts;
    const verified = await verifyChains(pool);
    expect(verified.faults).toEqual([]);
    expect(verified.erased).toHaveLength(report.auditEntries);
    expect(report.auditEntries).toBeGreaterThan(5);
    const { rows } = await pool.query<{ entry: string }>(
      `select entry from audit_entry where kind = 'erasure'`,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0]?.entry ?? '')).toMatchObject({
      of: 'Patient/zebedee',
      agent: by,
      reason: 'asked for it',
    });
  });

  it('keeps what the audit trail said of others in the same entry', async () => {
    const { rows } = await kept.parts.pool.query<{ entry: string; subject: string; patients: string[] }>(
      `select entry, subject, patients from audit_entry where entry like '%carriedFrom%' and action = 'search-type'`,
    );
    expect(rows.map(({ patients }) => patients)).toEqual([['other']]);
    expect(JSON.parse(rows[0]?.subject ?? '')).toMatchObject({
      resources: ['Observation/o2', 'Observation/moved'],
      query: null,
    });
  });

  it('can be asked for again, and not for somebody who never was', async () => {
    const parts = { pool: kept.parts.pool, trail: kept.trail, index: kept.parts.index };
    const again = await erasePatient(parts, { patientId: 'zebedee', by, reason: 'again' });
    expect(again.records).toEqual(expect.arrayContaining(['Patient/zebedee']));
    expect((await verifyChains(kept.parts.pool)).faults).toEqual([]);
    await expect(erasePatient(parts, { patientId: 'nobody', by, reason: 'x' })).rejects.toThrow(ErasureError);
  });
});
