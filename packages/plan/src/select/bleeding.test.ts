import { describe, expect, it } from 'vitest';
import type { CaseMedication } from '../case.js';
import {
  answer,
  condition,
  decisionOn,
  effectOf,
  known,
  medication,
  missing,
  person,
  unreadable,
} from '../../test/people.js';

const drugRule = 'rule:select.antithrombotic';
const labRule = 'rule:select.coagulation';

function aspirin(mg: number, timesPerDay: number | null = 1): CaseMedication {
  const text = `aspirin ${mg} mg`;
  const step = {
    dose: { low: mg, high: mg, unit: 'mg' },
    timesPerDay: timesPerDay === null ? null : { low: timesPerDay, high: timesPerDay },
    asNeeded: false,
    route: 'oral',
    maxPerDay: null,
    text: null,
    sequence: 1,
  };
  return medication(text, {
    order: { drugText: text, rxnorm: [], steps: [step], quantity: null, daysSupply: null },
  });
}

describe('antithrombotic drugs', () => {
  it.each([
    ['an active anticoagulant', medication('Warfarin Sodium 5 MG Oral Tablet'), ['decide']],
    ['an active antiplatelet', medication('Clopidogrel 75 MG Oral Tablet'), ['decide']],
    ['one of unknown status', medication('apixaban 5 mg', { status: 'unknown' }), ['decide']],
    [
      'one stopped 30 days ago',
      medication('apixaban', { status: 'stopped', ended: '2026-04-01' }),
      ['decide'],
    ],
    ['one stopped 31 days ago', medication('apixaban', { status: 'stopped', ended: '2026-03-31' }), ['ask']],
    [
      'one that ended this year, day unknown',
      medication('apixaban', { status: 'stopped', ended: '2026' }),
      ['decide'],
    ],
    ['one marked active that ended long ago', medication('heparin', { ended: '2020-01-01' }), ['ask']],
    ['none in the record', medication('metformin 500 mg'), ['ask']],
  ])('with %s', (_, drug, effects) => {
    expect(effectOf(decisionOn(person({ medications: [drug] })), drugRule)).toEqual(effects);
  });

  it('holds when not managed, goes on when managed by local policy or not taken', () => {
    const medications = [medication('warfarin')];
    const effects = (value: string) =>
      effectOf(
        decisionOn(person({ medications }), {
          answers: [answer('q:decide-antithrombotic', value, 'policy 7')],
        }),
        drugRule,
      );
    expect(effects('not-managed')).toEqual(['hold']);
    expect(effects('managed-by-local-policy')).toEqual(['decided']);
    expect(effects('not-present')).toEqual(['decided']);
  });

  it('cites no interval, because none is sourced', () => {
    const [reason] = decisionOn(person({ medications: [medication('warfarin')] })).reasons.filter(
      ({ rule }) => rule === drugRule,
    );
    expect(Object.values(reason?.facts ?? {}).some((value) => typeof value === 'number')).toBe(false);
  });
});

describe('aspirin', () => {
  it.each([
    ['at the allowed dose', aspirin(325), ['ask', 'caution']],
    ['above it', aspirin(326), ['decide']],
    ['above it over the day', aspirin(325, 2), ['decide']],
    ['without a readable dose', aspirin(81, null), ['decide']],
  ])('%s', (_, drug, effects) => {
    expect(effectOf(decisionOn(person({ medications: [drug] })), drugRule)).toEqual(effects);
  });
});

describe('bleeding disorder', () => {
  const rule = 'rule:select.bleeding-disorder';
  it('is a recorded decision when coded, a question when not', () => {
    const conditions = [condition({ icd10cm: 'D6959' })];
    expect(effectOf(decisionOn(person({ conditions })), rule)).toEqual(['decide']);
    expect(effectOf(decisionOn(person({ conditions: [condition('low platelets')] })), rule)).toEqual(['ask']);
    expect(
      effectOf(decisionOn(person(), { answers: [answer('q:bleeding-disorder', 'none')] }), rule),
    ).toEqual(['clear']);
    const answers = [answer('q:decide-bleeding-disorder', 'not-managed', 'no factor given')];
    expect(effectOf(decisionOn(person({ conditions }), { answers }), rule)).toEqual(['hold']);
  });

  it('does not take thrombophilia for bleeding', () => {
    expect(effectOf(decisionOn(person({ conditions: [condition({ icd10cm: 'D6851' })] })), rule)).toEqual([
      'ask',
    ]);
  });
});

describe('platelets and INR', () => {
  const atThigh = { level: known('transfemoral' as const) };
  const deep = (labs: Parameters<typeof person>[0] = {}) => person({ planned: atThigh, ...labs });
  const questions = (given: ReturnType<typeof person>, answers = [] as Parameters<typeof decisionOn>[1]) =>
    decisionOn(given, answers)
      .questions.map(({ id }) => id)
      .filter((id) => /platelets|inr|coagulation/.test(id));

  it('are not asked for at a site near the skin without a bleeding risk', () => {
    expect(effectOf(decisionOn(person()), labRule)).toEqual([]);
  });

  it('are judged at a deep site, and with a bleeding risk at any site', () => {
    expect(questions(deep())).toEqual(['q:coagulation-labs']);
    expect(questions(person({ medications: [medication('warfarin')] }))).toEqual(['q:coagulation-labs']);
    expect(questions(person({ conditions: [condition({ icd10cm: 'D66' })] }))).toEqual([
      'q:coagulation-labs',
    ]);
  });

  it('are not needed once a clinician says the drug is not taken', () => {
    const answers = [answer('q:decide-antithrombotic', 'not-present', 'stopped last year')];
    expect(questions(person({ medications: [medication('warfarin')] }), { answers })).toEqual([]);
  });

  it.each([
    ['30 days old', known(210, '2026-04-01'), ['q:coagulation-labs']],
    ['31 days old', known(210, '2026-03-31'), ['q:platelets']],
    ['of this month, day unknown', known(210, '2026-05'), ['q:platelets']],
    ['of tomorrow', known(210, '2026-05-02'), ['q:platelets']],
    ['without a day', known(210), ['q:platelets']],
    ['missing', missing, ['q:platelets']],
    ['unreadable', unreadable('210 furlongs'), ['q:platelets']],
  ])('%s', (_, platelets10e9PerL, expected) => {
    expect(questions(deep({ labs: { platelets10e9PerL } }))).toEqual(expected);
  });

  it('take an answer within range and judge it', () => {
    const stale = deep({ labs: { inr: missing } });
    expect(questions(stale, { answers: [answer('q:inr', 1.1)] })).toEqual(['q:coagulation-labs']);
    expect(questions(stale, { answers: [answer('q:inr', 21)] })).toEqual(['q:inr']);
    expect(questions(stale, { answers: [answer('q:inr', 'unknown')] })).toEqual(['q:inr']);
  });

  it('hold when judged not acceptable, and are clear when accepted', () => {
    expect(
      effectOf(decisionOn(deep(), { answers: [answer('q:coagulation-labs', 'not-acceptable')] }), labRule),
    ).toEqual(['hold']);
    expect(
      effectOf(decisionOn(deep(), { answers: [answer('q:coagulation-labs', 'acceptable')] }), labRule),
    ).toEqual(['clear']);
  });

  it('follow the depth measured in the person', () => {
    const measurements = Object.fromEntries(
      ['nerve:tibial-popliteal', 'nerve:common-fibular-popliteal', 'nerve:saphenous-adductor-canal'].map(
        (id) => [id, { depthMm: 39.9, from: { kind: 'form', field: 'depth' } as const }],
      ),
    );
    expect(questions(person({ measurements }))).toEqual([]);
    const deeper = {
      ...measurements,
      'nerve:tibial-popliteal': { depthMm: 40, from: { kind: 'form', field: 'depth' } as const },
    };
    expect(questions(person({ measurements: deeper }))).toEqual(['q:coagulation-labs']);
  });
});
