import type { Concept } from '@cryobridge/knowledge';
import type { Code, CodedEntry } from '../case.js';

/**
 * How an entry of a record means a concept: by one of its codes, else by its words, else not at all.
 * Words are the entry's own text and the displays of its codes; a phrase counts at word boundaries only,
 * and look-alike phrases (`notText`) are taken out first. Negation is not understood, so that a match by
 * text is a reason to ask, never a fact.
 */
export function matchesConcept(entry: CodedEntry, concept: Concept): 'code' | 'text' | null {
  if (entry.codes.some((code) => meansConcept(code, concept))) return 'code';
  const words = wordsOf(entry);
  return words !== '' && mentions(words, concept) ? 'text' : null;
}

function meansConcept({ system, code }: Code, concept: Concept): boolean {
  const exact = (codes: readonly string[] | undefined) => codes?.includes(code) ?? false;
  const prefix = (codes: readonly string[] | undefined) => {
    const bare = code.replaceAll('.', '').toUpperCase();
    return codes?.some((start) => bare.startsWith(start)) ?? false;
  };
  switch (system) {
    case 'snomed':
      return exact(concept.snomed);
    case 'rxnorm':
      return exact(concept.rxnorm);
    case 'loinc':
      return exact(concept.loinc);
    case 'cpt':
      return exact(concept.cpt);
    case 'atc':
      return prefix(concept.atc);
    case 'icd10cm':
      return prefix(concept.icd10cm);
    case 'icd9cm':
      return prefix(concept.icd9cm);
    case 'icd10pcs':
      return prefix(concept.icd10pcs);
    case 'icd9pcs':
    case 'ndc':
    case 'other':
      return false;
  }
}

function wordsOf({ text, codes }: CodedEntry): string {
  return [text, ...codes.map(({ display }) => display)]
    .filter((part) => part !== null && part !== '')
    .join(' | ');
}

type Phrases = Pick<Concept, 'text' | 'notText'>;

/** True when a phrase of the concept stands in the text as whole words. */
export function mentions(text: string, concept: Phrases): boolean {
  const { wanted, lookAlike } = plainPhrases(concept);
  const left = lookAlike.reduce((rest, phrase) => rest.replaceAll(phrase, ' | '), ` ${plain(text)} `);
  return wanted.some((phrase) => left.includes(phrase));
}

/** Phrases in plain form by concept, because a record is matched against the same few concepts again and again. */
const prepared = new WeakMap<
  Phrases,
  { readonly wanted: readonly string[]; readonly lookAlike: readonly string[] }
>();

function plainPhrases(concept: Phrases) {
  const known = prepared.get(concept);
  if (known !== undefined) return known;
  const spaced = (phrases: readonly string[] | undefined) =>
    (phrases ?? []).map((phrase) => ` ${plain(phrase)} `);
  const made = { wanted: spaced(concept.text), lookAlike: spaced(concept.notText) };
  prepared.set(concept, made);
  return made;
}

/** Lower case without accents; everything that is no letter or digit becomes one space. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
