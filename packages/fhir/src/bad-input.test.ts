import { describe, expect, test } from 'vitest';
import { bundleOf, faultsOf, patient, read, readText, subject } from '../testing/sample-bundle.js';
import { recordSizeLimitBytes, RecordError } from './index.js';

const condition = { resourceType: 'Condition', id: 'c', subject, code: { text: 'Diabetes' } };
const paths = (json: unknown) => faultsOf(json).map(({ path }) => path);

describe('text that is not a bundle', () => {
  test.each([
    ['nothing', '', 'line 1, column 1', /truncated/],
    ['words', 'hello', 'line 1, column 1', /unexpected "h"/],
    ['cut in a value', '{"resourceType": "Bundle", "type": "coll', 'line 1, column 41', /truncated/],
    ['cut after a comma', '{"resourceType": "Bundle",\n', 'line 2, column 1', /truncated/],
    ['a comma too many', '{\n  "type": "collection",\n}', 'line 3, column 1', /unexpected "}"/],
    ['a bad escape', '{"a": "\\x"}', 'line 1, column 8', /unexpected/],
    ['a second value', '{} {}', 'line 1, column 4', /unexpected/],
    ['a number with a leading zero', '[01]', 'line 1, column 3', /unexpected/],
  ])('%s', (_name, text, path, message) => {
    expect(faultsOf(text)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  test('a record cut off anywhere is a fault, and only ever a fault', () => {
    const text = JSON.stringify(bundleOf(patient, condition));
    for (let length = 0; length < text.length; length += 1) {
      expect(faultsOf(text.slice(0, length))).toHaveLength(1);
    }
  });

  test.each([
    ['a list', '[]', 'Bundle', /list/],
    ['null', 'null', 'Bundle', /null/],
    ['another resource', patient, 'Bundle.resourceType', /"Patient"; a FHIR Bundle is needed/],
    ['no resourceType', { type: 'collection' }, 'Bundle.resourceType', /missing/],
    ['a number for a type', { resourceType: 7 }, 'Bundle.resourceType', /must be text/],
    ['no bundle type', { resourceType: 'Bundle' }, 'Bundle.type', /missing/],
    ['a document', { resourceType: 'Bundle', type: 'document' }, 'Bundle.type', /"document" is not read/],
    [
      'entry is an object',
      { resourceType: 'Bundle', type: 'collection', entry: {} },
      'Bundle.entry',
      /must be a list/,
    ],
    [
      'entry holds text',
      { resourceType: 'Bundle', type: 'collection', entry: ['x'] },
      'Bundle.entry[0]',
      /must be an object/,
    ],
    [
      'no resource',
      { resourceType: 'Bundle', type: 'searchset', entry: [{}] },
      'Bundle.entry[0].resource',
      /missing/,
    ],
    [
      'a resource to create without a resource',
      {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [{ request: { method: 'POST', url: 'Patient' } }],
      },
      'Bundle.entry[0].resource',
      /missing/,
    ],
  ])('%s', (_name, json, path, message) => {
    expect(faultsOf(json)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  test('a byte order mark and an entry to delete are read', () => {
    const entry = [{ resource: patient }, { request: { method: 'DELETE', url: 'Condition/1' } }];
    const text = JSON.stringify({ resourceType: 'Bundle', type: 'batch', entry });
    expect(readText(`\uFEFF${text}`).patient.recordId).toBe('p');
  });
});

describe('size and depth', () => {
  test('more than the limit is refused at once, naming the limit', () => {
    const started = performance.now();
    expect(faultsOf('x'.repeat(50e6))).toEqual([
      { path: 'Bundle', message: expect.stringContaining('25 MB') },
    ]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('the limit counts bytes, not characters', () => {
    const filler = 'é'.repeat(recordSizeLimitBytes / 2);
    expect(faultsOf(JSON.stringify(filler))[0]?.message).toContain('25 MB');
  });

  test('more operations than one person can have', () => {
    const order = { resourceType: 'ServiceRequest', code: { text: 'Amputation' }, subject };
    const many = Array.from({ length: 2001 }, () => order);
    expect(faultsOf(bundleOf(patient, ...many))).toMatchObject([
      { path: 'Bundle', message: expect.stringContaining('2000') },
    ]);
  });

  test('nesting', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
    expect(faultsOf(bundleOf(patient, { ...condition, extension: [nested(70)] }))[0]).toMatchObject({
      path: expect.stringMatching(/^Bundle\.entry\[1\]\.resource\.extension\[0\](\.a)+$/),
      message: expect.stringContaining('nested'),
    });
    const started = performance.now();
    expect(faultsOf('['.repeat(5e6))[0]).toMatchObject({ path: 'line 1, column 1001' });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('resources that cannot be', () => {
  test.each([
    ['no type', { id: 'x' }, 'Bundle.entry[1].resource.resourceType'],
    [
      'a type of another version',
      { resourceType: 'MedicationUsage' },
      'Bundle.entry[1].resource.resourceType',
    ],
    ['a made-up type', { resourceType: 'Leg' }, 'Bundle.entry[1].resource.resourceType'],
    ['a type that is a list', { resourceType: ['Condition'] }, 'Bundle.entry[1].resource.resourceType'],
    [
      'an unread resource without a type inside',
      { resourceType: 'Claim', contained: [{}] },
      'Bundle.entry[1].resource.contained[0].resourceType',
    ],
    ['a numeric id', { resourceType: 'Claim', id: 4 }, 'Bundle.entry[1].resource.id'],
  ])('%s', (_name, resource, path) => {
    expect(paths(bundleOf(patient, resource))).toEqual([path]);
  });

  test.each([
    ['null value', { ...condition, code: null }, 'Bundle.entry[1].resource.code'],
    ['null in a list', { ...condition, category: [null] }, 'Bundle.entry[1].resource.category[0]'],
    [
      'null in a resource that is not read',
      { resourceType: 'Claim', total: null },
      'Bundle.entry[1].resource.total',
    ],
    ['a list in a list', { ...condition, category: [[]] }, 'Bundle.entry[1].resource.category[0]'],
  ])('%s', (_name, resource, path) => {
    expect(paths(bundleOf(patient, resource))).toEqual([path]);
  });

  test('null stands for a gap beside a twin list', () => {
    const name = [{ given: ['Ada', null], _given: [null, { extension: [] }] }];
    expect(paths(bundleOf({ ...patient, name }))).toEqual([]);
    expect(paths(bundleOf({ ...patient, name: [{ given: ['Ada', null] }] }))).toEqual([
      'Bundle.entry[0].resource.name[0].given[1]',
    ]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the name %s', (name) => {
    const text = JSON.stringify(bundleOf(patient, condition)).replace('"text"', `"${name}"`);
    expect(faultsOf(text).map(({ path }) => path)).toEqual([`Bundle.entry[1].resource.code.${name}`]);
    expect(({} as Record<string, unknown>)['text']).toBeUndefined();
  });

  test.each(['\\u0000', '\\ud83d', '\\udc8a'])('a character that is not text, %s', (escaped) => {
    const text = JSON.stringify(bundleOf(patient, condition)).replace('Diabetes', `Dia${escaped}betes`);
    expect(faultsOf(text).map(({ path }) => path)).toEqual(['Bundle.entry[1].resource.code.text']);
    expect(faultsOf(text.replace(escaped, '\\ud83d\\udc8a'))).toEqual([]);
  });

  test('a number beyond range', () => {
    const text = JSON.stringify(bundleOf(patient, { ...condition, x: 1 })).replace('"x":1', '"x":1e999');
    expect(faultsOf(text)).toEqual([
      { path: 'Bundle.entry[1].resource.x', message: 'the number is out of range' },
    ]);
  });

  test.each([
    ['birthDate is a number', { ...patient, birthDate: 1958 }, 'Bundle.entry[0].resource.birthDate'],
    ['gender is an object', { ...patient, gender: {} }, 'Bundle.entry[0].resource.gender'],
    [
      'deceasedBoolean is text',
      { ...patient, deceasedBoolean: 'false' },
      'Bundle.entry[0].resource.deceasedBoolean',
    ],
  ])('%s', (_name, person, path) => {
    expect(paths(bundleOf(person))).toEqual([path]);
  });

  test.each([
    ['code is text', { ...condition, code: 'Diabetes' }, 'Bundle.entry[1].resource.code'],
    ['coding is an object', { ...condition, code: { coding: {} } }, 'Bundle.entry[1].resource.code.coding'],
    [
      'a coded number',
      { ...condition, code: { coding: [{ code: 5 }] } },
      'Bundle.entry[1].resource.code.coding[0].code',
    ],
    [
      'a value as text',
      {
        resourceType: 'Observation',
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code: '2160-0' }] },
        valueQuantity: { value: '1.2', unit: 'mg/dL' },
      },
      'Bundle.entry[1].resource.valueQuantity.value',
    ],
  ])('%s', (_name, resource, path) => {
    expect(paths(bundleOf(patient, resource))).toEqual([path]);
  });
});

describe('dates', () => {
  test.each([
    ['31 February', 'onsetDateTime', '2020-02-31'],
    ['29 February of a common year', 'onsetDateTime', '2023-02-29'],
    ['month 13', 'onsetDateTime', '2020-13-01'],
    ['day first', 'onsetDateTime', '31/01/2020'],
    ['a word', 'recordedDate', 'yesterday'],
    ['hour 25', 'recordedDate', '2020-01-01T25:00:00Z'],
    ['before birth', 'onsetDateTime', '1957-12-31'],
    ['before the year of birth', 'recordedDate', '1957'],
  ])('%s', (_name, field, value) => {
    expect(paths(bundleOf(patient, { ...condition, [field]: value }))).toEqual([
      `Bundle.entry[1].resource.${field}`,
    ]);
  });

  test('an impossible day is a fault in resources that are not read, too', () => {
    const claim = { resourceType: 'Claim', billablePeriod: { start: '2020-02-30' } };
    expect(paths(bundleOf(patient, claim))).toEqual(['Bundle.entry[1].resource.billablePeriod.start']);
  });

  test('text that begins like a date is text', () => {
    const note = { ...condition, code: { text: '2020-02-31' }, note: [{ text: '2020-02-31: seen' }] };
    expect(paths(bundleOf(patient, note))).toEqual([]);
  });

  test.each([
    ['an impossible birth date', { birthDate: '1958-02-30' }, 'birthDate'],
    ['death before birth', { deceasedDateTime: '1950-01-01' }, 'deceasedDateTime'],
  ])('%s', (_name, change, field) => {
    expect(paths(bundleOf({ ...patient, ...change }))).toEqual([`Bundle.entry[0].resource.${field}`]);
  });

  test.each([
    ['a leap day', '2024-02-29'],
    ['a year', '2020'],
    ['a month', '2020-02'],
    ['fractions and an offset', '2020-02-28T23:59:59.123-05:00'],
    ['no zone', '2020-02-28T10:00'],
    ['the day before birth, by time zone', '1958-03-03T23:00:00-05:00'],
    ['the year of birth', '1958'],
  ])('%s is read', (_name, value) => {
    expect(paths(bundleOf(patient, { ...condition, onsetDateTime: value }))).toEqual([]);
  });

  test('a de-identified year is as good as any', () => {
    const person = { ...patient, birthDate: '2133' };
    const old = { ...condition, onsetDateTime: '2190-05-16T06:50:00-05:00' };
    expect(faultsOf(bundleOf(person, old), { now: '2192-01-01' })).toEqual([]);
    expect(paths(bundleOf(person, { ...old, onsetDateTime: '2132-12-31' }))).toEqual([
      'Bundle.entry[1].resource.onsetDateTime',
    ]);
  });
});

describe('a resource that is part of itself', () => {
  const procedure = (id: string, partOf: string) => ({
    resourceType: 'Procedure',
    id,
    subject,
    partOf: [{ reference: partOf }],
  });

  test.each([
    ['Procedure.partOf', procedure('a', 'Procedure/a'), 'partOf[0]'],
    ['by #', procedure('a', '#'), 'partOf[0]'],
    ['by version', procedure('a', 'http://x/fhir/Procedure/a/_history/3'), 'partOf[0]'],
    [
      'Encounter.partOf',
      { resourceType: 'Encounter', id: 'a', partOf: { reference: 'Encounter/a' } },
      'partOf',
    ],
    [
      'Observation.hasMember',
      { resourceType: 'Observation', id: 'a', hasMember: [{ reference: 'Observation/a' }] },
      'hasMember[0]',
    ],
    [
      'ServiceRequest.basedOn',
      { resourceType: 'ServiceRequest', id: 'a', basedOn: [{ reference: 'ServiceRequest/a' }] },
      'basedOn[0]',
    ],
  ])('%s', (_name, resource, place) => {
    expect(paths(bundleOf(patient, resource))).toEqual([`Bundle.entry[1].resource.${place}`]);
  });

  test('through others', () => {
    const ring = bundleOf(
      patient,
      procedure('a', 'Procedure/b'),
      procedure('b', 'Procedure/c'),
      procedure('c', 'Procedure/a'),
    );
    expect(faultsOf(ring)).toEqual([
      { path: 'Bundle.entry[3].resource.partOf[0]', message: 'the resource is part of itself' },
    ]);
  });

  test('contained in itself', () => {
    const self = { resourceType: 'Procedure', id: 'a', contained: [{ resourceType: 'Procedure', id: 'a' }] };
    expect(paths(bundleOf(patient, self))).toEqual(['Bundle.entry[1].resource.contained[0].id']);
    const deep = { resourceType: 'Procedure', contained: [{ resourceType: 'Device', contained: [] }] };
    expect(paths(bundleOf(patient, deep))).toEqual(['Bundle.entry[1].resource.contained[0].contained']);
  });

  test('a long chain of parts is read', () => {
    const chain = Array.from({ length: 5000 }, (_, index) =>
      procedure(`a${index}`, `Procedure/a${index + 1}`),
    );
    expect(paths(bundleOf(patient, ...chain))).toEqual([]);
  });

  test('an encounter and its diagnosis may name each other', () => {
    const encounter = {
      resourceType: 'Encounter',
      id: 'e',
      subject,
      period: { start: '2026-01-05T08:00:00Z' },
      diagnosis: [{ condition: { reference: 'Condition/c' } }],
    };
    const diagnosis = { ...condition, encounter: { reference: 'Encounter/e' } };
    expect(read([encounter, diagnosis]).conditions).toMatchObject([
      { text: 'Diabetes', recorded: '2026-01-05' },
    ]);
  });
});

describe('one name, one person', () => {
  test('two patients', () => {
    expect(faultsOf(bundleOf(patient, { ...patient, id: 'q' }))).toEqual([
      { path: 'Bundle.entry[1].resource', message: expect.stringContaining('second patient, "Patient/q"') },
    ]);
  });

  test.each([
    ['subject', { ...condition, subject: { reference: 'Patient/q' } }, 'Bundle.entry[1].resource.subject'],
    [
      'patient',
      { resourceType: 'AllergyIntolerance', patient: { reference: 'urn:uuid:77' } },
      'Bundle.entry[1].resource.patient',
    ],
    [
      'a claim',
      { resourceType: 'Claim', patient: { reference: 'Patient/q' } },
      'Bundle.entry[1].resource.patient',
    ],
    [
      'an appointment',
      { resourceType: 'Appointment', participant: [{ actor: { reference: 'Patient/q' } }] },
      'Bundle.entry[1].resource.participant[0].actor',
    ],
  ])('about another: %s', (_name, resource, path) => {
    expect(paths(bundleOf(patient, resource))).toEqual([path]);
  });

  test('the same person by other ways of writing', () => {
    const ways = [
      'Patient/p',
      'https://example.org/fhir/Patient/p',
      'Patient/p/_history/2',
      'urn:uuid:9',
      'Patient?identifier=1',
    ];
    const entry = [
      { fullUrl: 'urn:uuid:9', resource: patient },
      ...ways.map((reference) => ({ resource: { ...condition, id: undefined, subject: { reference } } })),
      { resource: { resourceType: 'Observation', status: 'final', subject: { reference: 'Group/1' } } },
    ];
    expect(paths({ resourceType: 'Bundle', type: 'collection', entry })).toEqual([]);
  });

  test('without a Patient, all must be about one', () => {
    const about = (id: string) => ({ resourceType: 'Condition', subject: { reference: `Patient/${id}` } });
    expect(paths(bundleOf(about('p'), about('p')))).toEqual([]);
    expect(paths(bundleOf(about('p'), about('q')))).toEqual(['Bundle.entry[1].resource.subject']);
  });

  test.each([
    ['with two contents', { ...condition, code: { text: 'Asthma' } }],
    ['twice the same', condition],
  ])('one id %s', (_name, second) => {
    expect(faultsOf(bundleOf(patient, condition, second))).toEqual([
      {
        path: 'Bundle.entry[2].resource.id',
        message: '"Condition/c" is already used by Bundle.entry[1].resource',
      },
    ]);
  });

  test('one full URL twice', () => {
    const entry = ['a', 'b'].map((id) => ({ fullUrl: 'urn:uuid:1', resource: { ...condition, id } }));
    expect(paths({ resourceType: 'Bundle', type: 'collection', entry })).toEqual(['Bundle.entry[1].fullUrl']);
  });

  test('one id for two types is two names', () => {
    expect(paths(bundleOf(patient, condition, { resourceType: 'Claim', id: 'c' }))).toEqual([]);
  });
});

describe('negative doses', () => {
  const order = (dosage: unknown, dispense = {}) => ({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    subject,
    medicationCodeableConcept: { text: 'Oxycodone 5 mg' },
    dosageInstruction: [dosage],
    dispenseRequest: dispense,
  });
  const at = 'Bundle.entry[1].resource';

  test.each([
    [
      'dose',
      order({ doseAndRate: [{ doseQuantity: { value: -5, unit: 'mg' } }] }),
      `${at}.dosageInstruction[0].doseAndRate[0].doseQuantity.value`,
    ],
    [
      'range',
      order({
        doseAndRate: [{ doseRange: { low: { value: -1, unit: 'mg' }, high: { value: 5, unit: 'mg' } } }],
      }),
      `${at}.dosageInstruction[0].doseAndRate[0].doseRange.low.value`,
    ],
    [
      'range upside down',
      order({
        doseAndRate: [{ doseRange: { low: { value: 9, unit: 'mg' }, high: { value: 5, unit: 'mg' } } }],
      }),
      `${at}.dosageInstruction[0].doseAndRate[0].doseRange.low`,
    ],
    [
      'frequency',
      order({ timing: { repeat: { frequency: -2, period: 1, periodUnit: 'd' } } }),
      `${at}.dosageInstruction[0].timing.repeat.frequency`,
    ],
    [
      'limit',
      order({ maxDosePerPeriod: { numerator: { value: -4 }, denominator: { value: 1, unit: 'd' } } }),
      `${at}.dosageInstruction[0].maxDosePerPeriod.numerator.value`,
    ],
    ['quantity', order({}, { quantity: { value: -30 } }), `${at}.dispenseRequest.quantity.value`],
    [
      'supply',
      order({}, { expectedSupplyDuration: { value: -7, unit: 'd' } }),
      `${at}.dispenseRequest.expectedSupplyDuration.value`,
    ],
  ])('%s', (_name, resource, path) => {
    expect(paths(bundleOf(patient, resource))).toEqual([path]);
  });
});

test('every fault is named, up to a bound', () => {
  const many = Array.from({ length: 500 }, () => ({ resourceType: 'Leg' }));
  expect(faultsOf(bundleOf(patient, ...many))).toHaveLength(50);
  expect(faultsOf(bundleOf({ ...patient, birthDate: 1 }, { resourceType: 'Leg' }))).toHaveLength(2);
});

test('what is said beside the record is checked', () => {
  const text = JSON.stringify(bundleOf(patient));
  const supplement = {
    level: 'ankle',
    side: 'middle',
    surgeryDate: '2026-02-31',
    tmrDate: '2026',
    probe: 'spoon',
  } as never;
  const faults = faultsOf(text, { supplement, now: '30.11.2026' });
  expect(faults.map(({ path }) => path)).toEqual([
    'supplement.level',
    'supplement.side',
    'supplement.surgeryDate',
    'supplement.tmrDate',
    'now',
    'supplement.probe',
  ]);
});

test('a record error shows place and message', () => {
  const error = new RecordError([{ path: 'Bundle.type', message: 'is missing' }]);
  expect([error.name, error.message]).toEqual(['RecordError', 'Bundle.type: is missing']);
});
