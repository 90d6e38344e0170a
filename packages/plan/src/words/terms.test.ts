import { describe, expect, it } from 'vitest';
import { inTerms } from './terms.js';

const terms = { 'Sural nerve, ankle': 'N. suralis, Knöchel', heart: 'Herz', age: 'Alter' };
const said = (text: string) => inTerms({ text }, terms)['text'];

describe('terms', () => {
  it('replace what is a term as a whole, or a list of terms', () => {
    expect(said('Sural nerve, ankle')).toBe('N. suralis, Knöchel');
    expect(said('Sural nerve, ankle; heart')).toBe('N. suralis, Knöchel; Herz');
    expect(said('Sural nerve, ankle, age, heart')).toBe('N. suralis, Knöchel, Alter, Herz');
  });

  it('leave what somebody wrote as it was written', () => {
    expect(said('pain at the heart, age 60')).toBe('pain at the heart, age 60');
    expect(said('age; 60')).toBe('age; 60');
    expect(inTerms({ count: 2 }, terms)['count']).toBe(2);
    expect(inTerms({ by: 'age', reason: 'heart' }, terms)['by']).toBe('age');
  });
});
