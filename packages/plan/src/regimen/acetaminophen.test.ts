import { describe, expect, it } from 'vitest';
import {
  item,
  reasonsOf,
  state,
  questionIds,
  condition,
  allergy,
  medication,
  percocet,
  type Given,
} from '../../test/regimen-example.js';
import type { CaseMedication } from '../case.js';

describe('acetaminophen (rule:regimen.acetaminophen)', () => {
  const limit = (given: Given) => item(given, 'acetaminophen').limit?.facts;

  it('has the usual day limit under 60 years and the lower one from 60', () => {
    expect(limit({ birthDate: '1966-06-02' })).toMatchObject({ mostMg: 4000, by: 'usual' });
    expect(limit({ birthDate: '1966-06-01' })).toMatchObject({ mostMg: 3000, by: 'age' });
    expect(limit({ birthDate: null })).toMatchObject({ mostMg: 3000, by: 'age-unknown' });
  });

  it('goes by weight under 50 kg', () => {
    expect(item({ weightKg: 49 }, 'acetaminophen').dose.facts).toMatchObject({ highMg: 735, lowMg: 650 });
    expect(limit({ weightKg: 49 })).toMatchObject({ mostMg: 2940, by: 'weight' });
    expect(item({ weightKg: 50 }, 'acetaminophen').dose.facts).toMatchObject({ highMg: 1000 });
    const unknown = item({ weightKg: null }, 'acetaminophen');
    expect(unknown.dose.id).toBe('say:regimen.acetaminophen-dose-weight-unknown');
    expect(unknown.reasons.map(({ question }) => question)).toContain('q:weight-kg');
  });

  it('falls with liver disease or alcohol, recorded, hinted at or answered', () => {
    expect(limit({ conditions: [condition('icd10cm', 'K7460')] })).toMatchObject({
      mostMg: 2000,
      by: 'liver',
    });
    expect(
      limit({ conditions: [condition(null, 'liver disease')], answers: { 'q:liver-or-alcohol': null } }),
    ).toMatchObject({ mostMg: 2000 });
    expect(limit({ answers: { 'q:liver-or-alcohol': 'alcohol' } })).toMatchObject({ mostMg: 2000 });
    expect(
      limit({ conditions: [condition(null, 'liver disease')], answers: { 'q:liver-or-alcohol': 'none' } }),
    ).toMatchObject({ mostMg: 4000 });
    expect(limit({ conditions: [condition('icd10cm', 'K7460', { status: 'refuted' })] })).toMatchObject({
      mostMg: 4000,
    });
    expect(questionIds({ answers: { 'q:liver-or-alcohol': null } })).toContain('q:liver-or-alcohol');
  });

  it('counts combination products in the day limit', () => {
    expect(limit({ medications: [percocet(6)] })).toMatchObject({ takenMg: 1950, leftMg: 2050 });
    expect(reasonsOf(item({ medications: [percocet(6)] }, 'acetaminophen'))).toContain(
      'acetaminophen-already',
    );
    const dosedInOxycodone = medication('acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet', {
      dose: 10,
      unit: 'mg',
      times: 3,
    });
    expect(limit({ medications: [dosedInOxycodone] })).toMatchObject({ takenMg: 1950 });
  });

  it('leaves no room just past the limit and asks when an amount cannot be read', () => {
    expect(state({ medications: [percocet(10)] }, 'acetaminophen')).toBe('offer');
    expect(state({ medications: [percocet(11)] }, 'acetaminophen')).toBe('avoid');
    expect(state({ medications: [medication('Percocet')] }, 'acetaminophen')).toBe('ask');
  });

  it('does not add prescribed to reported lists, and ignores what is over', () => {
    const tablets = (kind: CaseMedication['kind'], ended: string | null = null) =>
      medication('Acetaminophen 500 MG Oral Tablet', { kind, ended, dose: 1, times: 4 });
    expect(limit({ medications: [tablets('prescribed'), tablets('reported')] })).toMatchObject({
      takenMg: 2000,
    });
    expect(limit({ medications: [tablets('prescribed', '2026-05-31')] })).toMatchObject({ takenMg: 0 });
    expect(limit({ medications: [tablets('prescribed', '2026-06-01')] })).toMatchObject({ takenMg: 2000 });
  });

  it('is avoided with a coded allergy and asked with a worded one', () => {
    expect(state({ allergies: [allergy('rxnorm', '161')] }, 'acetaminophen')).toBe('avoid');
    expect(state({ allergies: [allergy(null, 'paracetamol rash')] }, 'acetaminophen')).toBe('ask');
    expect(
      state({ noKnownAllergies: false, answers: { 'q:drug-allergies': 'acetaminophen' } }, 'acetaminophen'),
    ).toBe('avoid');
    expect(questionIds({ noKnownAllergies: false })).toContain('q:drug-allergies');
    expect(questionIds({})).not.toContain('q:drug-allergies');
  });
});
