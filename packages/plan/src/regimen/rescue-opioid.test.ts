import { describe, expect, it } from 'vitest';
import {
  choose,
  item,
  state,
  questionIds,
  condition,
  allergy,
  medication,
  type Given,
} from '../../test/regimen-example.js';
import type { CaseMedication } from '../case.js';

describe('opioids for breakthrough (rule:regimen.rescue-opioid, rule:regimen.patient-controlled, rule:regimen.tramadol, rule:regimen.bowel)', () => {
  const morphine = (mg: number) => ({
    medications: [medication('morphine sulfate 10 MG Oral Tablet', { dose: mg, unit: 'mg' })],
  });

  it('offer one by mouth, the other where the first is avoided', () => {
    expect([state({}, 'oxycodone'), state({}, 'hydromorphone')]).toEqual(['offer', 'opt-in']);
    const allergic = { allergies: [allergy('rxnorm', '7804')] };
    expect([state(allergic, 'oxycodone'), state(allergic, 'hydromorphone')]).toEqual(['avoid', 'ask']);
    expect(item({}, 'oxycodone').dose.facts).toEqual({ lowMg: 5, highMg: 10, hours: 3 });
  });

  it('ask while the baseline is unknown, until it is answered', () => {
    const unknown: Given = {
      medications: [medication('meperidine hydrochloride 50 MG Oral Tablet', { dose: 1, times: 4 })],
    };
    expect(state(unknown, 'oxycodone')).toBe('ask');
    expect(questionIds(unknown)).toContain('q:opioid-mme-per-day');
    const answered: Given = { ...unknown, answers: { 'q:opioid-mme-per-day': 20 } };
    expect(state(answered, 'oxycodone')).toBe('offer');
    expect(choose(answered).regimen.opioidBaseline.mmePerDay).toBe(20);
    expect(questionIds(answered)).not.toContain('q:opioid-mme-per-day');
    expect(questionIds({ medications: [] })).toContain('q:opioid-mme-per-day');
  });

  it('keep patient-controlled doses for people without opioids', () => {
    expect([state({}, 'hydromorphone-pca'), state(morphine(10), 'hydromorphone-pca')]).toEqual([
      'opt-in',
      'ask',
    ]);
    expect([90, 59, 29, null].map((egfr) => state({ egfr }, 'morphine-pca'))).toEqual([
      'opt-in',
      'opt-in',
      'avoid',
      'ask',
    ]);
  });

  it('halve patient-controlled doses for age, sleep apnoea, kidney or liver', () => {
    const bolus = (given: Given) => item(given, 'morphine-pca').dose.facts['highMg'];
    expect([
      bolus({}),
      bolus({ birthDate: '1961-06-01' }),
      bolus({ egfr: 59 }),
      bolus({ answers: { 'q:overdose-risk': 'sleep-apnoea' } }),
      bolus({ conditions: [condition('icd10cm', 'K7460')] }),
    ]).toEqual([2, 1, 1, 1, 1]);
    expect(item({ egfr: 59 }, 'morphine-pca').limit?.facts).toEqual({ mostMg: 15 });
  });

  it('limit tramadol by age, kidney and liver, and keep from it with seizures or serotonergic medicines', () => {
    const most = (given: Given) => item(given, 'tramadol').limit?.facts['mostMg'];
    expect([most({ birthDate: '1950-06-02' }), most({ birthDate: '1950-06-01' })]).toEqual([400, 300]);
    expect([most({ egfr: 30 }), most({ egfr: 29.9 })]).toEqual([400, 200]);
    expect(item({ conditions: [condition('icd10cm', 'K7460')] }, 'tramadol').dose.facts).toMatchObject({
      highMg: 50,
      shortHours: 12,
    });
    expect(state({ conditions: [condition('icd10cm', 'G40909')] }, 'tramadol')).toBe('avoid');
    expect(state({ medications: [medication('FLUoxetine 20mg Capsule')] }, 'tramadol')).toBe('avoid');
    expect([state({}, 'tramadol'), state({ egfr: null }, 'tramadol')]).toEqual(['opt-in', 'ask']);
  });

  it('ask with opioid use disorder and with medicines that block them', () => {
    expect(state({ conditions: [condition('icd10cm', 'F1120')] }, 'oxycodone')).toBe('ask');
    expect(
      state(
        {
          medications: [medication('buprenorphine 8 MG Sublingual Tablet')],
          answers: { 'q:opioid-mme-per-day': 0 },
        },
        'oxycodone',
      ),
    ).toBe('ask');
    expect(state({ medications: [medication('naltrexone 50 MG Oral Tablet')] }, 'oxycodone')).toBe('ask');
  });

  it('ask when an order itself treats opioid use disorder', () => {
    const treated = medication('methadone hydrochloride 10 MG Oral Tablet', { dose: 8, times: 1 });
    const order = {
      ...treated.order,
      steps: treated.order.steps.map((step) => ({ ...step, text: 'for opioid use disorder' })),
    };
    expect(state({ medications: [{ ...treated, order }] }, 'oxycodone')).toBe('ask');
    expect(choose({ medications: [{ ...treated, order }] }).regimen.naloxone.offer).toBe('offer');
  });

  it('bring a laxative whose dose has no source', () => {
    expect(item({}, 'laxative')).toMatchObject({
      state: 'offer',
      role: 'bowel',
      dose: { id: 'say:regimen.local-policy' },
    });
  });
});

describe('opioid baseline', () => {
  it('takes prescriptions, else what is reported, and never their sum', () => {
    const tablets = (kind: CaseMedication['kind'], times: number) =>
      medication('oxycodone hydrochloride 10 MG Oral Tablet', { kind, dose: 1, times });
    const both = choose({ medications: [tablets('prescribed', 2), tablets('reported', 4)] }).regimen
      .opioidBaseline;
    expect(both.mmePerDay).toBe(30);
    expect(both.notes.map(({ id }) => id)).toContain('say:regimen.baseline-other-series');
    expect(choose({ medications: [tablets('reported', 4)] }).regimen.opioidBaseline.mmePerDay).toBe(60);
    expect(choose({ medications: [tablets('administered', 4)] }).regimen.opioidBaseline.mmePerDay).toBe(0);
  });
});
