import fc from 'fast-check';
import {
  amputationLevels,
  type Case,
  type CaseCondition,
  type CaseMedication,
  type Fact,
  type PastAmputation,
} from '../src/case.js';
import { addDays } from '../src/time/days.js';
import {
  allergy,
  condition,
  conflict,
  fromRecord,
  known,
  medication,
  missing,
  person,
  today,
  unreadable,
} from './people.js';

/** Invented cases for property tests: what is known, missing, unreadable and in conflict in every mix. */

const day = fc.integer({ min: -900, max: 60 }).map((days) => addDays(today, days));
const level = fc.constantFrom(...amputationLevels);
const side = fc.constantFrom('left' as const, 'right' as const);

function fact<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(value, fc.option(day)).map(([each, asOf]) => known(each, asOf)) },
    { weight: 2, arbitrary: fc.constant(missing) },
    { weight: 1, arbitrary: fc.constant(unreadable('??')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(value, value)
        .filter(([first, second]) => first !== second)
        .map(([first, second]) => conflict(first, second)),
    },
  );
}

/** Entries that some rule looks for. */
export const contraindications: readonly CaseCondition[] = [
  condition({ icd10cm: 'D891' }),
  condition({ snomed: '195295006' }),
  condition({ icd10cm: 'D6959' }),
  condition({ icd10cm: 'I70262' }),
  condition({ icd10cm: 'E1142' }),
  condition({ snomed: '441509002' }),
  condition({ icd10cm: 'M86171' }),
  condition({ icd10cm: 'E119' }),
  condition({ icd10cm: 'D571' }),
  condition({ snomed: '77386006' }),
  condition('Raynaud'),
  condition('peripheral arterial disease'),
  condition({ icd10cm: 'I7300' }, 'resolved'),
  condition({ icd10cm: 'D5912' }, 'unconfirmed'),
  condition({ icd10cm: 'I10' }),
];

export const riskyDrugs: readonly CaseMedication[] = [
  medication('warfarin 5 mg'),
  medication('clopidogrel', { status: 'unknown' }),
  medication('apixaban', { status: 'stopped', ended: addDays(today, -10) }),
  medication('oxycodone 5 mg', { started: addDays(today, -60) }),
];

const past: fc.Arbitrary<PastAmputation> = fc.record({
  level: fact(level),
  side: fact(side),
  date: fc.option(day),
  from: fc.constant(fromRecord),
});

const texts = fc.constantFrom(
  'left BKA planned',
  'right above-knee amputation',
  'amputation discussed',
  'left toe',
);

export const arbitraryCase: fc.Arbitrary<Case> = fc
  .record({
    planned: fc.record({
      state: fc.constantFrom('planned' as const, 'planned' as const, 'none' as const, 'cancelled' as const),
      level: fact(level),
      side: fact(side),
      surgeryDate: fact(day),
      tmrDate: fc.constant(known(null)),
    }),
    patient: fc.record({
      deceased: fc.oneof(
        { weight: 8, arbitrary: fc.constant(known(false)) },
        { weight: 1, arbitrary: fact(fc.boolean()) },
      ),
      sex: fact(fc.constantFrom('female' as const, 'male' as const, 'other' as const)),
      birthDate: fact(fc.constantFrom('1950-06-01', '1988-02-29', '2001-12-31')),
      bmiKgPerM2: fact(fc.constantFrom(22, 40, 41)),
    }),
    labs: fc.record({ platelets10e9PerL: fact(fc.constantFrom(40, 210)), inr: fact(fc.constantFrom(1, 3)) }),
    conditions: fc.subarray([...contraindications], { maxLength: 4 }),
    medications: fc.subarray([...riskyDrugs], { maxLength: 2 }),
    allergies: fc.subarray([allergy({ rxnorm: '6387' }), allergy('lidocaine'), allergy('penicillin')], {
      maxLength: 1,
    }),
    noKnownAllergies: fc.boolean(),
    past: fc.array(past, { maxLength: 2 }),
    amputationTexts: fc.array(
      texts.map((text) => ({ text, from: fromRecord })),
      { maxLength: 2 },
    ),
  })
  .map(person);

/** The same case with every full date moved by days. */
export function shiftDates<T>(value: T, days: number): T {
  return mapStrings(value, (text) =>
    /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? addDays(text.slice(0, 10), days) + text.slice(10) : text,
  );
}

/** The same case with left and right exchanged, in facts and in words. */
export function mirror<T>(value: T): T {
  return mapStrings(value, (text) =>
    text.replace(/\b(left|right)\b/g, (word) => (word === 'left' ? 'right' : 'left')),
  );
}

function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => mapStrings(each, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapStrings(each, change)])) as T;
}
