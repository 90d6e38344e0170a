import type { Concept } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import type { CodedEntry, CodeSystem } from '../case.js';
import { matchesConcept, mentions } from './matches-concept.js';

const raynaud: Concept = {
  id: 'concept:raynaud',
  label: 'Raynaud',
  kind: 'condition',
  snomed: ['195295006'],
  icd10cm: ['I730'],
  atc: ['B01A'],
  text: ["raynaud's", 'raynaud', 'raynauds'],
  notText: ["raynaud's ruled out"],
};

function entry(codes: readonly [CodeSystem, string, string?][], text: string | null = null): CodedEntry {
  return {
    codes: codes.map(([system, code, display]) => ({ system, code, display: display ?? null })),
    text,
    from: { kind: 'form', field: 'x' },
  };
}

describe('matchesConcept', () => {
  it.each([
    ['a SNOMED code', entry([['snomed', '195295006']]), 'code'],
    ['an ICD prefix', entry([['icd10cm', 'I7301']]), 'code'],
    ['an ICD code that kept its dot', entry([['icd10cm', 'I73.00']]), 'code'],
    ['an ATC prefix', entry([['atc', 'B01AC06']]), 'code'],
    ['a code of another system', entry([['icd9cm', 'I7301']]), null],
    ['a longer SNOMED code', entry([['snomed', '1952950061']]), null],
    ['words', entry([], 'Has RAYNAUD’S phenomenon'), 'text'],
    ['the display of an unknown code', entry([['other', '1', 'Raynaud disease']]), 'text'],
    ['part of a word', entry([], 'Raynaudson'), null],
    ['nothing', entry([], null), null],
  ] as const)('reads %s', (_, given, expected) => {
    expect(matchesConcept(given, raynaud)).toBe(expected);
  });

  it('takes look-alike phrases out before it reads', () => {
    expect(mentions("Raynaud's ruled out", raynaud)).toBe(false);
    expect(mentions("Raynaud's ruled out in 2010; Raynaud again", raynaud)).toBe(true);
  });

  it('reads accents and punctuation as plain words', () => {
    expect(mentions('Crioglobulinémie/mixte', { text: ['crioglobulinemie'] })).toBe(true);
  });

  it('does not let adjacent look-alikes hide each other', () => {
    expect(mentions('heart heart', { text: ['heart'], notText: ['heart heart'] })).toBe(false);
  });
});
