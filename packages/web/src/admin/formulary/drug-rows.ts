import { type ClaimValue, type Drug, knowledge } from '@cryobridge/knowledge';
import { type DrugField, type FormularyValue, localFieldsOf } from '@cryobridge/plan';
import { short } from '../../format/number.js';
import { unitSign } from '../../format/labels.js';
import { planSentences } from '../../words/plan-sentences.js';
import { formularyWords } from './formulary-words.js';

export interface DrugRows {
  readonly drug: Drug;
  readonly rows: readonly DrugField[];
}

/** Every drug that plans speak of, with what a hospital may set of it. */
export const allDrugs: readonly DrugRows[] = Object.values(knowledge.drugs)
  .map((drug) => ({ drug, rows: localFieldsOf(knowledge, drug) }))
  .sort((one, other) => one.drug.label.localeCompare(other.drug.label));

/** What knowledge and the rules call something, in the page's language. */
export function term(english: string): string {
  return planSentences()?.terms[english] ?? english;
}

export function drugName(id: string): string {
  return term(knowledge.drugs[id]?.label ?? id);
}

/** Drugs whose name, or one of whose values, holds every word. */
export function searched(words: string): readonly DrugRows[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return allDrugs;
  return allDrugs.filter(({ drug, rows }) => {
    const text = [drug.label, term(drug.label), ...rows.map(({ field }) => term(field.label))]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export function unitText(unit: string): string {
  return formularyWords.units[unit] ?? unitSign(unit);
}

/** `5–10 mg`; words as they stand. */
export function valueText(value: ClaimValue | FormularyValue['value'], unit: string): string {
  if (value === null) return formularyWords.notFound;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? formularyWords.yes : formularyWords.no;
  const numbers = (Array.isArray(value) ? value : [value]).map((each) =>
    typeof each === 'number' ? short(each) : each,
  );
  const one = [...new Set(numbers)].join('–');
  const sign = unitText(unit);
  return sign === '' ? one : `${one}\u00a0${sign}`;
}
