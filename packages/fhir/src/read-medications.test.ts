import { describe, expect, test } from 'vitest';
import { coding, read, rxnormUrl, subject, type Resource } from '../testing/sample-bundle.js';

const drug = coding(rxnormUrl, '1049621', 'oxycodone hydrochloride 5 MG Oral Tablet');

function request(more: Resource = {}): Resource {
  return {
    resourceType: 'MedicationRequest',
    id: 'm',
    status: 'active',
    intent: 'order',
    subject,
    medicationCodeableConcept: drug,
    authoredOn: '2026-11-01',
    ...more,
  };
}

const dosage = (more: Resource, others: Resource = {}) => request({ dosageInstruction: [more], ...others });
const only = (resource: Resource) => read([resource]).medications[0];
const step = (more: Resource) => only(dosage(more))?.order.steps[0];
const times = (timing: Resource) => step({ timing })?.timesPerDay;

describe('an order', () => {
  test('as it stands', () => {
    const found = only(
      request({
        dosageInstruction: [
          {
            text: '1–2 tablets every 4–6 hours as needed for pain',
            timing: { repeat: { frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' } },
            asNeededCodeableConcept: { text: 'pain' },
            route: { text: 'oral' },
            doseAndRate: [
              { doseRange: { low: { value: 1, unit: 'tablet' }, high: { value: 2, unit: 'tablet' } } },
            ],
            maxDosePerPeriod: {
              numerator: { value: 8, unit: 'tablet' },
              denominator: { value: 24, code: 'h' },
            },
          },
        ],
        dispenseRequest: {
          validityPeriod: { start: '2026-11-02', end: '2026-12-02' },
          quantity: { value: 60, unit: 'tablet' },
          expectedSupplyDuration: { value: 1, code: 'wk', system: 'http://unitsofmeasure.org' },
        },
      }),
    );
    expect(found).toEqual({
      kind: 'prescribed',
      status: 'active',
      started: '2026-11-02',
      ended: '2026-12-02',
      codes: [{ system: 'rxnorm', code: '1049621', display: 'oxycodone hydrochloride 5 MG Oral Tablet' }],
      text: 'oxycodone hydrochloride 5 MG Oral Tablet',
      recordStatus: 'active',
      from: { kind: 'record', path: 'Bundle.entry[1].resource', resource: 'MedicationRequest/m' },
      order: {
        drugText: 'oxycodone hydrochloride 5 MG Oral Tablet',
        rxnorm: ['1049621'],
        quantity: { value: 60, unit: 'tablet' },
        daysSupply: 7,
        steps: [
          {
            dose: { low: 1, high: 2, unit: 'tablet' },
            timesPerDay: { low: 4, high: 6 },
            everyHours: { low: 4, high: 6 },
            asNeeded: true,
            route: 'oral',
            maxPerDay: { value: 8, unit: 'tablet' },
            text: '1–2 tablets every 4–6 hours as needed for pain',
            sequence: 1,
          },
        ],
      },
    });
  });

  test.each([
    [
      { frequency: 1, period: 6, periodUnit: 'h' },
      { low: 4, high: 4 },
    ],
    [
      { frequency: 2, period: 1, periodUnit: 'd' },
      { low: 2, high: 2 },
    ],
    [
      { frequency: 1, frequencyMax: 3, period: 1, periodUnit: 'd' },
      { low: 1, high: 3 },
    ],
    [
      { period: 1, periodUnit: 'd' },
      { low: 1, high: 1 },
    ],
    [
      { frequency: 1, period: 3, periodUnit: 'd' },
      { low: 0.333333333333, high: 0.333333333333 },
    ],
    [
      { frequency: 1, period: 1, periodUnit: 'wk' },
      { low: 0.142857142857, high: 0.142857142857 },
    ],
    [
      { frequency: 1, period: 1, periodUnit: 'd', dayOfWeek: ['mon', 'wed', 'fri'] },
      { low: 0.428571428571, high: 0.428571428571 },
    ],
    [{ timeOfDay: ['08:00:00', '20:00:00'] }, { low: 2, high: 2 }],
    [{ when: ['MORN', 'HS'] }, { low: 2, high: 2 }],
    [{ frequency: 1, period: 0, periodUnit: 'h' }, null],
    [{ frequency: 1, period: 1, periodUnit: 'fortnight' }, null],
    [{}, null],
  ])('repeat %j', (repeat, expected) => {
    expect(times({ repeat })).toEqual(expected);
  });

  test.each([
    ['BID', 2],
    ['TID', 3],
    ['QID', 4],
    ['Q6H', 4],
    ['Q12H', 2],
    ['QD', 1],
    ['QOD', 0.5],
    ['BED', 1],
  ])('code %s', (code, expected) => {
    expect(times({ code: { coding: [{ code }] } })).toEqual({ low: expected, high: expected });
    expect(times({ code: { text: code.toLowerCase() } })).toEqual({ low: expected, high: expected });
  });

  test.each(['Q0H', 'PRN', 'constructor', 'with meals'])('code %s tells no number', (text) => {
    expect(times({ code: { text } })).toBeNull();
  });

  test.each([
    [
      { doseAndRate: [{ doseQuantity: { value: 5, unit: 'milligram', code: 'mg' } }] },
      { low: 5, high: 5, unit: 'mg' },
    ],
    [
      { doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet', code: '1' } }] },
      { low: 1, high: 1, unit: 'tablet' },
    ],
    [{ doseAndRate: [{ doseQuantity: { value: 1 } }] }, { low: 1, high: 1, unit: '' }],
    [
      { doseAndRate: [{ doseRange: { high: { value: 10, unit: 'mg' } } }] },
      { low: 10, high: 10, unit: 'mg' },
    ],
    [{ doseAndRate: [{ doseRange: { low: { value: 5, unit: 'mg' } } }] }, null],
    [
      { doseAndRate: [{ doseRange: { low: { value: 1, unit: 'g' }, high: { value: 5, unit: 'mg' } } }] },
      null,
    ],
    [{ doseAndRate: [{ rateQuantity: { value: 2, unit: 'mL/h' } }] }, null],
    [{ doseAndRate: [{ rateQuantity: { value: 25, unit: 'ug/h' } }] }, { low: 25, high: 25, unit: 'ug/h' }],
    [
      {
        doseAndRate: [
          { rateRatio: { numerator: { value: 600, unit: 'ug' }, denominator: { value: 1, unit: 'd' } } },
        ],
      },
      { low: 25, high: 25, unit: 'ug/h' },
    ],
    [
      {
        doseAndRate: [
          { rateRatio: { numerator: { value: 1, unit: 'mL' }, denominator: { value: 1, unit: 'h' } } },
        ],
      },
      null,
    ],
    [
      {
        doseAndRate: [
          { type: { coding: [{ code: 'calculated' }] }, doseQuantity: { value: 7, unit: 'mg' } },
          { type: { coding: [{ code: 'ordered' }] }, doseQuantity: { value: 5, unit: 'mg' } },
        ],
      },
      { low: 5, high: 5, unit: 'mg' },
    ],
    [{ text: 'as directed' }, null],
  ])('dose %j', (more, expected) => {
    expect(step(more)?.dose).toEqual(expected);
  });

  test.each([
    [{ asNeededBoolean: true }, true],
    [{ asNeededBoolean: false }, false],
    [{ asNeededCodeableConcept: { text: 'pain' } }, true],
    [{}, null],
  ])('as needed %j', (more, expected) => {
    expect(step(more)?.asNeeded).toBe(expected);
  });

  test('several steps in their sequence; without one they run together', () => {
    const steps = (...items: readonly Resource[]) =>
      only(request({ dosageInstruction: items }))?.order.steps.map(({ text, sequence }) => [text, sequence]);
    expect(steps({ sequence: 2, text: 'then' }, { sequence: 1, text: 'first' })).toEqual([
      ['first', 1],
      ['then', 2],
    ]);
    expect(steps({ text: 'morning' }, { text: 'night' })).toEqual([
      ['morning', 1],
      ['night', 1],
    ]);
  });
});

describe('steps with days', () => {
  const bounded = (repeat: Resource) => step({ timing: { repeat } });

  test.each([
    [
      { boundsPeriod: { start: '2026-11-01', end: '2026-11-05' } },
      { from: '2026-11-01', until: '2026-11-05' },
    ],
    [{ boundsPeriod: { start: '2026-11-01T08:00:00Z' } }, { from: '2026-11-01' }],
    [{ boundsDuration: { value: 5, code: 'd' } }, { lastsDays: { low: 5, high: 5 } }],
    [{ boundsDuration: { value: 36, code: 'h' } }, { lastsDays: { low: 2, high: 2 } }],
    [{ boundsDuration: { value: 2, unit: 'fortnight' } }, {}],
    [
      { boundsRange: { low: { value: 3, code: 'd' }, high: { value: 1, code: 'wk' } } },
      { lastsDays: { low: 3, high: 7 } },
    ],
    [{ boundsRange: { low: { value: 3, code: 'd' } } }, {}],
  ])('%j', (repeat, expected) => {
    const { from, until, lastsDays } = bounded(repeat) ?? {};
    expect({
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(lastsDays === undefined ? {} : { lastsDays }),
    }).toEqual(expected);
  });

  test.each([
    [{ repeat: { frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' } }, { low: 4, high: 6 }],
    [{ repeat: { period: 12, periodUnit: 'h' } }, { low: 12, high: 12 }],
    [{ code: { text: 'q6h' } }, { low: 6, high: 6 }],
    [{ repeat: { frequency: 2, period: 12, periodUnit: 'h' } }, undefined],
    [{ repeat: { frequency: 2, period: 1, periodUnit: 'd' } }, undefined],
    [{ code: { text: 'BID' } }, undefined],
  ])('hours between doses of %j', (timing, expected) => {
    expect(step({ timing })?.everyHours).toEqual(expected);
  });

  test('an order of several steps begins with the first and ends with the last', () => {
    const during = (start: string, end?: string) => ({
      timing: { repeat: { boundsPeriod: { start, ...(end === undefined ? {} : { end }) } } },
    });
    const steps = [during('2026-11-01', '2026-11-05'), during('2026-11-06', '2026-11-09')];
    expect(only(request({ dosageInstruction: steps }))).toMatchObject({
      started: '2026-11-01',
      ended: '2026-11-09',
    });
    const open = only(request({ dosageInstruction: [...steps, during('2026-11-10')] }));
    expect(open).toMatchObject({ started: '2026-11-01', ended: null, status: 'active' });
  });
});

describe('whether it is taken', () => {
  test.each([
    ['active', {}, 'active'],
    ['on hold', { status: 'on-hold' }, 'unknown'],
    ['stopped', { status: 'stopped' }, 'stopped'],
    ['cancelled', { status: 'cancelled' }, 'stopped'],
    ['completed', { status: 'completed' }, 'stopped'],
    [
      'completed, supply lasting',
      { status: 'completed', dispenseRequest: { expectedSupplyDuration: { value: 60, unit: 'd' } } },
      'unknown',
    ],
    [
      'completed, supply over',
      { status: 'completed', dispenseRequest: { expectedSupplyDuration: { value: 10, unit: 'd' } } },
      'stopped',
    ],
    ['active, past its end', { dispenseRequest: { validityPeriod: { end: '2026-11-20' } } }, 'unknown'],
    ['a draft', { status: 'draft' }, 'unknown'],
    ['a proposal', { intent: 'proposal' }, 'unknown'],
    ['no status', { status: undefined }, 'unknown'],
  ])('%s', (_name, more, expected) => {
    expect(only(request(more))?.status).toBe(expected);
  });

  test.each([
    ['entered in error', { status: 'entered-in-error' }, 0],
    ['an order not to give', { doNotPerform: true }, 1],
    ['later than the day of asking', { authoredOn: '2026-12-24' }, 1],
  ])('left out: %s', (_name, more, warnings) => {
    const found = read([request(more)]);
    expect(found.medications).toEqual([]);
    expect(found.warnings).toHaveLength(warnings);
  });

  const dispense = (more: Resource): Resource => ({
    resourceType: 'MedicationDispense',
    status: 'completed',
    subject,
    medicationCodeableConcept: drug,
    whenHandedOver: '2026-11-10',
    ...more,
  });

  test.each([
    ['supply lasts', { daysSupply: { value: 30, code: 'd' } }, 'active'],
    ['supply is over', { daysSupply: { value: 7, code: 'd' } }, 'stopped'],
    ['supply not told', {}, 'unknown'],
    ['declined', { status: 'declined' }, 'stopped'],
  ])('dispensed: %s', (_name, more, expected) => {
    expect(only(dispense(more))).toMatchObject({
      kind: 'dispensed',
      status: expected,
      started: '2026-11-10',
    });
  });

  test.each([
    ['active', 'active'],
    ['completed', 'stopped'],
    ['not-taken', 'stopped'],
    ['intended', 'unknown'],
    ['unknown', 'unknown'],
  ])('reported: %s', (status, expected) => {
    const statement = {
      resourceType: 'MedicationStatement',
      status,
      subject,
      medicationCodeableConcept: drug,
      dosage: [{ text: 'x' }],
    };
    expect(only(statement)).toMatchObject({
      kind: 'reported',
      status: expected,
      order: { steps: [{ text: 'x' }] },
    });
  });

  test('reported: what it was made from', () => {
    const statement = {
      resourceType: 'MedicationStatement',
      status: 'active',
      subject,
      medicationCodeableConcept: drug,
      derivedFrom: [{ reference: 'QuestionnaireResponse/r' }],
    };
    expect(only(statement)).toMatchObject({
      derivedFrom: ['QuestionnaireResponse/r'],
      recordStatus: 'active',
    });
  });

  test('administered: one dose, once', () => {
    const given = {
      resourceType: 'MedicationAdministration',
      status: 'completed',
      subject,
      medicationCodeableConcept: drug,
      effectiveDateTime: '2026-11-29T10:00:00Z',
      dosage: { dose: { value: 5, unit: 'mg' }, route: { text: 'oral' } },
    };
    expect(only(given)).toMatchObject({
      kind: 'administered',
      status: 'stopped',
      started: '2026-11-29',
      ended: '2026-11-29',
      order: { steps: [{ dose: { low: 5, high: 5, unit: 'mg' }, timesPerDay: null, route: 'oral' }] },
    });
    expect(only(given)?.at).toBe('2026-11-29T10:00:00Z');
    expect(only({ ...given, effectiveDateTime: '2026-11-29' })?.at).toBeUndefined();
    expect(only({ ...given, status: 'not-done' })).toBeUndefined();
  });
});

describe('which drug', () => {
  const referred = (reference: Resource, more: Resource = {}) =>
    request({ medicationCodeableConcept: undefined, medicationReference: reference, ...more });
  const medication = { resourceType: 'Medication', id: 'd', code: drug };
  const name = (...resources: readonly Resource[]) => read(resources).medications[0]?.order;

  test('in words only', () => {
    expect(name(request({ medicationCodeableConcept: { text: 'Warfarin 5 mg' } }))).toMatchObject({
      drugText: 'Warfarin 5 mg',
      rxnorm: [],
    });
  });

  test('contained, in the bundle, or in another way of writing', () => {
    const expected = { rxnorm: ['1049621'] };
    expect(name(referred({ reference: '#d' }, { contained: [medication] }))).toMatchObject(expected);
    expect(name(referred({ reference: 'Medication/d' }), medication)).toMatchObject(expected);
    expect(name(referred({ reference: 'https://example.org/fhir/Medication/d' }), medication)).toMatchObject(
      expected,
    );
  });

  test('a name beside a reference that leads nowhere', () => {
    expect(name(referred({ reference: 'Medication/x', display: 'Apixaban' }))).toMatchObject({
      drugText: 'Apixaban',
    });
    const nameless = read([referred({ reference: 'Medication/x' })]);
    expect(nameless.medications[0]).toMatchObject({ text: null, order: { drugText: 'Medication/x' } });
    expect(nameless.warnings).toHaveLength(1);
  });
});
