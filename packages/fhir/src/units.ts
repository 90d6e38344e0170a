/**
 * Units of measurement as records write them: UCUM codes, and the spellings seen where UCUM is not used.
 * A unit that is not listed for a quantity is unknown; nothing is assumed in its place.
 */

/** What a value is turned into: `value × factor + offset`. */
interface Conversion {
  readonly factor: number;
  readonly offset?: number;
}

export interface Measured {
  readonly unit: string;
  readonly conversions: Readonly<Record<string, Conversion>>;
  /** A number without any unit counts as the quantity's own unit; only true of pure ratios. */
  readonly unitless?: boolean;
}

const same: Conversion = { factor: 1 };

function spelled(spellings: string, conversion: Conversion): Record<string, Conversion> {
  return Object.fromEntries(spellings.split('|').map((spelling) => [spelling, conversion]));
}

/** The international pound and inch are exact by definition. */
export const weight: Measured = {
  unit: 'kg',
  conversions: {
    ...spelled('kg|kgs|kilogram|kilograms', same),
    ...spelled('g|gram|grams', { factor: 0.001 }),
    ...spelled('[lb_av]|lb|lbs|pound|pounds', { factor: 0.45359237 }),
    ...spelled('[oz_av]|oz', { factor: 0.45359237 / 16 }),
  },
};

export const height: Measured = {
  unit: 'cm',
  conversions: {
    ...spelled('cm|centimeter|centimeters', same),
    ...spelled('m|meter|meters', { factor: 100 }),
    ...spelled('mm', { factor: 0.1 }),
    ...spelled('[in_i]|[in_us]|in|inch|inches', { factor: 2.54 }),
    ...spelled('[ft_i]|ft', { factor: 30.48 }),
  },
};

export const bodyMassIndex: Measured = {
  unit: 'kg/m2',
  conversions: spelled('kg/m2|kg/m*2|kg/(m2)|kg/sqm', same),
};

/** Creatinine has a molar mass of 113.12 g/mol: 1 mg/dL is 88.40 µmol/L. */
const micromolesPerMilligramPerDl = 10_000 / 113.12;
export const creatinine: Measured = {
  unit: 'mg/dL',
  conversions: {
    ...spelled('mg/dl|mg/100ml', same),
    ...spelled('mg/l', { factor: 0.1 }),
    ...spelled('umol/l|umol/liter', { factor: 1 / micromolesPerMilligramPerDl }),
    ...spelled('mmol/l', { factor: 1000 / micromolesPerMilligramPerDl }),
  },
};

/** Plain `mL/min` is another quantity (not per body surface) and is not listed. */
export const filtrationRate: Measured = {
  unit: 'mL/min/{1.73_m2}',
  conversions: {
    ...spelled(
      'ml/min/{1.73_m2}|ml/min/1.73.m2|ml/min/1.73m2|ml/min/1.73_m2|ml/min/{1.73m2}|ml/min/{1.73}m2',
      same,
    ),
    ...spelled(
      'ml/min/1.73sqm|ml/min/1.73m*2|ml/min/{1.73.m2}|ml/min/(1.73.m2)|ml/min/(1.73_m2)|ml/min/1.73',
      same,
    ),
    ...spelled('ml/min/173.10*-2.m2', same),
    ...spelled('ml/s/{1.73_m2}|ml/s/1.73m2', { factor: 60 }),
  },
};

export const platelets: Measured = {
  unit: '10*9/L',
  conversions: {
    ...spelled(
      '10*9/l|10e9/l|x10*9/l|x10e9/l|/nl|k/ul|10*3/ul|10e3/ul|x10*3/ul|x10e3/ul|thou/ul|thous/ul',
      same,
    ),
    ...spelled('10*3/mm3|k/mm3|10*3.ul-1|k/mcl|10*3/mcl|giga/l', same),
    ...spelled('/ul|/mm3|cells/ul|{cells}/ul|10*6/l', { factor: 0.001 }),
  },
};

export const normalizedRatio: Measured = {
  unit: '1',
  unitless: true,
  conversions: spelled('1|{inr}|inr|{ratio}|ratio|{inr}unit', same),
};

/** Per cent (NGSP) from mmol/mol (IFCC) by the NGSP master equation. */
export const glycatedHaemoglobin: Measured = {
  unit: '%',
  conversions: {
    ...spelled('%|%{hb}|percent|%hb|{%}', same),
    ...spelled('mmol/mol|mmol/mol{hb}', { factor: 0.09148, offset: 2.152 }),
  },
};

/** How the unit of a quantity is written: its code, its words, or both. */
export interface WrittenUnit {
  readonly code: string | null;
  readonly words: string | null;
}

/**
 * @returns the value in the quantity's own unit, or null when the unit is absent, not known, or when its
 * code and its words mean different units.
 */
export function convert(value: number, written: WrittenUnit, measured: Measured): number | null {
  const spellings = [written.code, written.words].filter(
    (text): text is string => text !== null && text.trim() !== '',
  );
  if (spellings.length === 0) return measured.unitless === true ? value : null;
  const found = spellings
    .map((text) => conversionOf(text, measured))
    .filter((conversion) => conversion !== null);
  const [first, second = first] = found;
  if (first === undefined || second === undefined) return null;
  if (first.factor !== second.factor || first.offset !== second.offset) return null;
  return value * first.factor + (first.offset ?? 0);
}

function conversionOf(text: string, measured: Measured): Conversion | null {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/[µμ]/g, 'u')
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/\^/g, '*')
    .replace(/\s+/g, '');
  return Object.hasOwn(measured.conversions, key) ? (measured.conversions[key] ?? null) : null;
}
