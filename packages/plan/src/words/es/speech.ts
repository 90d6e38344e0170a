import type { FactValue } from '../../decision.js';
import { voiceOf } from '../voice.js';
import type { Facts } from '../words.js';

export const { say: speak, fact: say, fixed, percent: share, celsius: degrees } = voiceOf('es', 'no se sabe');

export const isTold = (f: Facts, key: string) => f[key] !== null && f[key] !== undefined;
export const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
export const lower = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** Names within a sentence, in a list too. */
export const nameIn = (f: Facts, key: string) =>
  say(f, key).replace(/\b(Nervio|Arteria|Sonda|Aguja)\b/g, lower);
/** A name at the start of a sentence. */
export const name = (f: Facts, key: string) => capital(nameIn(f, key));

/** A code of ours in words; a code that has none is told as it stands. */
export const coded = (value: FactValue | undefined, codes: Readonly<Record<string, string>>) =>
  codes[String(value)] ?? speak(value);

export const percent = (f: Facts, key: string) => share(f[key]);
export const celsius = (f: Facts, key: string) => degrees(f[key]);
export const oneDecimal = (value: FactValue | undefined) => fixed(value, 1);
