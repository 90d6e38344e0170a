import type { FactValue } from '../decision.js';
import type { Facts } from './words.js';

type Terms = Readonly<Record<string, string>>;

/** Who said it, why, and what notes hold stand as written; `by` may also be a code that a sentence compares. */
const asGiven: ReadonlySet<string | symbol> = new Set(['by', 'reason', 'texts']);

/** Facts with what the knowledge says in English put into the terms of a language; other text stays as it is. */
export function inTerms(facts: Facts, terms: Terms): Facts {
  return new Proxy(facts, {
    get: (given, name): FactValue | undefined => {
      const value: FactValue | undefined = Reflect.get(given, name);
      return typeof value === 'string' && !asGiven.has(name) ? textInTerms(value, terms) : value;
    },
  });
}

function textInTerms(text: string, terms: Terms): string {
  return (
    terms[text] ??
    listInTerms(text, { separator: '; ', terms }) ??
    listInTerms(text, { separator: ', ', terms }) ??
    text
  );
}

interface Listing {
  readonly separator: string;
  readonly terms: Terms;
}

/** A list of terms, though a term may hold the separator itself; null when any part is not a term. */
function listInTerms(text: string, listing: Listing): string | null {
  const { separator, terms } = listing;
  const whole = terms[text];
  if (whole !== undefined) return whole;
  for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, at + 1)) {
    const head = terms[text.slice(0, at)];
    const rest = head === undefined ? null : listInTerms(text.slice(at + separator.length), listing);
    if (head !== undefined && rest !== null) return `${head}${separator}${rest}`;
  }
  return null;
}
