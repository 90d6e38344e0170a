import type { Concept, ConceptId, Knowledge } from '@cryobridge/knowledge';
import { mentions } from '../select/matches-concept.js';

/** The opioid a word or an ingredient code names, as the tables name it; null when none, or not one they know. */
export function opioidNamed(text: string, knowledge: Knowledge): string | null {
  return tableDrugs(knowledge).find((drug) => mentions(text, conceptOf(drug, knowledge))) ?? null;
}

/** By RxNorm ingredient code. */
export function opioidCoded(rxnorm: readonly string[], knowledge: Knowledge): string | null {
  const coded = (drug: string) =>
    conceptOf(drug, knowledge).rxnorm?.some((code) => rxnorm.includes(code)) ?? false;
  return tableDrugs(knowledge).find(coded) ?? null;
}

/** Every drug of any table, and buprenorphine, which has no factor anywhere. */
export function tableDrugs({ opioidTables }: Knowledge): readonly string[] {
  const listed = Object.values(opioidTables).flatMap(({ factors }) => factors.map(({ drug }) => drug));
  return [...new Set([...listed, 'buprenorphine'])].sort();
}

function conceptOf(drug: string, { concepts }: Knowledge): Concept {
  const id: ConceptId = `concept:${drug}`;
  return concepts[id] ?? { id, label: drug, kind: 'medication', text: [drug] };
}
