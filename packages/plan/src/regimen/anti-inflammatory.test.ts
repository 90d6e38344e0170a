import { describe, expect, it } from 'vitest';
import {
  known,
  item,
  state,
  questionIds,
  condition,
  allergy,
  medication,
  warfarin,
  clopidogrel,
  type Given,
} from '../../test/regimen-example.js';

describe('anti-inflammatories (rule:regimen.celecoxib, rule:regimen.ketorolac)', () => {
  it('are offered, or open to choice, where nothing speaks against them', () => {
    expect([state({}, 'celecoxib'), state({}, 'ketorolac')]).toEqual(['offer', 'opt-in']);
    expect(item({}, 'celecoxib').dose.facts).toEqual({ doseMg: 100, times: 2 });
  });

  it('go by the eGFR on both sides of 30 and 60, and ask when it is missing or stale', () => {
    expect([29.9, 30, 59.9, 60].map((egfr) => state({ egfr }, 'celecoxib'))).toEqual([
      'avoid',
      'ask',
      'ask',
      'offer',
    ]);
    expect([29.9, 30].map((egfr) => state({ egfr }, 'ketorolac'))).toEqual(['avoid', 'opt-in']);
    expect(state({ egfr: null }, 'celecoxib')).toBe('ask');
    expect(state({ egfr: known(90, '2026-05-01') }, 'celecoxib')).toBe('ask');
    expect(state({ egfr: known(90, '2026-05-02') }, 'celecoxib')).toBe('offer');
    expect(state({ egfr: null, answers: { 'q:egfr': 75 } }, 'celecoxib')).toBe('offer');
    expect(state({ egfr: null, conditions: [condition('icd10cm', 'N186')] }, 'celecoxib')).toBe('avoid');
  });

  it('are avoided with ulcer, bleeding, allergy or a second anti-inflammatory', () => {
    expect(state({ conditions: [condition('icd10cm', 'K254')] }, 'celecoxib')).toBe('avoid');
    expect(state({ answers: { 'q:nsaid-risk': 'present' } }, 'celecoxib')).toBe('avoid');
    expect(state({ answers: { 'q:nsaid-risk': null } }, 'celecoxib')).toBe('ask');
    expect(questionIds({ answers: { 'q:nsaid-risk': null } })).toContain('q:nsaid-risk');
    expect(state({ conditions: [condition('icd10cm', 'D66')] }, 'celecoxib')).toBe('avoid');
    expect(state({ allergies: [allergy('rxnorm', '5640')] }, 'celecoxib')).toBe('avoid');
    expect(state({ medications: [medication('Naproxen sodium 220 MG Oral Tablet')] }, 'celecoxib')).toBe(
      'avoid',
    );
    expect(
      state(
        { medications: [medication('Naproxen sodium 220 MG Oral Tablet', { status: 'stopped' })] },
        'celecoxib',
      ),
    ).toBe('offer');
  });

  it('weigh anticoagulant and kidney together', () => {
    expect(state({ medications: [warfarin] }, 'celecoxib')).toBe('ask');
    expect(state({ medications: [warfarin], egfr: 59 }, 'celecoxib')).toBe('avoid');
    expect(state({ medications: [warfarin] }, 'ketorolac')).toBe('avoid');
    expect(state({ answers: { 'q:antithrombotic': 'present' } }, 'ketorolac')).toBe('avoid');
    expect([
      state({ medications: [clopidogrel] }, 'celecoxib'),
      state({ medications: [clopidogrel] }, 'ketorolac'),
    ]).toEqual(['offer', 'avoid']);
  });

  it('ask with disease of heart or vessels', () => {
    expect(state({ conditions: [condition('icd10cm', 'I509')] }, 'celecoxib')).toBe('ask');
  });

  it('reduce ketorolac from 65 years, under 50 kg and with impaired kidneys', () => {
    const most = (given: Given) => item(given, 'ketorolac').limit?.facts['mostMg'];
    expect([most({}), most({ birthDate: '1961-06-02' }), most({ birthDate: '1961-06-01' })]).toEqual([
      120, 120, 60,
    ]);
    expect([most({ weightKg: 50 }), most({ weightKg: 49.9 }), most({ weightKg: null })]).toEqual([
      120, 60, 60,
    ]);
    expect([most({ egfr: 60 }), most({ egfr: 59 }), most({ egfr: null })]).toEqual([120, 60, 60]);
  });
});
