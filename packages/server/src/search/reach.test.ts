import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  everyRecord,
  everythingOf,
  noRecord,
  onlyOf,
  searchFor,
  shownOn,
  storeIndexed,
} from '../../testing/indexed-records.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import type { Reach } from '../access/access-policy.js';

const subject = (id: string) => ({ reference: `Patient/${id}` });
const coded = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });

/** Course of patient 1 is masked, that of patient 2 is not. */
const resources = [
  {
    resourceType: 'Patient',
    id: '1',
    name: [{ family: 'Aster' }],
    birthDate: '1950-01-01',
    generalPractitioner: [{ reference: 'Practitioner/g' }],
  },
  {
    resourceType: 'Patient',
    id: '2',
    name: [{ family: 'Birch' }],
    birthDate: '1960-01-01',
    link: [{ other: subject('1'), type: 'seealso' }],
  },
  { resourceType: 'Practitioner', id: 'g', name: [{ family: 'Green' }] },
  {
    resourceType: 'Observation',
    id: 'pain-1',
    subject: subject('1'),
    code: coded('pain'),
    effectiveDateTime: '2026-01-01',
    hasMember: [{ reference: 'Observation/pain-2' }],
  },
  {
    resourceType: 'Observation',
    id: 'pain-2',
    subject: subject('2'),
    code: coded('pain'),
    effectiveDateTime: '2026-01-02',
  },
  {
    resourceType: 'ResearchSubject',
    id: 'arm-1',
    status: 'on-study',
    individual: subject('1'),
    study: { reference: 'ResearchStudy/s' },
    assignedArm: 'sham',
  },
  {
    resourceType: 'ResearchSubject',
    id: 'arm-2',
    status: 'on-study',
    individual: subject('2'),
    study: { reference: 'ResearchStudy/s' },
    assignedArm: 'active',
  },
  { resourceType: 'ResearchStudy', id: 's', status: 'active', title: 'Cold' },
  {
    resourceType: 'Procedure',
    id: 'freeze-1',
    status: 'completed',
    subject: subject('1'),
    code: { text: 'cryoneurolysis' },
    performedDateTime: '2026-01-03',
  },
  {
    resourceType: 'Procedure',
    id: 'freeze-2',
    status: 'completed',
    subject: subject('2'),
    code: { text: 'cryoneurolysis' },
    performedDateTime: '2026-01-04',
  },
  {
    resourceType: 'Provenance',
    id: 'made-1',
    target: [{ reference: 'ResearchSubject/arm-1' }],
    recorded: '2026-01-01T00:00:00Z',
    activity: { text: 'allocation' },
  },
];

const masked: Reach = {
  extent: 'all',
  patientId: null,
  hidden: ['allocation', 'freeze-record'],
  viewerId: 'researcher',
};
const asMasked = { reachOf: () => masked };
const asPatient = (id: string) => ({
  reachOf: (type: string) => (type === 'Practitioner' ? everyRecord : onlyOf(id)),
});

let postgres: TestPostgres;
let pool: pg.Pool;
const found = async (url: string, who: { reachOf(type: string): Reach }) =>
  shownOn(await searchFor(pool, url, who));

beforeAll(async () => {
  postgres = await startTestPostgres();
  pool = new pg.Pool(postgres.connection);
  pool.on('error', () => {});
  await storeIndexed(pool, resources);
  await pool.query(`insert into masked_study values ('s')`);
  await pool.query(`insert into research_course (patient_id, study_id) values ('1', 's')`);
});
afterAll(async () => {
  await pool.end();
  await postgres.stop();
});

describe('a patient', () => {
  it.each([
    ['Patient', ['Patient/1']],
    ['Patient?name=birch', []],
    ['Patient?_id=2', []],
    ['Observation', ['Observation/pain-1']],
    ['Observation?patient=2', []],
    ['Observation?patient.name=birch', []],
    ['Observation?patient.name=aster', ['Observation/pain-1']],
    ['Observation?has-member.code=pain', []],
    ['Observation?has-member.date=2026-01-02', []],
    ['Patient?_has:Observation:patient:date=2026-01-02', []],
    ['Patient?_has:Observation:patient:date=2026-01-01', ['Patient/1']],
    ['Patient?_has:Observation:patient:_has:Observation:has-member:code=pain', []],
    ['Patient/2/Observation', []],
    ['Patient/1/Observation', ['Observation/pain-1']],
    ['?_type=Patient,Observation', ['Patient/1', 'Observation/pain-1']],
  ] as const)('sees by %s only what is theirs', async (url, expected) => {
    expect(await found(url, asPatient('1'))).toEqual(expected);
  });

  it('counts only what is theirs', async () => {
    const page = await searchFor(pool, 'Observation?_count=0&_total=accurate', asPatient('1'));
    expect(page.total).toBe(1);
    expect((await searchFor(pool, 'Observation?_count=0&_total=estimate', asPatient('1'))).total).toBe(1);
    expect((await searchFor(pool, 'Observation?_count=0', { reachOf: () => everyRecord })).total).toBe(2);
  });

  it('gets no record of another by an include, forward or back', async () => {
    expect(
      await found('Observation?_include=Observation:has-member&_include=Observation:patient', asPatient('1')),
    ).toEqual(['Observation/pain-1', 'Patient/1']);
    expect(await found('Patient?_id=2&_revinclude=Patient:link', asPatient('2'))).toEqual(['Patient/2']);
    expect(await found('Patient?_include=Patient:link', asPatient('2'))).toEqual(['Patient/2']);
    expect(await found('Observation?_revinclude=Observation:has-member', asPatient('2'))).toEqual([
      'Observation/pain-2',
    ]);
    expect(await found('Observation?_include=*', asPatient('1'))).toEqual([
      'Observation/pain-1',
      'Patient/1',
    ]);
    expect(await found('Observation?_id=pain-1&_include=*', { reachOf: () => everyRecord })).toEqual([
      'Observation/pain-1',
      'Patient/1',
      'Observation/pain-2',
    ]);
  });

  it('gets everything of their own, with who takes part', async () => {
    expect(shownOn(await everythingOf(pool, '1', '', asPatient('1').reachOf))).toEqual([
      'Patient/1',
      'Observation/pain-1',
      'ResearchSubject/arm-1',
      'Procedure/freeze-1',
      'Practitioner/g',
    ]);
    expect(shownOn(await everythingOf(pool, '2', '', asPatient('1').reachOf))).toEqual([]);
  });

  it('takes a link to a next page no further than they reach', async () => {
    const page = await searchFor(pool, 'Observation?_count=1', { reachOf: () => everyRecord });
    expect(page.next).not.toBeNull();
    expect(await found(`Observation?${page.next}`, { reachOf: () => everyRecord })).toEqual([
      'Observation/pain-2',
    ]);
    expect(await found(`Observation?${page.next}`, asPatient('1'))).toEqual([]);
  });
});

describe('a masked researcher', () => {
  it.each([
    ['ResearchSubject', ['ResearchSubject/arm-2']],
    ['ResearchSubject?patient=1', []],
    ['ResearchSubject?patient=2', ['ResearchSubject/arm-2']],
    ['Patient?_has:ResearchSubject:individual:status=on-study', ['Patient/2']],
    ['Patient?_has:ResearchSubject:individual:_id=arm-1', []],
    ['Patient?_has:Procedure:patient:date=gt2020', ['Patient/2']],
    ['Patient?_has:Procedure:patient:code:missing=false', ['Patient/2']],
    ['Patient?_has:Procedure:patient:code:not=nothing', ['Patient/2']],
    ['ResearchStudy?_has:ResearchSubject:study:patient=1', []],
    ['ResearchStudy?_has:ResearchSubject:study:patient=2', ['ResearchStudy/s']],
    ['Provenance?target:ResearchSubject.status=on-study', []],
    ['Procedure?_sort=date', ['Procedure/freeze-2']],
    ['Procedure?_sort=-date', ['Procedure/freeze-2']],
    ['Patient/1/Procedure', []],
    ['Patient/1/*', ['Patient/1', 'Observation/pain-1']],
    ['Patient?_id=1&_revinclude=Procedure:patient&_revinclude=ResearchSubject:individual', ['Patient/1']],
    ['Patient?_id=2&_revinclude=Procedure:patient', ['Patient/2', 'Procedure/freeze-2']],
  ] as const)('sees by %s nothing of what a masked course hides', async (url, expected) => {
    expect(await found(url, asMasked)).toEqual(expected);
  });

  it('sees it where the mask was lifted for them', async () => {
    await pool.query(
      `insert into unblinding (patient_id, user_id, display, reason) values ('1', 'lifted', 'Dr Who', 'emergency')`,
    );
    const lifted = { reachOf: () => ({ ...masked, viewerId: 'lifted' }) };
    expect(await found('ResearchSubject', lifted)).toEqual([
      'ResearchSubject/arm-1',
      'ResearchSubject/arm-2',
    ]);
  });

  it('counts and pages without it', async () => {
    expect((await searchFor(pool, 'Procedure?_count=0', asMasked)).total).toBe(1);
    expect((await searchFor(pool, 'Procedure?_count=1', asMasked)).next).toBeNull();
    expect(shownOn(await everythingOf(pool, '1', '', asMasked.reachOf))).toEqual([
      'Patient/1',
      'Observation/pain-1',
      'Practitioner/g',
    ]);
  });
});

describe('a type that is out of reach', () => {
  const withoutSubjects = {
    reachOf: (type: string) => (type === 'ResearchSubject' ? noRecord : everyRecord),
  };

  it.each([
    'ResearchSubject',
    'Patient?_has:ResearchSubject:individual:status=on-study',
    'Provenance?target:ResearchSubject.status=on-study',
    '?_type=ResearchSubject',
  ])('is refused by way of %s', async (url) => {
    await expect(searchFor(pool, url, withoutSubjects)).rejects.toMatchObject({ status: 403 });
  });

  it('is left out of includes and of searches over many types', async () => {
    expect(await found('Provenance?_include=Provenance:target', withoutSubjects)).toEqual([
      'Provenance/made-1',
    ]);
    expect(await found('Patient?_id=1&_revinclude=ResearchSubject:individual', withoutSubjects)).toEqual([
      'Patient/1',
    ]);
    expect(await found('?_type=ResearchSubject,ResearchStudy', withoutSubjects)).toEqual(['ResearchStudy/s']);
    expect(await found('Provenance?_include=Provenance:target', { reachOf: () => everyRecord })).toEqual([
      'Provenance/made-1',
      'ResearchSubject/arm-1',
    ]);
  });
});
