import { voiceOf, type FactValue } from '@cryobridge/plan';
import type { Facts } from '../words.js';

export const { say: speak, fact: n, fixed, percent: share, celsius: degrees } = voiceOf('fr', 'inconnu');

export const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
/** Names of nerves and probes within a sentence, in a list too. */
export const nameIn = (f: Facts, key: string) =>
  n(f, key)
    .replace(/(^|; )(Nerf|Branche|Artère|Aiguille|Sonde)\b/g, (noun) => noun.toLowerCase())
    .replaceAll('; ', ' ; ');
/** A name at the start of a sentence. */
export const name = (f: Facts, key: string) => capital(n(f, key));
/** `de l’artère poplitée`, `de la branche perforante`. */
export function ofVessel(f: Facts, key: string): string {
  const vessel = nameIn(f, key);
  return /^[aeiouâéèê]/i.test(vessel) ? `de l’${vessel}` : `de la ${vessel}`;
}

export const percent = (f: Facts, key: string) => share(f[key] ?? 0);
export const celsius = (f: Facts, key: string) => degrees(f[key]);

/** The figure and its noun; French counts nought and one as singular. */
export const count = (value: FactValue | undefined, one: string, many: string) =>
  `${speak(value)} ${Math.abs(Number(value)) < 2 ? one : many}`;
export const days = (f: Facts, key: string) => count(f[key], 'jour', 'jours');
export const hours = (f: Facts, key: string) => count(f[key], 'heure', 'heures');
