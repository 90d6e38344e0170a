import { knowledge } from '@cryobridge/knowledge';
import { type FormularyChange, type FormularyValue, localField } from '@cryobridge/plan';
import { drugName, term, valueText } from './drug-rows.js';
import { formularyWords } from './formulary-words.js';

/** What a change is about: the drug, and what of it. */
export function changeTitle({ drug, part, name }: FormularyChange): string {
  return `${drugName(drug)}: ${partName({ drug, part, name })}`;
}

function partName({ drug, part, name }: Pick<FormularyChange, 'drug' | 'part' | 'name'>): string {
  switch (part) {
    case 'entry':
      return formularyWords.entry;
    case 'available':
      return formularyWords.isAvailable;
    case 'alternative':
      return formularyWords.alternative;
    case 'note':
      return formularyWords.note;
    case 'sourced':
      return formularyWords.sourced;
    case 'value': {
      const known = knowledge.drugs[drug];
      const field = known === undefined || name === null ? null : localField(known, name);
      return field === null ? (name ?? '') : term(field.label);
    }
  }
}

/** One side of a change in words. */
export function changeSide({ part }: Pick<FormularyChange, 'part'>, side: unknown): string {
  switch (part) {
    case 'entry':
    case 'available':
      return side === true ? formularyWords.yes : formularyWords.no;
    case 'alternative':
      return typeof side === 'string' ? drugName(side) : formularyWords.nobody;
    case 'note':
      return typeof side === 'string' && side !== '' ? side : formularyWords.nothing;
    case 'sourced':
      return formularyWords.nothing;
    case 'value':
      return side === null || side === undefined
        ? formularyWords.asSources
        : givenText(side as FormularyValue);
  }
}

/** The value with its source, and why it is looser. */
function givenText({ value, unit, source, looserBecause }: FormularyValue): string {
  const reason = looserBecause === null ? '' : ` · ${formularyWords.because(looserBecause)}`;
  return `${valueText(value, unit)} · ${source}${reason}`;
}
