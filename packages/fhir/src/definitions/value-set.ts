import { valueSets } from '../../generated/value-sets.js';

/** Codes by system; null: the set is open, such as media types. */
export type CodesBySystem = ReadonlyMap<string, ReadonlySet<string>> | null;

const parsed = new Map<string, CodesBySystem>();

/** The value sets of required bindings, and no others. */
export function codesOf(valueSet: string): CodesBySystem {
  const known = parsed.get(valueSet);
  if (known !== undefined) return known;
  const codes = read(valueSet);
  parsed.set(valueSet, codes);
  return codes;
}

function read(valueSet: string): CodesBySystem {
  const text = Object.hasOwn(valueSets, valueSet) ? valueSets[valueSet] : undefined;
  const codes = text === undefined ? null : (JSON.parse(text) as Record<string, readonly string[]> | null);
  return codes === null
    ? null
    : new Map(Object.entries(codes).map(([system, each]) => [system, new Set(each)]));
}
