import { describe, expect, it } from 'vitest';
import { paperAddress, papersFor, sizeFor } from './papers.js';

describe('documents', () => {
  it('offers card and letter only with a dose, and the letter only to who may give it', () => {
    expect(papersFor({ hasDose: true, writes: true })).toEqual(['plan', 'operator-card', 'letter']);
    expect(papersFor({ hasDose: true, writes: false })).toEqual(['plan', 'operator-card']);
    expect(papersFor({ hasDose: false, writes: true })).toEqual(['plan']);
  });

  it('prints on Letter where that is the custom', () => {
    expect(['en-US', 'es-MX', 'en-GB', 'de', 'ar-u-nu-arab-ca-gregory'].map(sizeFor)).toEqual([
      'letter',
      'letter',
      'a4',
      'a4',
      'a4',
    ]);
  });

  it('asks for the version that is shown', () => {
    expect(paperAddress({ id: 'a-1', version: 3 }, { kind: 'letter', language: 'ar', size: 'a4' })).toBe(
      '/api/cases/a-1/papers/letter.pdf?language=ar&size=a4&version=3',
    );
  });
});
