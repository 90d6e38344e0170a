import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteIndexed, ownBase, searchFor, shownOn, storeIndexed } from '../../testing/indexed-records.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';

const loinc = 'http://loinc.org';
const coded = (code: string, display?: string) => ({
  coding: [{ system: loinc, code, ...(display === undefined ? {} : { display }) }],
});
const observation = (id: string, more: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: coded('72514-3'),
  ...more,
});

const resources = [
  {
    resourceType: 'Patient',
    id: 'ada',
    active: true,
    meta: {
      lastUpdated: '2026-01-05T10:00:00.000Z',
      tag: [{ system: 'urn:x', code: 'trial' }],
      source: 'urn:ehr',
    },
    name: [{ family: 'Müller', given: ['Ada', 'Łucja'] }, { text: 'van der Straße' }],
    identifier: [
      {
        system: 'urn:mrn',
        value: 'A1',
        type: { coding: [{ system: 'urn:types', code: 'MR' }], text: 'Record number' },
      },
    ],
    birthDate: '1950-06',
    gender: 'female',
    telecom: [
      { system: 'email', value: 'ada@example.org' },
      { system: 'phone', value: '555' },
    ],
    address: [{ city: 'Köln', line: ['Am Rhein 1, links'] }],
    generalPractitioner: [{ reference: 'Practitioner/green' }],
  },
  {
    resourceType: 'Patient',
    id: 'bob',
    active: false,
    meta: { lastUpdated: '2026-01-06T10:00:00.000Z' },
    name: [{ family: 'Muller-Stone' }],
    identifier: [{ system: 'urn:other', value: 'A1' }, { value: 'a1' }],
    birthDate: '1950-07-01',
    deceasedDateTime: '2025-01-01',
  },
  { resourceType: 'Practitioner', id: 'green', name: [{ family: 'Green' }] },
  observation('day', {
    subject: { reference: 'Patient/ada' },
    effectiveDateTime: '2024-02-29',
    valueQuantity: { value: 5.4, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' },
  }),
  observation('late', {
    subject: { reference: `${ownBase}/Patient/ada` },
    effectiveDateTime: '2024-02-29T23:30:00-05:00',
    valueQuantity: { value: 5.45, unit: 'mg' },
  }),
  observation('stay', {
    subject: { reference: 'Patient/bob/_history/3' },
    effectivePeriod: { start: '2024-02-01', end: '2024-03-15' },
    valueQuantity: { value: 5, comparator: '<' },
  }),
  observation('open', {
    subject: { reference: 'http://elsewhere.org/fhir/Patient/ada' },
    effectivePeriod: { start: '2024-03-01' },
  }),
  observation('times', {
    effectiveTiming: { event: ['2024-01-10', '2024-01-20'] },
    code: { coding: [{ code: '72514-3' }], text: 'Pain Score' },
  }),
  observation('pressure', {
    code: coded('85354-9', 'Blood pressure panel'),
    component: [
      { code: coded('8480-6'), valueQuantity: { value: 140, unit: 'mmHg' } },
      { code: coded('8462-4'), valueQuantity: { value: 90, unit: 'mmHg' } },
    ],
    effectiveInstant: '2024-02-28T10:00:00.250Z',
  }),
  {
    resourceType: 'QuestionnaireResponse',
    id: 'answers',
    status: 'completed',
    questionnaire: 'http://acme.org/q|2.0',
    subject: { identifier: { system: 'urn:mrn', value: 'A1' } },
  },
  {
    resourceType: 'ValueSet',
    id: 'pains',
    status: 'active',
    url: 'http://acme.org/fhir/ValueSet/pains',
    compose: { include: [{ system: loinc, concept: [{ code: '72514-3' }, { code: '38208-5' }] }] },
  },
  {
    resourceType: 'ValueSet',
    id: 'rule',
    status: 'active',
    url: 'http://acme.org/fhirx',
    compose: { include: [{ system: loinc, filter: [{ property: 'x', op: '=', value: 'y' }] }] },
  },
];

/** What is asked, and ids of what is found, in any order. */
const cases: readonly (readonly [question: string, ids: string])[] = [
  // strings
  ['Patient?name=muller', 'ada bob'],
  ['Patient?name=MÜLLER', 'ada bob'],
  ['Patient?name=uller', ''],
  ['Patient?name=lucja', 'ada'],
  ['Patient?name=van der strasse', 'ada'],
  ['Patient?family:exact=Müller', 'ada'],
  ['Patient?family:exact=müller', ''],
  ['Patient?family:exact=Muller', ''],
  ['Patient?family:contains=stone', 'bob'],
  ['Patient?family:contains=st', 'bob'],
  ['Patient?family=stone', ''],
  ['Patient?family=muller-,x', 'bob'],
  ['Patient?name=muller&name=ada', 'ada'],
  ['Patient?name=muller&name=zoe', ''],
  ['Patient?address=am rhein 1\\, links', 'ada'],
  ['Patient?address=am rhein 1\\, rechts', ''],
  ['Patient?address-city=koln', 'ada'],
  ['Patient?name=%25', ''],
  ['Patient?name=_uller', ''],
  ["Patient?name=x' or '1'='1", ''],
  // tokens
  ['Patient?identifier=A1', 'ada bob'],
  ['Patient?identifier=a1', 'bob'],
  ['Patient?identifier=urn:mrn|A1', 'ada'],
  ['Patient?identifier=|a1', 'bob'],
  ['Patient?identifier=|A1', ''],
  ['Patient?identifier=urn:mrn|', 'ada'],
  ['Patient?identifier=urn:none|,urn:other|A1', 'bob'],
  ['Patient?identifier:of-type=urn:types|MR|A1', 'ada'],
  ['Patient?identifier:of-type=urn:types|MR|A2', ''],
  ['Patient?identifier:text=record', 'ada'],
  ['Patient?identifier:text=number', ''],
  ['Patient?active=true', 'ada'],
  ['Patient?active:not=true', 'bob'],
  ['Patient?gender=female', 'ada'],
  ['Patient?gender=http://hl7.org/fhir/administrative-gender|female', 'ada'],
  ['Patient?gender=http://hl7.org/fhir/administrative-gender|', 'ada'],
  ['Patient?gender=http://elsewhere.org|female', ''],
  ['Patient?gender:not=female', 'bob'],
  ['Patient?gender:missing=true', 'bob'],
  ['Patient?gender:missing=false', 'ada'],
  ['Patient?deceased=true', 'bob'],
  ['Patient?deceased=false', 'ada'],
  ['Patient?email=ada@example.org', 'ada'],
  ['Patient?phone=ada@example.org', ''],
  ['Patient?telecom=555', 'ada'],
  ['Patient?_tag=urn:x|trial', 'ada'],
  ['Patient?_tag=urn:y|trial', ''],
  ['Observation?code=72514-3', 'day late stay open times'],
  [`Observation?code=${loinc}|72514-3`, 'day late stay open'],
  ['Observation?code=|72514-3', 'times'],
  ['Observation?code:text=pain', 'times'],
  ['Observation?code:text=blood', 'pressure'],
  ['Observation?code:text=pressure', ''],
  ['Observation?code:in=http://acme.org/fhir/ValueSet/pains', 'day late stay open'],
  ['Observation?code:not-in=http://acme.org/fhir/ValueSet/pains', 'times pressure'],
  ['Observation?combo-code=8480-6', 'pressure'],
  ['Observation?code=8480-6', ''],
  ['Patient?_id=ada', 'ada'],
  ['Patient?_id=ada,bob,nobody', 'ada bob'],
  ['Patient?_id=Ada', ''],
  // references
  ['Observation?patient=ada', 'day late'],
  ['Observation?patient=Patient/ada', 'day late'],
  [`Observation?patient=${ownBase}/Patient/ada`, 'day late'],
  ['Observation?subject:Patient=ada', 'day late'],
  ['Observation?subject:Device=ada', ''],
  ['Observation?subject=bob', 'stay'],
  ['Observation?subject=http://elsewhere.org/fhir/Patient/ada', 'open'],
  ['Observation?patient=http://elsewhere.org/fhir/Patient/ada', 'open'],
  ['Observation?subject=ada,bob', 'day late stay'],
  ['Observation?subject:missing=true', 'times pressure'],
  ['Observation?patient:missing=true', 'open times pressure'],
  ['QuestionnaireResponse?subject:identifier=urn:mrn|A1', 'answers'],
  ['QuestionnaireResponse?subject:identifier=urn:mrn|A2', ''],
  ['QuestionnaireResponse?questionnaire=http://acme.org/q', 'answers'],
  ['QuestionnaireResponse?questionnaire=http://acme.org/q|2.0', 'answers'],
  ['QuestionnaireResponse?questionnaire=http://acme.org/q|1.0', ''],
  // dates
  ['Observation?date=2024-02-29', 'day'],
  ['Observation?date=2024-03-01', 'late'],
  ['Observation?date=2024', 'day late stay times pressure'],
  ['Observation?date=ne2024', 'open'],
  ['Observation?date=gt2024-02-29', 'late stay open'],
  ['Observation?date=ge2024-02-29', 'day late stay open'],
  ['Observation?date=lt2024-02-29', 'stay times pressure'],
  ['Observation?date=le2024-02-29', 'day stay times pressure'],
  ['Observation?date=sa2024-02-29', 'late open'],
  ['Observation?date=eb2024-02-29', 'times pressure'],
  ['Observation?date=2024-02-28T10:00:00.250Z', 'pressure'],
  ['Observation?date=2024-02-28T10:00:00Z', 'pressure'],
  ['Observation?date=2024-02-28T11:00:00%2B01:00', 'pressure'],
  ['Observation?date=2024-02-28T10:00:00.251Z', ''],
  ['Observation?date=2024-01', 'times'],
  ['Observation?date=2024-01-10', ''],
  ['Observation?date=ge2024-02&date=lt2024-02-29', 'stay pressure'],
  ['Observation?date=ap2024-02-29', 'day late stay open times pressure'],
  ['Observation?date=ap2019-02-28', 'open'.slice(4)],
  ['Patient?birthdate=1950', 'ada bob'],
  ['Patient?birthdate=1950-06-15', ''],
  ['Patient?birthdate=ge1950-06-15', 'ada bob'],
  ['Patient?birthdate=sa1950-06-15', 'bob'],
  ['Patient?_lastUpdated=2026-01-05', 'ada'],
  ['Patient?_lastUpdated=ge2026-01-05T10:00:00.001Z', 'bob'],
  ['Patient?_lastUpdated=lt2026-01-06', 'ada'],
  ['Patient?_lastUpdated=ne2026-01-05', 'bob'],
  // quantities
  ['Observation?value-quantity=5.4', 'day'],
  ['Observation?value-quantity=5', 'day late'],
  ['Observation?value-quantity=5.40', 'day'],
  ['Observation?value-quantity=5.45', 'late'],
  ['Observation?value-quantity=ne5.4', 'late stay'],
  ['Observation?value-quantity=gt5.4', 'late'],
  ['Observation?value-quantity=ge5.4', 'day late'],
  ['Observation?value-quantity=lt5.4', 'stay'],
  ['Observation?value-quantity=le5.4', 'day stay'],
  ['Observation?value-quantity=sa5.4', 'late'],
  ['Observation?value-quantity=eb5.4', 'stay'],
  ['Observation?value-quantity=ap5', 'day late stay'],
  ['Observation?value-quantity=5.4|http://unitsofmeasure.org|mg', 'day'],
  ['Observation?value-quantity=5|http://unitsofmeasure.org|mg', 'day'],
  ['Observation?value-quantity=5.4|http://unitsofmeasure.org|g', ''],
  ['Observation?value-quantity=5||mg', 'day late'],
  ['Observation?combo-value-quantity=140', 'pressure'],
  ['Observation?value-quantity=140', ''],
  // URIs
  ['ValueSet?url=http://acme.org/fhir/ValueSet/pains', 'pains'],
  ['ValueSet?url=http://acme.org/fhir', ''],
  ['ValueSet?url:below=http://acme.org/fhir', 'pains'],
  ['ValueSet?url:below=http://acme.org/fhir/', 'pains'],
  ['ValueSet?url:below=http://acme.org', 'pains rule'],
  ['ValueSet?url:above=http://acme.org/fhir/ValueSet/pains/1', 'pains'],
  ['ValueSet?url:above=http://acme.org/fhirx/y', 'rule'],
  ['Patient?_source=urn:ehr', 'ada'],
  // composites
  ['Observation?code-value-quantity=72514-3$5.4', 'day'],
  ['Observation?code-value-quantity=72514-3$gt5.4', 'late'],
  ['Observation?code-value-quantity=85354-9$5.4', ''],
  ['Observation?component-code-value-quantity=8480-6$140', 'pressure'],
  ['Observation?component-code-value-quantity=8480-6$90', ''],
  [`Observation?component-code-value-quantity=${loinc}|8462-4$lt100||mmHg`, 'pressure'],
  ['Observation?combo-code-value-quantity=8480-6$140,72514-3$5.4', 'day pressure'],
  // chains and _has
  ['Observation?patient.name=ada', 'day late'],
  ['Observation?subject:Patient.identifier=urn:mrn|A1', 'day late'],
  ['Observation?patient.general-practitioner.name=green', 'day late'],
  ['Observation?patient.general-practitioner:Practitioner.family=greene', ''],
  ['Observation?patient._has:Observation:subject:value-quantity=5.4', 'day late'],
  ['Patient?_has:Observation:patient:code=72514-3', 'ada bob'],
  ['Patient?_has:Observation:patient:value-quantity=5.4', 'ada'],
  ['Practitioner?_has:Patient:general-practitioner:_has:Observation:patient:date=2024-02-29', 'green'],
  ['Practitioner?_has:Patient:general-practitioner:_has:Observation:patient:date=2023', ''],
  // over all types, and in a compartment
  ['?_id=ada,day', 'ada day'],
  ['?_type=Patient,Practitioner', 'ada bob green'],
  ['Patient/ada/Observation?code=72514-3', 'day late'],
  ['Patient/ada/*', 'ada day late'],
  ['Patient/bob/Observation', 'stay'],
];

describe.each(postgresVersions)('search on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let pool: pg.Pool;
  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    pool = new pg.Pool({ ...postgres.connection, max: 2 });
    pool.on('error', () => {});
    await storeIndexed(pool, resources);
  });
  afterAll(async () => {
    await pool.end();
    await postgres.stop();
  });
  const idsOf = async (url: string): Promise<string[]> =>
    shownOn(await searchFor(pool, url)).map((each) => each.split('/')[1] ?? '');

  it.each(cases)('%s finds: %s', async (url, ids) => {
    expect((await idsOf(url)).sort()).toEqual(
      ids
        .split(' ')
        .filter((id) => id !== '')
        .sort(),
    );
  });

  it('sorts by each kind of parameter, upwards and downwards', async () => {
    expect(await idsOf('Patient?_sort=family')).toEqual(['ada', 'bob']);
    expect(await idsOf('Patient?_sort=-family')).toEqual(['bob', 'ada']);
    expect(await idsOf('Patient?_sort=-_lastUpdated')).toEqual(['bob', 'ada']);
    expect(await idsOf('Patient?_sort=-_id')).toEqual(['bob', 'ada']);
    expect(await idsOf('Observation?value-quantity:missing=false&_sort=-value-quantity')).toEqual([
      'late',
      'day',
      'stay',
    ]);
    expect(await idsOf('Observation?value-quantity:missing=false&_sort=value-quantity')).toEqual([
      'stay',
      'day',
      'late',
    ]);
    expect((await idsOf('Observation?_sort=-code,date'))[0]).toBe('pressure');
    expect(await idsOf('ValueSet?_sort=-url')).toEqual(['rule', 'pains']);
  });

  it('includes forward, back, over several steps, and each resource once', async () => {
    expect(await idsOf('Observation?_id=day,late&_include=Observation:patient')).toEqual([
      'day',
      'late',
      'ada',
    ]);
    expect(await idsOf('Observation?_id=day&_include=Observation:subject:Device')).toEqual(['day']);
    const steps = '_include=Observation:patient&_include:iterate=Patient:general-practitioner';
    expect(await idsOf(`Observation?_id=day&${steps}`)).toEqual(['day', 'ada', 'green']);
    expect(
      await idsOf('Observation?_id=day&_include=Observation:patient&_include=Patient:general-practitioner'),
    ).toEqual(['day', 'ada']);
    expect(await idsOf('Patient?_id=ada&_revinclude=Observation:subject')).toEqual(['ada', 'day', 'late']);
    expect(await idsOf('Patient?_id=ada&_revinclude=Observation:*')).toEqual(['ada', 'day', 'late']);
    expect(await idsOf('Observation?_id=day&_include=*')).toEqual(['day', 'ada']);
    const { records } = await searchFor(pool, 'Observation?_id=day&_include=Observation:patient');
    expect(records.map(({ mode }) => mode)).toEqual(['match', 'include']);
  });

  it('names what it does not support, and leaves it out only when asked to be lenient', async () => {
    const asked = 'Patient?name=ada&nmae=x&family:fuzzy=y';
    await expect(searchFor(pool, asked)).rejects.toMatchObject({
      status: 400,
      issues: [{ severity: 'error', code: 'not-supported', expression: ['nmae'] }],
    });
    const page = await searchFor(pool, asked, { handling: 'lenient' });
    expect(shownOn(page)).toEqual(['Patient/ada']);
    expect(page.self).toBe('name=ada');
    expect(page.warnings.map(({ severity, diagnostics }) => [severity, diagnostics])).toEqual([
      ['warning', expect.stringContaining('nmae')],
      ['warning', expect.stringContaining('family:fuzzy')],
    ]);
    await expect(searchFor(pool, 'Patient?birthdate=soon', { handling: 'lenient' })).rejects.toMatchObject({
      status: 400,
    });
    await expect(searchFor(pool, 'Encounter/1/Observation')).rejects.toMatchObject({ status: 400 });
    await expect(searchFor(pool, 'Observation?code:in=http://acme.org/fhirx')).rejects.toMatchObject({
      status: 400,
    });
  });

  it('finds a record as it is now, and no more once it is deleted', async () => {
    const changed = {
      resourceType: 'Observation',
      id: 'changing',
      status: 'final',
      code: coded('x'),
      effectiveDateTime: '2020',
      valueQuantity: { value: 1 },
      note: [],
    };
    await storeIndexed(pool, [changed]);
    expect(await idsOf('Observation?code=x&date=2020&value-quantity=1')).toEqual(['changing']);
    await storeIndexed(pool, [
      { ...changed, code: coded('y'), effectiveDateTime: '2021', valueQuantity: { value: 2 } },
    ]);
    for (const old of ['code=x', 'date=2020', 'value-quantity=1'])
      expect(await idsOf(`Observation?_id=changing&${old}`)).toEqual([]);
    expect(await idsOf('Observation?code=y&date=2021&value-quantity=2')).toEqual(['changing']);
    await deleteIndexed(pool, 'Observation', 'changing');
    expect(await idsOf('Observation?_id=changing')).toEqual([]);
    const { rows } = await pool.query(
      'select count(*)::integer as count from search_date where key not in (select key from search_entry)',
    );
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('keeps values of any length and any sign', async () => {
    const long = 'ä'.repeat(5000);
    const odd = `a\u0000b\ud800"\\{},'`;
    await storeIndexed(pool, [
      {
        resourceType: 'Patient',
        id: 'long',
        name: [{ family: long }],
        identifier: [{ system: long, value: long }],
      } as never,
      {
        resourceType: 'Patient',
        id: 'odd',
        name: [{ family: odd }],
        identifier: [{ system: odd, value: odd }],
      } as never,
    ]);
    expect(await idsOf(`Patient?family=${'a'.repeat(70)}`)).toEqual(['long']);
    expect(await idsOf(`Patient?family=${'a'.repeat(6000)}`)).toEqual([]);
    expect(await idsOf(`Patient?identifier=${encodeURIComponent(`${long}|${long}`)}`)).toEqual(['long']);
    expect(await idsOf(`Patient?family=${encodeURIComponent('ab')}`)).toEqual(['odd']);
  });

  it('stops a search that takes too long', async () => {
    const hurried = new pg.Pool({ ...postgres.connection, max: 1, statement_timeout: 300 });
    hurried.on('error', () => {});
    const other = await pool.connect();
    await other.query('begin');
    await other.query('lock table search_entry in access exclusive mode');
    await expect(searchFor(hurried, 'Patient?name=ada')).rejects.toMatchObject({
      status: 503,
      issues: [{ code: 'too-costly' }],
    });
    await other.query('rollback');
    other.release();
    expect(shownOn(await searchFor(hurried, 'Patient?name=ada'))).toEqual(['Patient/ada']);
    await hurried.end();
  });
});
