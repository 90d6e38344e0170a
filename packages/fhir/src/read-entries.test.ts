import { describe, expect, test } from 'vitest';
import {
  bundleOf,
  coding,
  icd10Url,
  icd9Url,
  knowledge,
  now,
  patient,
  read,
  readText,
  snomedUrl,
  subject,
  type Resource,
} from '../testing/sample-bundle.js';
import { readBundle } from './index.js';

const status = (name: string, code: string) => ({ [name]: { coding: [{ code }] } });

describe('the person', () => {
  test('what the Patient says, with its place', () => {
    expect(read([]).patient).toMatchObject({
      recordId: 'p',
      birthDate: {
        state: 'known',
        value: '1958-03-04',
        from: [{ kind: 'record', path: 'Bundle.entry[0].resource.birthDate', resource: 'Patient/p' }],
      },
      sex: { state: 'known', value: 'female' },
      deceased: { state: 'unknown', why: 'missing' },
    });
  });

  test.each([
    [{ gender: 'other' }, { state: 'known', value: 'other' }],
    [{ gender: 'unknown' }, { state: 'unknown', why: 'missing' }],
    [{ gender: 'F' }, { state: 'unknown', why: 'unreadable', seen: 'F' }],
  ])('%j', (change, expected) => {
    expect(readText(JSON.stringify(bundleOf({ ...patient, ...change }))).patient.sex).toMatchObject(expected);
  });

  test.each([
    [{ deceasedBoolean: true }, { state: 'known', value: true, asOf: null }],
    [{ deceasedBoolean: false }, { state: 'known', value: false }],
    [{ deceasedDateTime: '2026-01-02T10:00:00Z' }, { state: 'known', value: true, asOf: '2026-01-02' }],
    [{ deceasedDateTime: '2027-01-02' }, { state: 'known', value: true }],
  ])('%j', (change, expected) => {
    expect(readText(JSON.stringify(bundleOf({ ...patient, ...change }))).patient.deceased).toMatchObject(
      expected,
    );
  });

  test('no Patient, no entry: all of it is missing', () => {
    const found = readText('{"resourceType":"Bundle","type":"searchset"}');
    expect(found.patient).toMatchObject({
      recordId: null,
      birthDate: { why: 'missing' },
      sex: { why: 'missing' },
    });
    expect(found.planned.state).toBe('none');
  });

  test('born after the day of asking is a warning', () => {
    expect(readText(JSON.stringify(bundleOf({ ...patient, birthDate: '2133' }))).warnings).toMatchObject([
      { path: 'Bundle.entry[0].resource.birthDate' },
    ]);
  });
});

describe('conditions', () => {
  const condition = (more: Resource): Resource => ({
    resourceType: 'Condition',
    id: 'c',
    subject,
    code: coding(icd10Url, 'I73.00', "Raynaud's syndrome without gangrene"),
    ...more,
  });
  const statusOf = (more: Resource) => read([condition(more)]).conditions.map((found) => found.status);

  test('codes lose their dot, words and place stay', () => {
    expect(read([condition({ onsetDateTime: '2001-05', recordedDate: '2020-01-01' })]).conditions).toEqual([
      {
        codes: [{ system: 'icd10cm', code: 'I7300', display: "Raynaud's syndrome without gangrene" }],
        text: "Raynaud's syndrome without gangrene",
        status: 'active',
        onset: '2001-05',
        abatement: null,
        recorded: '2020-01-01',
        from: { kind: 'record', path: 'Bundle.entry[1].resource', resource: 'Condition/c' },
      },
    ]);
  });

  test.each([
    ['active', status('clinicalStatus', 'active'), ['active']],
    ['recurring', status('clinicalStatus', 'recurrence'), ['active']],
    ['resolved', status('clinicalStatus', 'resolved'), ['resolved']],
    ['in remission', status('clinicalStatus', 'remission'), ['resolved']],
    [
      'refuted',
      { ...status('clinicalStatus', 'active'), ...status('verificationStatus', 'refuted') },
      ['refuted'],
    ],
    [
      'provisional',
      { ...status('clinicalStatus', 'active'), ...status('verificationStatus', 'provisional') },
      ['unconfirmed'],
    ],
    ['differential', status('verificationStatus', 'differential'), ['unconfirmed']],
    ['entered in error', status('verificationStatus', 'entered-in-error'), []],
    ['coded without status, as encounter diagnoses are', {}, ['active']],
    ['coded without status, with an end', { abatementDateTime: '2020-01-01' }, ['resolved']],
    ['words without status', { code: { text: 'Raynaud?' } }, ['unconfirmed']],
    ['words with a status', { code: { text: 'Raynaud' }, ...status('clinicalStatus', 'active') }, ['active']],
  ])('%s', (_name, more, expected) => {
    expect(statusOf(more)).toEqual(expected);
  });

  test('both ICD systems and both forms', () => {
    const codes = [coding(icd10Url, 'e11.22'), coding(icd9Url, '250.00'), coding(icd9Url, '25000')];
    const found = read(codes.map((code, index) => condition({ id: `c${index}`, code })));
    expect(found.conditions.flatMap((entry) => entry.codes)).toMatchObject([
      { system: 'icd10cm', code: 'E1122' },
      { system: 'icd9cm', code: '25000' },
      { system: 'icd9cm', code: '25000' },
    ]);
  });
});

describe('allergies', () => {
  const allergy = (more: Resource): Resource => ({
    resourceType: 'AllergyIntolerance',
    patient: subject,
    code: { text: 'Lidocaine' },
    ...status('clinicalStatus', 'active'),
    ...more,
  });

  test.each([
    ['active', {}, ['active']],
    ['resolved', status('clinicalStatus', 'resolved'), ['resolved']],
    ['inactive', status('clinicalStatus', 'inactive'), ['resolved']],
    ['unconfirmed', status('verificationStatus', 'unconfirmed'), ['unconfirmed']],
    ['refuted', status('verificationStatus', 'refuted'), ['refuted']],
    ['entered in error', status('verificationStatus', 'entered-in-error'), []],
    ['coded without status', { clinicalStatus: undefined, code: coding(snomedUrl, '387480006') }, ['active']],
    ['words without status', { clinicalStatus: undefined }, ['unconfirmed']],
  ])('%s', (_name, more, expected) => {
    expect(read([allergy(more)]).allergies.map((found) => found.status)).toEqual(expected);
  });

  test('the substance of a reaction is one of the codes', () => {
    const more = { reaction: [{ substance: coding(snomedUrl, '387480006', 'Lidocaine') }] };
    expect(read([allergy(more)]).allergies[0]?.codes).toMatchObject([{ code: '387480006' }]);
  });

  test.each([
    ['no known allergy', [allergy({ code: coding(snomedUrl, '716186003') })], true],
    ['no known drug allergy', [allergy({ code: coding(snomedUrl, '409137002') })], true],
    ['in words', [allergy({ code: { text: 'NKDA' } })], true],
    [
      'refuted',
      [allergy({ code: coding(snomedUrl, '716186003'), ...status('verificationStatus', 'refuted') })],
      false,
    ],
    ['food only', [allergy({ code: coding(snomedUrl, '429625007') })], false],
    [
      'beside pollen',
      [
        allergy({ code: coding(snomedUrl, '409137002') }),
        allergy({ code: { text: 'Pollen' }, category: ['environment'] }),
      ],
      true,
    ],
    [
      'beside a drug',
      [allergy({ code: coding(snomedUrl, '716186003') }), allergy({ category: ['medication'] })],
      false,
    ],
    ['nothing recorded', [], false],
  ])('none known: %s', (_name, resources, expected) => {
    const found = read(resources);
    expect(found.noKnownAllergies).toBe(expected);
    expect(found.allergies.every(({ text }) => text !== 'NKDA')).toBe(true);
  });
});

describe('devices in the body', () => {
  const implants = (...resources: readonly Resource[]) =>
    read(resources).conditions.map((found) => [found.text, found.status]);
  const procedure = (text: string, more: Resource = {}) => ({
    resourceType: 'Procedure',
    status: 'completed',
    subject,
    code: { text },
    ...more,
  });

  test.each([
    [
      'a device',
      { resourceType: 'Device', patient: subject, type: coding(snomedUrl, '441509002', 'Cardiac pacemaker') },
      [['Cardiac pacemaker', 'active']],
    ],
    [
      'an inactive device',
      { resourceType: 'Device', status: 'inactive', patient: subject, type: { text: 'Pacemaker' } },
      [['Pacemaker', 'resolved']],
    ],
    ['a device on a shelf', { resourceType: 'Device', type: { text: 'Pacemaker' } }, []],
    [
      'a device by name',
      { resourceType: 'Device', patient: subject, deviceName: [{ name: 'Azure XT' }] },
      [['Azure XT', 'active']],
    ],
    [
      'a use',
      { resourceType: 'DeviceUseStatement', status: 'active', subject, device: { display: 'Pacemaker' } },
      [['Pacemaker', 'active']],
    ],
    [
      'a past use',
      { resourceType: 'DeviceUseStatement', status: 'completed', subject, device: { display: 'Pacemaker' } },
      [['Pacemaker', 'resolved']],
    ],
    ['an operation', procedure('Insertion of pacemaker'), [['Insertion of pacemaker', 'active']]],
    ['its removal', procedure('Removal of pacemaker'), [['Removal of pacemaker', 'resolved']]],
    ['one not done', procedure('Insertion of pacemaker', { status: 'not-done' }), []],
    ['one to come', procedure('Insertion of pacemaker', { performedDateTime: '2027-01-01' }), []],
    ['another operation', procedure('Appendectomy'), []],
  ])('%s', (_name, resource, expected) => {
    expect(implants(resource)).toEqual(expected);
  });
});

describe('the case as a whole', () => {
  test('its hash follows record and flags, not the day', () => {
    const text = JSON.stringify(bundleOf(patient));
    const hash = (options: object) => readBundle(text, { knowledge, now, ...options }).inputHash;
    expect(hash({})).toBe(hash({ now: '2027-01-01' }));
    expect(hash({})).toBe(hash({ supplement: {} }));
    expect(hash({})).not.toBe(hash({ supplement: { side: 'left' } }));
    const spaced = readBundle(JSON.stringify(bundleOf(patient), null, 2), { knowledge, now }).inputHash;
    expect(spaced).toBe(hash({}));
  });

  test('a probe by its id or the end of it', () => {
    expect(read([], { supplement: { probe: 'sample' } }).probes).toEqual(['probe:sample']);
    expect(read([], { supplement: { probe: 'probe:sample' } }).probes).toEqual(['probe:sample']);
    expect(read([]).probes).toEqual([]);
  });

  test('further pages and inner bundles are pointed out', () => {
    const inner = { resource: { resourceType: 'Bundle', type: 'searchset' } };
    const page = {
      resourceType: 'Bundle',
      type: 'searchset',
      link: [{ relation: 'next', url: 'x' }],
      entry: [inner],
    };
    expect(readText(JSON.stringify(page)).warnings.map(({ path }) => path)).toEqual([
      'Bundle.link',
      'Bundle.entry[0].resource',
    ]);
  });

  test('equal input gives equal output', () => {
    const text = JSON.stringify(bundleOf(patient));
    expect(readText(text)).toEqual(readText(text));
  });
});
