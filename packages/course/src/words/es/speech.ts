import { voiceOf, type FactValue } from '@cryobridge/plan';
import type { Facts } from '../words.js';

export const { say: speak, fact: say, fixed, percent: share, celsius: degrees } = voiceOf('es', 'no se sabe');

export const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Names within a sentence, in a list too. */
export const nameIn = (f: Facts, key: string) =>
  say(f, key).replace(/\b(Nervio|Arteria|Sonda|Aguja)\b/g, (noun) => noun.toLowerCase());
/** A name at the start of a sentence. */
export const name = (f: Facts, key: string) => capital(nameIn(f, key));

export const percent = (f: Facts, key: string) => share(f[key]);
export const celsius = (f: Facts, key: string) => degrees(f[key]);
export const oneDecimal = (value: FactValue | undefined) => fixed(value, 1);
