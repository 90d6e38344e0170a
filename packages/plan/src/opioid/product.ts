/** Reads the name of a medicinal product: what is in it, how much, in what form. */

/** Amount of one ingredient in mg, per piece, mL, hour of wear or actuation. */
export interface Strength {
  readonly mg: number;
  readonly per: 'piece' | 'mL' | 'h' | 'actuation';
}

export interface Ingredient {
  readonly name: string;
  /** Null: the name gives none that can be read. */
  readonly strength: Strength | null;
}

export type ProductForm =
  | 'solid'
  | 'liquid'
  | 'transdermal'
  | 'buccal'
  | 'film-or-spray'
  | 'nasal'
  | 'spray'
  | 'rectal'
  | 'parenteral'
  | 'implant';

export interface Product {
  readonly ingredients: readonly Ingredient[];
  readonly form: ProductForm | null;
  /** Hours of action that stand at the front of a name (`72 HR …`). */
  readonly wearHours: number | null;
}

/** Longer texts are no names; what stands past this many letters is not read. */
const longestName = 500;

/**
 * Takes names such as `acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet`,
 * `72 HR fentanyl 0.025 MG/HR Transdermal System`, `oxyCODONE-acetaminophen (PERCOCET) 5-325 mg tablet`
 * or `morphine 10 mg/5 mL`. A number without a unit is no strength.
 */
export function parseProduct(whole: string): Product {
  const text = whole.slice(0, longestName);
  const clean = spelledOut(text);
  const found = [...clean.matchAll(strengthPattern)].map(readStrength);
  return { ingredients: ingredientsOf(clean, found), form: formOf(text), wearHours: wearHoursOf(text) };
}

interface FoundStrength {
  readonly start: number;
  readonly end: number;
  readonly mg: number;
  readonly perAmount: number;
  readonly per: Strength['per'];
}

const strengthPattern =
  /(\d+(?:\.\d+)?)\s*(mcg|µg|μg|ug|micrograms?|mg|milligrams?|g|grams?)\b(?:\s*\/\s*(\d+(?:\.\d+)?)?\s*(ml|hr|hour|h|actuat(?:ion)?|spray|puff)\b)?/gi;

/** Thousands and decimal commas made points; `5-325 mg` written as `5 mg / 325 mg`. */
function spelledOut(text: string): string {
  return text
    .replace(/(\d),(\d{3})(?!\d)/g, '$1$2')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(
      /\b(\d+(?:\.\d+)?(?:\s*[-/]\s*\d+(?:\.\d+)?)+)\s*(mg|mcg)\b/gi,
      (_, numbers: string, unit: string) =>
        numbers
          .split(/[-/]/)
          .map((number) => `${number.trim()} ${unit}`)
          .join(' / '),
    );
}

function readStrength(match: RegExpExecArray): FoundStrength {
  const [all, amount = '', unit = '', perAmount, perUnit] = match;
  return {
    start: match.index,
    end: match.index + all.length,
    mg: Number(amount) * milligramsPer(unit),
    perAmount: perAmount === undefined ? 1 : Number(perAmount),
    per: perOf(perUnit),
  };
}

function milligramsPer(unit: string): number {
  const small = unit.toLowerCase();
  if (small.startsWith('mg') || small.startsWith('milli')) return 1;
  return small === 'g' || small.startsWith('gram') ? 1000 : 0.001;
}

function perOf(unit: string | undefined): Strength['per'] {
  const small = unit?.toLowerCase();
  if (small === undefined) return 'piece';
  if (small === 'ml') return 'mL';
  return small.startsWith('h') ? 'h' : 'actuation';
}

function ingredientsOf(text: string, found: readonly FoundStrength[]): Ingredient[] {
  if (found.length === 0) return namesIn(text).map((name) => ({ name, strength: null }));
  const between = found.map(({ start }, i) => text.slice(found[i - 1]?.end ?? 0, start));
  const listed = between.slice(1).every((part) => bare(part) === '');
  if (!listed || found.length === 1) {
    return between.map((name, i) => ({ name: bare(name), strength: strengthOf(found[i]) }));
  }
  const names = namesIn(between[0] ?? '');
  const last = found.at(-1);
  if (names.length !== found.length) return names.map((name) => ({ name, strength: null }));
  return names.map((name, i) => ({ name, strength: strengthOf(sharing(found[i], last)) }));
}

/** `120 mg / 12 mg/5 mL`: what is said of the last holds for all. */
function sharing(one: FoundStrength | undefined, last: FoundStrength | undefined): FoundStrength | undefined {
  if (one === undefined || last === undefined || one.per !== 'piece') return one;
  return { ...one, per: last.per, perAmount: last.perAmount };
}

function strengthOf(found: FoundStrength | undefined): Strength | null {
  if (found === undefined || !(found.mg > 0) || !(found.perAmount > 0)) return null;
  return { mg: found.mg / found.perAmount, per: found.per };
}

function namesIn(text: string): string[] {
  const names = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s*(?:[-/&+]|\band\b|\bwith\b)\s*/i)
    .map(bare)
    .filter((name) => name !== '');
  return names.length === 0 ? [bare(text)] : names;
}

function bare(text: string): string {
  return text.replace(/^[\s/&+-]+|[\s/&+-]+$/g, '');
}

function wearHoursOf(text: string): number | null {
  const hours = /(?<![/\d.]\s*)\b(\d+)\s*(?:hr|hour)s?\b/i.exec(text)?.[1];
  return hours === undefined ? null : Number(hours);
}

const forms: readonly (readonly [ProductForm, RegExp])[] = [
  ['implant', /\bimplant/],
  ['transdermal', /\b(transdermal|patch(es)?)\b/],
  [
    'parenteral',
    /\b(inject\w*|vials?|syringe|ampoules?|ampules?|amp|infusion|intravenous|iv|cartridge|bag|pca|epidural|intrathecal)\b/,
  ],
  ['rectal', /\b(suppositor(y|ies)|rectal)\b/],
  ['nasal', /\b(nasal|lazanda)\b/],
  ['film-or-spray', /\b(film|mucosal spray|oral spray|sublingual spray|subsys|onsolis)\b/],
  ['buccal', /\b(buccal|sublingual|lozenges?|troches?|transmucosal|actiq|fentora|abstral)\b/],
  ['spray', /\bspray\b/],
  ['solid', /\b(tablets?|tabs?|capsules?|caps?|caplets?|pills?|oral powder|oral pellet)\b/],
  ['liquid', /\b(solution|syrup|elixir|suspension|liquid|concentrate|oral drops|cup)\b/],
];

function formOf(text: string): ProductForm | null {
  const small = text.toLowerCase();
  return forms.find(([, words]) => words.test(small))?.[0] ?? null;
}
