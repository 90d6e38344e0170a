import { describe, expect, it } from 'vitest';
import { emptyForm, parseForm } from './form-text.js';

describe('parseForm', () => {
  it('takes an empty form as nothing known', () => {
    const { form, faults } = parseForm(emptyForm);
    expect(faults).toEqual({});
    expect(form).toMatchObject({ weightKg: null, level: null, conditions: [], noKnownAllergies: false });
  });

  it('reads numbers with a decimal comma and lists by line', () => {
    const { form } = parseForm({ ...emptyForm, weightKg: ' 84,5 ', conditions: 'Diabetes\n\n Asthma ' });
    expect(form).toMatchObject({ weightKg: 84.5, conditions: ['Diabetes', 'Asthma'] });
  });

  it('names each field at fault and gives no form', () => {
    const { form, faults } = parseForm({
      ...emptyForm,
      weightKg: '5',
      inr: 'high',
      surgeryDate: '2026-02-31',
    });
    expect(form).toBeNull();
    expect(faults).toEqual({
      weightKg: 'Not below 20.',
      inr: 'Please give a number, or leave it empty.',
      surgeryDate: 'Not a day of the calendar.',
    });
  });
});
