import type { Code, CodeSystem } from '@cryobridge/plan';
import type { Element } from './element.js';

/** A CodeableConcept as read: every coding with its place, and the free text. */
export interface Concept {
  readonly codings: readonly { readonly code: Code; readonly path: string }[];
  readonly text: string | null;
  readonly path: string;
}

const known: Readonly<Record<string, CodeSystem>> = {
  'http://snomed.info/sct': 'snomed',
  'urn:oid:2.16.840.1.113883.6.96': 'snomed',
  'http://loinc.org': 'loinc',
  'urn:oid:2.16.840.1.113883.6.1': 'loinc',
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'rxnorm',
  'urn:oid:2.16.840.1.113883.6.88': 'rxnorm',
  'http://www.whocc.no/atc': 'atc',
  'urn:oid:2.16.840.1.113883.6.73': 'atc',
  'http://hl7.org/fhir/sid/ndc': 'ndc',
  'urn:oid:2.16.840.1.113883.6.69': 'ndc',
  'http://www.ama-assn.org/go/cpt': 'cpt',
  'urn:oid:2.16.840.1.113883.6.12': 'cpt',
  'urn:oid:2.16.840.1.113883.6.90': 'icd10cm',
  'urn:oid:2.16.840.1.113883.6.3': 'icd10cm',
  'urn:oid:2.16.840.1.113883.6.4': 'icd10pcs',
  'urn:oid:2.16.840.1.113883.6.103': 'icd9cm',
  'urn:oid:2.16.840.1.113883.6.104': 'icd9pcs',
};

/** Which volume an ICD system means: procedures and diagnoses share URLs, and their numbers collide. */
export type CodedThing = 'procedure' | 'other';

export function readConcept(concept: Element | null, thing: CodedThing): Concept | null {
  if (concept === null) return null;
  const codings = concept.children('coding').flatMap((coding) => {
    const code = coding.text('code');
    if (code === null || code.trim() === '') return [];
    const system = codeSystem(coding.text('system'), thing);
    return [
      { code: { system, code: tidy(code, system), display: coding.text('display') }, path: coding.path },
    ];
  });
  return { codings, text: concept.text('text'), path: concept.path };
}

export function codeSystem(url: string | null, thing: CodedThing): CodeSystem {
  if (url === null) return 'other';
  const exact = known[url];
  if (exact !== undefined) return exact;
  const isProcedure = thing === 'procedure';
  if (/icd-?10-?pcs/i.test(url)) return 'icd10pcs';
  if (/cms\.gov\/Medicare\/Coding\/ICD10/i.test(url)) return isProcedure ? 'icd10pcs' : 'icd10cm';
  if (/icd-?10/i.test(url)) return isProcedure && /procedure/i.test(url) ? 'icd10pcs' : 'icd10cm';
  if (/cms\.gov\/Medicare\/Coding\/ICD9/i.test(url) || /icd-?9/i.test(url))
    return isProcedure ? 'icd9pcs' : 'icd9cm';
  return 'other';
}

function tidy(code: string, system: CodeSystem): string {
  const trimmed = code.trim();
  return system.startsWith('icd') ? trimmed.toUpperCase().replaceAll('.', '') : trimmed;
}

/** The words of a concept, codes' own first: displays and text, without repeats. */
export function wordsOf(concept: Concept): readonly string[] {
  const words = [...concept.codings.map(({ code }) => code.display), concept.text];
  return [...new Set(words.filter((word): word is string => word !== null && word.trim() !== ''))];
}

/** What to show for a concept: its text, else a display, else its first code. */
export function labelOf(concept: Concept): string | null {
  return concept.text ?? wordsOf(concept)[0] ?? concept.codings[0]?.code.code ?? null;
}
