import type { ProductForm } from './product.js';

/** What a unit of a dose counts. */
export type DoseUnit =
  | { readonly kind: 'mass'; readonly mg: number }
  | { readonly kind: 'volume'; readonly mL: number }
  | { readonly kind: 'rate'; readonly mgPerH: number }
  | { readonly kind: 'piece'; readonly form: ProductForm }
  | { readonly kind: 'each' };

const pieces: readonly (readonly [ProductForm, readonly string[]])[] = [
  ['solid', ['tbl', 'tab', 'tablet', 'cap', 'capsule', 'caplet', 'pill']],
  ['transdermal', ['patch', 'patche']],
  ['film-or-spray', ['film', 'strip']],
  ['buccal', ['lozenge', 'troche']],
  ['rectal', ['suppository', 'suppositorie', 'supp']],
  ['spray', ['actuat', 'actuation', 'spray', 'puff']],
  ['parenteral', ['injection', 'vial', 'syringe', 'ampule', 'ampoule']],
];

/** Null: not a unit this arithmetic knows. Never guessed. */
export function doseUnit(unit: string): DoseUnit | null {
  const small = unit
    .trim()
    .toLowerCase()
    .replace(/[{}[\]]/g, '')
    .replace(/\(s\)$/, '');
  switch (small) {
    case 'mg':
    case 'milligram':
    case 'milligrams':
      return { kind: 'mass', mg: 1 };
    case 'ug':
    case 'µg':
    case 'μg':
    case 'mcg':
    case 'microgram':
    case 'micrograms':
      return { kind: 'mass', mg: 0.001 };
    case 'g':
    case 'gram':
    case 'grams':
      return { kind: 'mass', mg: 1000 };
    case 'ml':
    case 'milliliter':
    case 'milliliters':
    case 'millilitre':
    case 'millilitres':
      return { kind: 'volume', mL: 1 };
    case 'ug/h':
    case 'µg/h':
    case 'μg/h':
    case 'mcg/h':
    case 'mcg/hr':
    case 'ug/hr':
    case 'mcg/hour':
      return { kind: 'rate', mgPerH: 0.001 };
    case 'mg/h':
    case 'mg/hr':
    case 'mg/hour':
      return { kind: 'rate', mgPerH: 1 };
    case 'each':
    case 'ea':
    case 'cup':
      return { kind: 'each' };
    default:
      return pieceUnit(small);
  }
}

function pieceUnit(small: string): DoseUnit | null {
  const one = pieces.find(([, names]) => names.includes(small) || names.includes(small.replace(/s$/, '')));
  return one === undefined ? null : { kind: 'piece', form: one[0] };
}
