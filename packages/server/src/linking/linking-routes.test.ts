import type { CaseDetail, FoundPersons, Problem } from '@cryobridge/contract';
import type { Resource } from '@cryobridge/fhir/mapping';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { inDays, record } from '../../../../tests/browser/records.mjs';
import { searchable } from '../../testing/cases.js';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';
import { callerAs, recordParts } from '../../testing/records.js';
import type { Role } from '../access/caller.js';
import { maskedStudyExtension } from '../access/masking.js';
import { written } from '../cases/record-entries.js';
import { openCase } from '../planning/make-plans.js';
import type { Planner } from '../planning/planner.js';
import type { RecordParts } from '../records/record-parts.js';
import { openRepository } from '../records/repository.js';

/** The real planner in this thread. */
const planner: Planner = {
  open: async (request) => openCase(request, ''),
  plan: () => Promise.reject(new Error('not asked here')),
  compareDone: () => Promise.reject(new Error('not asked here')),
  close: async () => {},
};

type Person = Awaited<ReturnType<typeof comeIn>>;

describe.each(postgresVersions)('a record on the server, on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let door: TestDoor;
  let administrator: Person;
  let clinician: Person;
  let parts: RecordParts;

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    door = await openTestDoor(postgres.connection, { planner });
    administrator = await firstAdministrator(
      door.url,
      `${door.url}/welcome#${await door.identity.firstInvitation()}`,
    );
    clinician = await comeIn(administrator, 'clinician');
    parts = recordParts(postgres.connection, searchable);
    await store('clinician', [
      ...chart('zoe', { name: [{ family: 'Quimby', given: ['Zoe'] }], identifier: [{ value: 'MRN-7' }] }),
      ...chart('zora', { name: [{ family: 'Quimby', given: ['Zora'] }], birthDate: '1950-01-02' }),
      ...chart('old', { name: [{ family: 'Quimby', given: ['Old'] }], active: false }),
    ]);
  });
  afterAll(async () => {
    await parts.pool.end();
    await door.close();
    await postgres.stop();
  });

  /** Resources as a hospital's system sends them. */
  const store = (role: Role, resources: readonly Resource[]) =>
    openRepository(parts).transaction(
      { caller: callerAs(role), requestId: 'test' },
      resources.map((each) => written(each)),
    );
  async function asked<T>(response: Promise<Response>, status = 200): Promise<T> {
    const got = await response;
    const text = await got.text();
    expect([got.status, text]).toEqual([status, text]);
    return JSON.parse(text) as T;
  }
  const find = (text: string, who = clinician) => who.post('/api/persons/find', { text });
  const link = (patient: string, more: object = {}, who = clinician) =>
    who.post('/api/linked-cases', { patient, ...more });
  const names = async (text: string) =>
    (await asked<FoundPersons>(find(text))).persons.map(({ name }) => name);

  it.each([
    ['quim', ['Zoe Quimby', 'Zora Quimby']],
    ['zora quimby', ['Zora Quimby']],
    ['MRN-7', ['Zoe Quimby']],
    ['1950-01-02', ['Zora Quimby']],
    ['Nobody', []],
    ['a,b|c$', []],
  ])('is found by %s, and never under a Patient that was replaced', async (text, expected) => {
    expect((await names(text)).toSorted()).toEqual(expected);
  });

  it('is told with what tells two people apart', async () => {
    const { persons, more } = await asked<FoundPersons>(find('MRN-7'));
    expect(more).toBe(false);
    expect(persons).toEqual([
      { id: 'zoe', name: 'Zoe Quimby', birthDate: '1961-05-17', sex: 'female', identifiers: ['MRN-7'] },
    ]);
  });

  it('becomes a case about that Patient, which makes none of its own', async () => {
    const made = await asked<CaseDetail>(link('zoe'), 201);
    expect(made).toMatchObject({ level: 'transtibial', side: 'left', version: 1 });
    const read = await asked<CaseDetail>(clinician.fetch(`/api/cases/${made.id}`));
    expect(read.plan.hash).toBe(made.plan.hash);
    const { rows } = await parts.pool.query(
      `select type from resource where 'zoe' = any(patients) and not deleted and id like $1 order by type`,
      [`${made.id}%`],
    );
    const types = rows.map(({ type }: { readonly type: string }) => type);
    expect(types).toContain('DocumentReference');
    expect(types).toContain('CarePlan');
    expect(types).not.toContain('Patient');
    const own = await parts.pool.query('select from resource where type = $1 and id = $2', [
      'Patient',
      made.id,
    ]);
    expect(own.rows).toEqual([]);
  });

  it('is planned from anew without what an earlier plan wrote, and outlives the case', async () => {
    const first = await asked<CaseDetail>(link('zora'), 201);
    const second = await asked<CaseDetail>(link('zora'), 201);
    expect(second.plan.decision).toEqual(first.plan.decision);
    for (const { id } of [first, second])
      expect((await clinician.fetch(`/api/cases/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await names('zora')).toEqual(['Zora Quimby']);
  });

  it('lacks what the supplement fills', async () => {
    const made = await asked<CaseDetail>(
      link('zora', { supplement: { probe: 'probe:n2o-14g', side: 'right' } }),
      201,
    );
    expect(JSON.stringify(made.questions)).toContain('side');
  });

  it.each([
    ['nobody', 'no such person'],
    ['old', 'another record took the place of this one'],
  ])('is refused by name of the field for %s', async (patient, message) => {
    const refused = await asked<Problem>(link(patient), 400);
    expect(refused.faults).toEqual([{ path: 'patient', message }]);
  });

  it('is planned from by nobody for whom a part of it is masked', async () => {
    await store('clinician', chart('masked', { name: [{ family: 'Maskd' }] }));
    const extension = [{ url: maskedStudyExtension, valueBoolean: true }];
    await store('trial-pharmacist', [
      { resourceType: 'ResearchStudy', id: 'trial', status: 'active', extension },
      {
        resourceType: 'ResearchSubject',
        id: 'subject',
        status: 'on-study',
        study: { reference: 'ResearchStudy/trial' },
        individual: { reference: 'Patient/masked' },
      },
    ]);
    const refused = await asked<Problem>(link('masked'), 400);
    expect(refused.faults[0]?.message).toContain('masked study');
  });

  it('is for clinicians alone, and every search and plan is in the audit trail', async () => {
    for (const role of ['operator', 'nurse'] as const) {
      const other = await comeIn(administrator, role);
      expect((await find('quim', other)).status).toBe(403);
      expect((await link('zoe', {}, other)).status).toBe(403);
    }
    const actions = door.audit.map(({ action }) => action);
    expect(actions).toContain('person-find');
    expect(actions).toContain('case-link');
    expect(door.logged.join('')).not.toMatch(/quim/i);
  });
});

const clinicalStatus = 'http://terminology.hl7.org/CodeSystem/condition-clinical';

/** The resources of the made-up record, under another Patient. */
function chart(id: string, more: object): readonly Resource[] {
  const { entry } = record(inDays(14));
  return entry.map(({ resource }) => {
    const own = { ...resource, id: resource.id === 'p' ? id : `${id}-${resource.id}` };
    if (own.resourceType === 'Patient') return { ...own, ...more };
    const subject = { reference: `Patient/${id}` };
    return own.resourceType === 'Condition'
      ? { ...own, subject, clinicalStatus: { coding: [{ system: clinicalStatus, code: 'active' }] } }
      : { ...own, subject };
  }) as unknown as readonly Resource[];
}
