import { describe, expect, it } from 'vitest';
import { item, reasonsOf, state, questionIds, condition, medication } from '../../test/regimen-example.js';

describe('ketamine (rule:regimen.ketamine)', () => {
  it('is offered only once somebody has looked', () => {
    expect([
      state({}, 'ketamine'),
      state({ answers: { 'q:ketamine-risk': null } }, 'ketamine'),
      state({ answers: { 'q:ketamine-risk': 'present' } }, 'ketamine'),
    ]).toEqual(['offer', 'ask', 'avoid']);
    expect(questionIds({ answers: { 'q:ketamine-risk': null } })).toContain('q:ketamine-risk');
  });
  it('is avoided or asked with what the record holds', () => {
    const by = (code: string) => state({ conditions: [condition('icd10cm', code)] }, 'ketamine');
    expect(['F209', 'H409', 'O0991', 'I509', 'K7460', 'J449'].map(by)).toEqual([
      'avoid',
      'avoid',
      'avoid',
      'ask',
      'ask',
      'offer',
    ]);
    expect(state({ conditions: [condition(null, 'psychosis')] }, 'ketamine')).toBe('ask');
  });
  it('limits mg by weight', () => {
    expect(item({ weightKg: 80 }, 'ketamine').limit?.facts).toEqual({ bolusMg: 28, infusionMgPerH: 80 });
    expect(item({ weightKg: null }, 'ketamine').limit?.id).toBe('say:regimen.ketamine-limit-weight-unknown');
  });
});

describe('gabapentinoids (rule:regimen.gabapentinoid)', () => {
  const dose = (egfr: number | null, drug = 'gabapentin') => {
    const { lowMg, highMg } = item({ egfr }, drug).dose.facts;
    return [lowMg, highMg];
  };
  it('are only opt-in, with the evidence against them', () => {
    const gabapentin = item({}, 'gabapentin');
    expect(gabapentin.state).toBe('opt-in');
    expect(reasonsOf(gabapentin)).toEqual(['gabapentinoid-evidence', 'gabapentinoid-opioid']);
  });
  it('are dosed by kidney on both sides of every bound', () => {
    expect([60, 59.9, 30, 29.9, 15, 14.9].map((egfr) => dose(egfr))).toEqual([
      [900, 3600],
      [400, 1400],
      [400, 1400],
      [200, 700],
      [200, 700],
      [100, 300],
    ]);
    expect([60, 59.9, 29.9, 14.9].map((egfr) => dose(egfr, 'pregabalin'))).toEqual([
      [150, 600],
      [75, 300],
      [25, 150],
      [25, 75],
    ]);
    expect([state({ egfr: null }, 'gabapentin'), dose(null)]).toEqual(['ask', [null, null]]);
  });
  it('are never two', () => {
    const taken = { medications: [medication('gabapentin 300 MG Oral Capsule')] };
    expect([state(taken, 'gabapentin'), state(taken, 'pregabalin')]).toEqual(['opt-in', 'avoid']);
  });
});
