import { canonicalJson } from '../hash.js';
import type { Formulary, FormularyDrugs, FormularyEntry, SignedEntry } from './formulary.js';

export interface Stamp {
  readonly version: number;
  readonly name: string;
  readonly at: string;
}

/**
 * The next version. Whoever signs it signs the drugs that they changed; the others keep the name that stands there.
 * A value keeps the signature of its drug, so that one name answers for one drug.
 */
export function stampFormulary(before: Formulary | null, drugs: FormularyDrugs, stamp: Stamp): Formulary {
  const { version, name, at } = stamp;
  const signed = Object.entries(drugs).map(([id, entry]): [string, SignedEntry] => {
    const old = before?.drugs[id as keyof FormularyDrugs];
    const isSame = old !== undefined && canonicalJson(entryOf(old)) === canonicalJson(entryOf(entry));
    return [id, { ...entryOf(entry), signOff: isSame ? old.signOff : { name, at } }];
  });
  return {
    schema: 'cryobridge-formulary/1',
    version,
    signedBy: name,
    signedAt: at,
    drugs: Object.fromEntries(signed),
  };
}

/** An entry without who signed it. */
export function entryOf({ available, alternative, note, values, sourced }: FormularyEntry): FormularyEntry {
  return { available, alternative, note, values, sourced };
}
