import type { FactValue } from '../../decision.js';
import { voiceOf } from '../voice.js';
import type { Facts } from '../words.js';
import { guidance } from './guidance.js';
import { names, terms } from './names.js';

export const voice = voiceOf('es', 'no se sabe');
const { fixed, percent: share } = voice;
const known: Readonly<Record<string, string>> = { ...guidance, ...names, ...terms };

export const isTold = (f: Facts, key: string) => f[key] !== null && f[key] !== undefined;
export const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
export const lower = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** What knowledge and rules call by a fixed word has its Spanish word; other text stands as it is. */
export const term = (value: FactValue | undefined) =>
  typeof value === 'string' ? (known[value] ?? voice.say(value)) : voice.say(value);
export const speak = (value: FactValue | undefined) => voice.say(value);
export const say = (f: Facts, key: string) => term(f[key]);

/** Names inside a list too, within a sentence. */
export function nameIn(f: Facts, key: string): string {
  const exact = term(f[key]);
  return Object.entries(names)
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((text, [english, own]) => text.replaceAll(english, own), exact);
}
/** Terms in a list with commas. */
export const listIn = (f: Facts, key: string) => String(f[key]).split(', ').map(term).join(', ');
/** A name at the start of a sentence. */
export const name = (f: Facts, key: string) => capital(nameIn(f, key));

export const percent = (f: Facts, key: string) => share(f[key]);
export const celsius = (f: Facts, key: string) => voice.celsius(f[key]);
export const oneDecimal = (value: FactValue | undefined) => fixed(value, 1);
