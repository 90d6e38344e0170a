import { describe, expect, test } from 'vitest';
import type { Fact, PlannedAmputation } from '@cryobridge/plan';
import { coding, cptUrl, pcsUrl, read, snomedUrl, subject, type Resource } from '../testing/sample-bundle.js';
import type { Supplement } from './index.js';

const leftBelowKnee = coding(pcsUrl, '0Y6J0Z1', 'Detachment at Left Lower Leg, High, Open Approach');
const belowKnee = coding(cptUrl, '27880', 'Amputation, leg, through tibia and fibula');

function request(more: Resource = {}): Resource {
  return {
    resourceType: 'ServiceRequest',
    id: 's',
    status: 'active',
    intent: 'order',
    subject,
    code: leftBelowKnee,
    occurrenceDateTime: '2026-12-10T08:00:00-05:00',
    ...more,
  };
}

const planned = (resources: readonly Resource[], supplement: Supplement = {}): PlannedAmputation =>
  read(resources, { supplement }).planned;

function value<T>(fact: Fact<T>): T | string {
  return fact.state === 'known' ? fact.value : fact.state === 'unknown' ? fact.why : fact.state;
}

function told({ state, level, side, surgeryDate }: PlannedAmputation) {
  return [state, value(level), value(side), value(surgeryDate)];
}

const all = ['planned', 'transtibial', 'left', '2026-12-10'];

describe('where a plan stands', () => {
  test('in a request, with places', () => {
    const found = planned([request()]);
    expect(told(found)).toEqual(all);
    expect(found.from).toEqual([
      { kind: 'record', path: 'Bundle.entry[1].resource', resource: 'ServiceRequest/s' },
    ]);
    expect(found.surgeryDate).toMatchObject({
      from: [{ path: 'Bundle.entry[1].resource.occurrenceDateTime' }],
    });
  });

  test.each([
    ['a draft', request({ status: 'draft' })],
    ['on hold', request({ status: 'on-hold' })],
    ['a proposal', request({ intent: 'proposal' })],
    [
      'a period',
      request({
        occurrenceDateTime: undefined,
        occurrencePeriod: { start: '2026-12-10', end: '2026-12-11' },
      }),
    ],
    ['a timing', request({ occurrenceDateTime: undefined, occurrenceTiming: { event: ['2026-12-10'] } })],
    ['a body site', request({ code: belowKnee, bodySite: [coding(snomedUrl, '7771000')] })],
    [
      'a procedure in preparation',
      {
        resourceType: 'Procedure',
        status: 'preparation',
        subject,
        code: leftBelowKnee,
        performedDateTime: '2026-12-10',
      },
    ],
    [
      'a procedure dated after the day of asking',
      {
        resourceType: 'Procedure',
        status: 'completed',
        subject,
        code: leftBelowKnee,
        performedPeriod: { start: '2026-12-10' },
      },
    ],
    [
      'an appointment by reason',
      {
        resourceType: 'Appointment',
        status: 'booked',
        start: '2026-12-10T08:00:00Z',
        reasonCode: [leftBelowKnee],
      },
    ],
    [
      'an appointment by service',
      {
        resourceType: 'Appointment',
        status: 'booked',
        start: '2026-12-10T08:00:00Z',
        serviceType: [leftBelowKnee],
      },
    ],
    [
      'a care plan',
      {
        resourceType: 'CarePlan',
        status: 'active',
        intent: 'plan',
        subject,
        activity: [
          { detail: { status: 'scheduled', code: leftBelowKnee, scheduledPeriod: { start: '2026-12-10' } } },
        ],
      },
    ],
  ])('in %s', (_name, resource) => {
    expect(told(planned([resource]))).toEqual(all);
  });

  test('in none of them', () => {
    expect(told(planned([]))).toEqual(['none', 'missing', 'missing', 'missing']);
    const past = {
      resourceType: 'Procedure',
      status: 'completed',
      subject,
      code: leftBelowKnee,
      performedDateTime: '2020-01-01',
    };
    expect(told(planned([past]))).toEqual(['none', 'missing', 'missing', 'missing']);
  });

  test.each([
    ['care of a stump', request({ code: coding(snomedUrl, '386510005', 'Amputation care') })],
    ['an absence', request({ code: coding('http://hl7.org/fhir/sid/icd-10-cm', 'Z89.512') })],
    [
      'a clinic',
      { resourceType: 'Appointment', status: 'booked', start: '2026-12-10', description: 'Amputee clinic' },
    ],
    [
      'an assessment before it',
      {
        resourceType: 'Appointment',
        status: 'booked',
        start: '2026-12-03',
        serviceType: [{ text: 'Preoperative assessment' }],
        reasonCode: [leftBelowKnee],
      },
    ],
    [
      'a code shown as something else',
      request({ code: coding(snomedUrl, '79733001', 'Application of sling') }),
    ],
  ])('%s is no plan to amputate', (_name, resource) => {
    expect(planned([resource]).state).toBe('none');
  });
});

describe('called off', () => {
  const notDone = {
    resourceType: 'Procedure',
    status: 'not-done',
    subject,
    code: leftBelowKnee,
    basedOn: [{ reference: 'ServiceRequest/s' }],
  };
  const booking = (more: Resource) => ({
    resourceType: 'Appointment',
    status: 'booked',
    start: '2026-12-10',
    reasonCode: [leftBelowKnee],
    ...more,
  });

  test.each([
    ['revoked', [request({ status: 'revoked' })]],
    ['not to be done', [request({ doNotPerform: true })]],
    ['procedure not done', [{ ...notDone, basedOn: [] }]],
    ['procedure not done, request still open', [request(), notDone]],
    ['appointment cancelled', [booking({ status: 'cancelled' })]],
    [
      'booked on a request that is off',
      [request({ status: 'revoked' }), booking({ basedOn: [{ reference: 'ServiceRequest/s' }] })],
    ],
    [
      'the care plan is off',
      [
        {
          resourceType: 'CarePlan',
          status: 'revoked',
          subject,
          activity: [{ detail: { status: 'scheduled', code: leftBelowKnee } }],
        },
      ],
    ],
  ])('%s', (_name, resources) => {
    const found = planned(resources);
    expect([found.state, value(found.level), value(found.side)]).toEqual([
      'cancelled',
      'transtibial',
      'left',
    ]);
  });

  test('flags do not bring it back', () => {
    expect(planned([request({ status: 'revoked' })], { side: 'left', surgeryDate: '2026-12-10' }).state).toBe(
      'cancelled',
    );
  });

  test('a plan called off long ago does not stand against flags, nor against what was then done', () => {
    const old = request({ status: 'revoked', occurrenceDateTime: '2019-01-05' });
    expect(told(planned([old], { level: 'transtibial', side: 'left', surgeryDate: '2026-12-10' }))).toEqual(
      all,
    );
    const done = {
      resourceType: 'Procedure',
      status: 'completed',
      subject,
      code: leftBelowKnee,
      performedDateTime: '2019-02-01',
    };
    expect(planned([old, done]).state).toBe('none');
  });

  test('entered in error is as if never written', () => {
    expect(planned([request({ status: 'entered-in-error' })]).state).toBe('none');
  });

  test('another request stands', () => {
    const found = read([request({ status: 'revoked' }), request({ id: 't' })]);
    expect(told(found.planned)).toEqual(all);
    expect(found.warnings).toMatchObject([{ path: 'Bundle.entry[1].resource' }]);
  });

  test('a cancelled booking leaves the request', () => {
    const off = booking({
      status: 'cancelled',
      start: '2026-12-05',
      basedOn: [{ reference: 'ServiceRequest/s' }],
    });
    expect(told(planned([request(), off]))).toEqual(all);
  });

  test('a replaced request gives way', () => {
    const newer = request({
      id: 't',
      replaces: [{ reference: 'ServiceRequest/s' }],
      occurrenceDateTime: '2026-12-12',
    });
    expect(value(planned([request(), newer]).surgeryDate)).toBe('2026-12-12');
  });

  test('a request whose operation was done is fulfilled', () => {
    const done = {
      resourceType: 'Procedure',
      status: 'completed',
      subject,
      code: leftBelowKnee,
      performedDateTime: '2026-11-02',
    };
    expect(planned([request({ occurrenceDateTime: '2026-11-01' }), done]).state).toBe('none');
    expect(planned([request(), { ...done, basedOn: [{ reference: 'ServiceRequest/s' }] }]).state).toBe(
      'none',
    );
    expect(planned([request(), done]).state).toBe('planned');
  });
});

describe('agreement and conflict', () => {
  test.each([
    ['code and body site', [request({ bodySite: [{ text: 'right leg' }] })], {}, 'side', ['left', 'right']],
    [
      'code and text',
      [request({ code: { ...leftBelowKnee, text: 'Right below-knee amputation' } })],
      {},
      'side',
      ['left', 'right'],
    ],
    ['record and flag', [request()], { side: 'right' as const }, 'side', ['left', 'right']],
    [
      'level and flag',
      [request()],
      { level: 'transfemoral' as const },
      'level',
      ['transtibial', 'transfemoral'],
    ],
    [
      'level and text',
      [request({ code: { ...belowKnee, text: 'Above-knee amputation' } })],
      {},
      'level',
      ['transtibial', 'transfemoral'],
    ],
    [
      'two requests',
      [request(), request({ id: 't', code: coding(pcsUrl, '0Y6H0Z1') })],
      {},
      'side',
      ['left', 'right'],
    ],
    [
      'date and flag',
      [request()],
      { surgeryDate: '2026-12-11' },
      'surgeryDate',
      ['2026-12-10', '2026-12-11'],
    ],
    [
      'two dates',
      [request(), request({ id: 't', occurrenceDateTime: '2026-12-11' })],
      {},
      'surgeryDate',
      ['2026-12-10', '2026-12-11'],
    ],
    [
      'words alone and flag',
      [request({ code: { text: 'Right below-knee amputation' } })],
      { side: 'left' as const },
      'side',
      ['right', 'left'],
    ],
  ] as const)('%s disagree: conflict, none overridden', (_name, resources, supplement, field, values) => {
    const fact: Fact<string> = planned(resources, supplement)[field];
    expect(fact.state).toBe('conflict');
    expect(
      fact.state === 'conflict' && [...new Set(fact.candidates.map((candidate) => candidate.value))],
    ).toEqual(values);
  });

  test('a conflict names the flag and the place', () => {
    expect(planned([request()], { side: 'right' }).side).toMatchObject({
      candidates: [
        { value: 'left', from: { kind: 'record', path: 'Bundle.entry[1].resource.code.coding[0].code' } },
        { value: 'right', from: { kind: 'flag', name: 'side' } },
      ],
    });
  });

  test('flags fill what is missing and agree with what is there', () => {
    expect(
      told(
        planned([request({ code: belowKnee, occurrenceDateTime: undefined })], {
          side: 'left',
          surgeryDate: '2026-12-10',
        }),
      ),
    ).toEqual(all);
    expect(
      told(planned([request()], { level: 'transtibial', side: 'left', surgeryDate: '2026-12-10' })),
    ).toEqual(all);
    expect(told(planned([], { level: 'transtibial', side: 'left', surgeryDate: '2026-12-10' }))).toEqual(all);
    expect(told(planned([], { side: 'left' }))).toEqual(['planned', 'missing', 'left', 'missing']);
  });

  test('a flag decides between the levels that a broad code allows', () => {
    const broad = request({ code: coding(snomedUrl, '397117006', 'Amputation of lower limb (procedure)') });
    expect(planned([broad]).level).toMatchObject({
      why: 'unreadable',
      seen: 'Amputation of lower limb (procedure)',
    });
    expect(value(planned([broad], { level: 'transfemoral' }).level)).toBe('transfemoral');
    expect(value(planned([broad], { level: 'transradial' }).level)).toBe('conflict');
  });

  test('words alone plan an operation, and leave its level and side open', () => {
    const words = request({ code: { text: 'Left below-knee amputation' } });
    const found = read([words]);
    expect(told(found.planned)).toEqual(['planned', 'unreadable', 'unreadable', '2026-12-10']);
    expect(found.amputationTexts).toMatchObject([
      { text: 'Left below-knee amputation', from: { path: 'Bundle.entry[1].resource.code' } },
    ]);
    expect(told(planned([words], { level: 'transtibial', side: 'left' }))).toEqual(all);
  });

  test('both sides at once: which one is asked', () => {
    const both = request({ code: coding(cptUrl, '27880-50') });
    expect(value(planned([both]).side)).toBe('unreadable');
    expect(value(planned([both], { side: 'left' }).side)).toBe('left');
  });

  test('a month is not a day, and agrees with a day in it', () => {
    const month = request({ occurrenceDateTime: '2026-12' });
    expect(planned([month]).surgeryDate).toMatchObject({ why: 'unreadable', seen: '2026-12' });
    expect(value(planned([month], { surgeryDate: '2026-12-10' }).surgeryDate)).toBe('2026-12-10');
    expect(value(planned([month], { surgeryDate: '2027-01-10' }).surgeryDate)).toBe('conflict');
  });

  test('a date that has passed stays, with a warning', () => {
    const found = read([request({ occurrenceDateTime: '2026-11-20' })]);
    expect(told(found.planned)).toEqual(['planned', 'transtibial', 'left', '2026-11-20']);
    expect(found.warnings).toMatchObject([{ message: expect.stringContaining('has passed') }]);
  });
});

describe('targeted muscle reinnervation', () => {
  const tmr = (more: Resource = {}) =>
    request({
      id: 't',
      code: { text: 'Targeted muscle reinnervation, left leg' },
      occurrenceDateTime: '2026-12-17',
      ...more,
    });
  const date = (resources: readonly Resource[], supplement: Supplement = {}) => {
    const found = planned(resources, supplement).tmrDate;
    return found.state === 'known' ? found.value : value(found);
  };

  test.each([
    ['not spoken of', [request()], {}, 'missing'],
    ['requested', [request(), tmr()], {}, '2026-12-17'],
    [
      'with the amputation',
      [request({ code: { ...leftBelowKnee, text: 'Left BKA with TMR' } })],
      {},
      '2026-12-10',
    ],
    ['in the details of the order', [request({ orderDetail: [{ text: 'with TMR' }] })], {}, '2026-12-10'],
    [
      'booked',
      [
        request(),
        { resourceType: 'Appointment', status: 'booked', start: '2026-12-17', description: 'TMR surgery' },
      ],
      {},
      '2026-12-17',
    ],
    [
      'a clinic about it',
      [
        request(),
        { resourceType: 'Appointment', status: 'booked', start: '2026-12-17', description: 'TMR clinic' },
      ],
      {},
      'missing',
    ],
    ['without a date', [request(), tmr({ occurrenceDateTime: undefined })], {}, 'unreadable'],
    ['called off', [request(), tmr({ status: 'revoked' })], {}, null],
    [
      'of an earlier amputation',
      [request(), tmr({ status: 'completed', occurrenceDateTime: '2020-01-01' })],
      {},
      'missing',
    ],
    ['by flag', [request()], { tmrDate: '2026-12-20' }, '2026-12-20'],
    ['by flag, against the record', [request(), tmr()], { tmrDate: '2026-12-20' }, 'conflict'],
  ] as const)('%s', (_name, resources, supplement, expected) => {
    expect(date(resources, supplement)).toBe(expected);
  });

  test('it plans no amputation by itself', () => {
    expect(planned([tmr()]).state).toBe('none');
  });
});
