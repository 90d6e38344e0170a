import { describe, expect, test } from 'vitest';
import type { Case, Fact } from '@cryobridge/plan';
import { coding, loincUrl, read, subject, type Resource } from '../testing/sample-bundle.js';

let count = 0;
function observation(loinc: string, quantity: unknown, more: Resource = {}): Resource {
  count += 1;
  return {
    resourceType: 'Observation',
    id: `o${count}`,
    status: 'final',
    subject,
    code: coding(loincUrl, loinc),
    effectiveDateTime: '2026-11-01T08:00:00Z',
    ...(quantity === null ? {} : { valueQuantity: quantity }),
    ...more,
  };
}

const pick: Readonly<Record<string, (found: Case) => Fact<number>>> = {
  weight: (found) => found.patient.weightKg,
  height: (found) => found.patient.heightCm,
  bmi: (found) => found.patient.bmiKgPerM2,
  creatinine: (found) => found.labs.creatinineMgPerDl,
  egfr: (found) => found.labs.egfrMlPerMin173M2,
  platelets: (found) => found.labs.platelets10e9PerL,
  inr: (found) => found.labs.inr,
  hba1c: (found) => found.labs.hba1cPercent,
};

function fact(name: string, ...resources: readonly Resource[]): Fact<number> {
  return (pick[name] ?? (() => ({ state: 'unknown', why: 'missing', from: [] })))(read(resources));
}

function value(found: Fact<number>): number | string {
  return found.state === 'known' ? found.value : found.state === 'unknown' ? found.why : found.state;
}

describe('units', () => {
  test.each([
    ['weight', '29463-7', 80, 'kg', 80],
    ['weight', '3141-9', 80000, 'g', 80],
    ['weight', '29463-7', 180, '[lb_av]', 81.6466266],
    ['weight', '29463-7', 180, 'lbs', 81.6466266],
    ['height', '8302-2', 1.8, 'm', 180],
    ['height', '8302-2', 71, '[in_i]', 180.34],
    ['height', '8302-2', 71, 'in', 180.34],
    ['bmi', '39156-5', 27.5, 'kg/m²', 27.5],
    ['creatinine', '2160-0', 1.2, 'mg/dL', 1.2],
    ['creatinine', '38483-4', 106, 'umol/L', 1.199],
    ['creatinine', '2160-0', 106, 'µmol/L', 1.199],
    ['egfr', '98979-8', 41, 'mL/min/{1.73_m2}', 41],
    ['egfr', '33914-3', 41, 'mL/min/1.73.m2', 41],
    ['egfr', '62238-1', 41, 'mL/min/1.73 m^2', 41],
    ['platelets', '777-3', 250, '10*3/uL', 250],
    ['platelets', '26515-7', 250, '10*9/L', 250],
    ['platelets', '777-3', 250, 'K/uL', 250],
    ['platelets', '777-3', 250, 'x10^3/µL', 250],
    ['platelets', '777-3', 250, '/nL', 250],
    ['platelets', '777-3', 250000, '/uL', 250],
    ['inr', '6301-6', 1.1, '1', 1.1],
    ['inr', '5894-1', 1.1, '{INR}', 1.1],
    ['inr', '34714-6', 1.1, '', 1.1],
    ['hba1c', '4548-4', 7, '%', 7],
    ['hba1c', '59261-8', 53, 'mmol/mol', 7],
    ['hba1c', '17856-6', 48, 'mmol/mol', 6.54],
  ])('%s %s: %d %s is %d', (name, loinc, given, unit, expected) => {
    const found = fact(name, observation(loinc, { value: given, unit }));
    expect(found).toMatchObject({ state: 'known', asOf: '2026-11-01' });
    expect(value(found)).toBeCloseTo(expected, 2);
  });

  test.each([
    ['weight', '29463-7', { value: 12, unit: 'stone' }, '12 stone'],
    ['weight', '29463-7', { value: 80 }, '80'],
    ['weight', '29463-7', { value: 0, unit: 'kg' }, '0 kg'],
    ['weight', '29463-7', { value: -80, unit: 'kg' }, '-80 kg'],
    ['weight', '29463-7', { value: 1e300, unit: 'kg' }, '1e+300 kg'],
    ['weight', '29463-7', { value: 780, unit: 'kg' }, '780 kg'],
    ['height', '8302-2', { value: 1.75, unit: 'cm' }, '1.75 cm'],
    ['creatinine', '2160-0', { value: 1.2 }, '1.2'],
    ['creatinine', '2160-0', { value: 1.2, unit: 'mg' }, '1.2 mg'],
    ['egfr', '33914-3', { value: 41, unit: 'mL/min' }, '41 mL/min'],
    ['inr', '6301-6', { value: 1.1, unit: 's' }, '1.1 s'],
    ['hba1c', '4548-4', { value: 7 }, '7'],
    ['platelets', '777-3', { value: 250, unit: 'constructor' }, '250 constructor'],
    ['weight', '29463-7', { unit: 'kg' }, 'kg'],
    [
      'weight',
      '29463-7',
      { value: 80, unit: 'kg', code: '[lb_av]', system: 'http://unitsofmeasure.org' },
      '80 kg',
    ],
  ])('%s: %j cannot be read', (name, loinc, quantity, seen) => {
    const found = fact(name, observation(loinc, quantity));
    expect(found).toMatchObject({ state: 'unknown', why: 'unreadable', seen });
    expect(found).toHaveProperty('from.0.path', 'Bundle.entry[1].resource.valueQuantity');
  });

  test('no unit at all is right for a ratio only', () => {
    expect(value(fact('inr', observation('5894-1', { value: 1.3 })))).toBe(1.3);
  });

  test.each([
    ['egfr', '33914-3', '>', 60, 'mL/min/{1.73_m2}', 60],
    ['egfr', '33914-3', '<', 15, 'mL/min/{1.73_m2}', 'unreadable'],
    ['creatinine', '2160-0', '<', 0.2, 'mg/dL', 0.2],
    ['creatinine', '2160-0', '>', 15, 'mg/dL', 'unreadable'],
    ['inr', '6301-6', '>=', 8, '1', 'unreadable'],
    ['weight', '29463-7', '>', 200, 'kg', 'unreadable'],
  ])(
    '%s %s %s%d is read only where the bound is the worst case',
    (name, loinc, comparator, given, unit, expected) => {
      const found = read([observation(loinc, { value: given, unit, comparator })]);
      expect(value(pick[name]?.(found) ?? { state: 'unknown', why: 'missing', from: [] })).toBe(expected);
      expect(found.warnings).toHaveLength(expected === 'unreadable' ? 0 : 1);
    },
  );
});

describe('which value counts', () => {
  const weight = (kg: number, more: Resource = {}) => observation('29463-7', { value: kg, unit: 'kg' }, more);
  const on = (day: string) => ({ effectiveDateTime: day });

  test('the latest on or before the day of asking', () => {
    expect(
      value(
        fact(
          'weight',
          weight(80, on('2026-10-01')),
          weight(70, on('2026-11-30')),
          weight(60, on('2026-12-01')),
        ),
      ),
    ).toBe(70);
  });

  test.each(['entered-in-error', 'cancelled', 'registered', 'unknown'])('not one that is %s', (status) => {
    expect(value(fact('weight', weight(80, on('2026-10-01')), weight(70, { status })))).toBe(80);
  });

  test.each(['preliminary', 'amended', 'corrected'])('one that is %s', (status) => {
    expect(value(fact('weight', weight(80, on('2026-10-01')), weight(70, { status })))).toBe(70);
  });

  test('a correction stands above what it corrects', () => {
    expect(value(fact('weight', weight(70, { status: 'corrected' }), weight(80)))).toBe(70);
  });

  test('a later value that cannot be read hides an earlier one', () => {
    expect(
      value(
        fact('weight', weight(80, on('2026-10-01')), observation('29463-7', { value: 11, unit: 'stone' })),
      ),
    ).toBe('unreadable');
  });

  test('a later value that is absent hides nothing', () => {
    const absent = observation('29463-7', null, { dataAbsentReason: { text: 'not performed' } });
    expect(value(fact('weight', weight(80, on('2026-10-01')), absent))).toBe(80);
    expect(value(fact('weight', absent))).toBe('missing');
  });

  test('two values of one moment are in conflict, unless equal', () => {
    expect(fact('weight', weight(80), weight(70))).toMatchObject({
      state: 'conflict',
      candidates: [{ value: 80 }, { value: 70 }],
    });
    const twice = fact('weight', weight(80), weight(80));
    expect(twice).toMatchObject({ state: 'known', value: 80 });
    expect(twice.state === 'known' && twice.from).toHaveLength(2);
  });

  test('moments are compared across time zones', () => {
    const later = weight(70, on('2026-11-01T07:00:00-05:00'));
    expect(value(fact('weight', later, weight(80, on('2026-11-01T09:00:00Z'))))).toBe(70);
  });

  test('a period counts by its end, an undated value only alone', () => {
    const period = weight(70, {
      effectiveDateTime: undefined,
      effectivePeriod: { start: '2026-01-01', end: '2026-11-20' },
    });
    const undated = weight(60, { effectiveDateTime: undefined });
    expect(value(fact('weight', weight(80), period, undated))).toBe(70);
    expect(fact('weight', undated)).toMatchObject({ state: 'known', value: 60, asOf: null });
  });

  test('a component of a panel', () => {
    const panel = observation('34565-2', null, {
      component: [{ code: coding(loincUrl, '29463-7'), valueQuantity: { value: 77, unit: 'kg' } }],
    });
    expect(fact('weight', panel)).toMatchObject({
      value: 77,
      from: [{ path: 'Bundle.entry[1].resource.component[0].valueQuantity' }],
    });
  });

  test('text, numbers and codes in place of a quantity cannot be read', () => {
    expect(fact('egfr', observation('33914-3', null, { valueString: '41 or so' }))).toMatchObject({
      why: 'unreadable',
      seen: '41 or so',
    });
    expect(fact('inr', observation('6301-6', null, { valueInteger: 2 }))).toMatchObject({
      why: 'unreadable',
      seen: '2',
    });
    expect(value(fact('inr', observation('6301-6', null, { valueCodeableConcept: { text: 'high' } })))).toBe(
      'unreadable',
    );
  });

  test('the same number under another code system is not a LOINC code', () => {
    const local = { ...weight(80), code: coding('http://example.org', '29463-7') };
    expect(value(fact('weight', local))).toBe('missing');
  });
});
