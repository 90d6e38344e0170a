import { describe, expect, it } from 'vitest';
import {
  answer,
  condition,
  decisionOn,
  effectOf,
  known,
  medication,
  missing,
  person,
  type PersonChange,
} from '../../test/people.js';

const open = (given: ReturnType<typeof person>) => decisionOn(given).questions;

describe('pregnancy', () => {
  const rule = 'rule:select.pregnancy';
  const woman = (born: string | null, rest: PersonChange = {}) =>
    person({
      patient: { sex: known('female' as const), birthDate: born === null ? missing : known(born) },
      ...rest,
    });

  it('is shown when coded and asked when not, without blocking', () => {
    expect(
      effectOf(decisionOn(woman('1990-01-01', { conditions: [condition({ snomed: '77386006' })] })), rule),
    ).toEqual(['trial-only']);
    expect(open(woman('1990-01-01')).find(({ id }) => id === 'q:pregnancy')?.blocks).toBe(false);
    expect(
      effectOf(
        decisionOn(woman('1990-01-01', { conditions: [condition({ snomed: '72892002' }, 'resolved')] })),
        rule,
      ),
    ).toEqual([]);
  });

  it.each([
    ['one day before the age limit', '1970-05-02', true],
    ['on the age limit', '1970-05-01', false],
    ['age not exact, may be younger', '1970', true],
    ['age unknown', null, true],
  ])('%s', (_, born, asked) => {
    expect(open(woman(born)).some(({ id }) => id === 'q:pregnancy')).toBe(asked);
  });

  it('is not asked of a man', () => {
    expect(open(person()).some(({ id }) => id === 'q:pregnancy')).toBe(false);
  });
});

describe('body mass', () => {
  const rule = 'rule:select.body-mass';
  const none = { weightKg: missing, heightCm: missing, bmiKgPerM2: missing };
  it.each([
    ['at the limit', { bmiKgPerM2: known(40) }, []],
    ['above it', { bmiKgPerM2: known(40.1) }, ['trial-only']],
    [
      'from weight and height',
      { bmiKgPerM2: missing, weightKg: known(160), heightCm: known(170) },
      ['trial-only'],
    ],
  ] as const)('%s', (_, patient, effects) => {
    expect(effectOf(decisionOn(person({ patient })), rule)).toEqual(effects);
  });

  it('is asked when missing, and read from the answer', () => {
    expect(open(person({ patient: none })).find(({ id }) => id === 'q:bmi')?.blocks).toBe(false);
    const answers = [answer('q:bmi', 44)];
    expect(effectOf(decisionOn(person({ patient: none }), { answers }), rule)).toEqual(['trial-only']);
  });
});

describe('daily opioids', () => {
  const rule = 'rule:select.daily-opioids';
  const order = (asNeeded: boolean, started: string | null) =>
    medication('oxycodone 5 mg', {
      started,
      order: {
        drugText: 'oxycodone 5 mg',
        rxnorm: [],
        steps: [
          { dose: null, timesPerDay: null, asNeeded, route: null, maxPerDay: null, text: null, sequence: 1 },
        ],
        quantity: null,
        daysSupply: null,
      },
    });
  it.each([
    ['for 4 weeks', order(false, '2026-04-03'), ['trial-only']],
    ['for a day less', order(false, '2026-04-04'), []],
    ['as needed', order(true, '2020-01-01'), []],
    ['since an unknown day', order(false, null), []],
  ])('%s', (_, drug, effects) => {
    const decision = decisionOn(person({ medications: [drug] }));
    expect(effectOf(decision, rule)).toEqual(effects);
    expect(decision.questions.some(({ id }) => id === 'q:daily-opioids')).toBe(effects.length === 0);
  });
});

describe('reporting pain', () => {
  it('is asked, with what the record mentions', () => {
    const question = open(person({ conditions: [condition({ snomed: '52448006' })] })).find(
      ({ id }) => id === 'q:report-pain',
    );
    expect(question).toMatchObject({ blocks: false, text: { facts: { seen: '52448006' } } });
    const answers = [answer('q:report-pain', 'present')];
    expect(effectOf(decisionOn(person(), { answers }), 'rule:select.report-pain')).toEqual(['trial-only']);
  });
});
