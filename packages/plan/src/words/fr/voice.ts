import { voiceOf } from '../voice.js';
import type { Facts, Words } from '../words.js';

export const { say, fact: n, fixed, percent, celsius } = voiceOf('fr', 'inconnu');

export const isTold = (facts: Facts, name: string) => facts[name] !== null && facts[name] !== undefined;
export const because = (facts: Facts) => (isTold(facts, 'reason') ? ` Motif : ${n(facts, 'reason')}` : '');
/** `500–1000`, or one figure when both are the same. */
export const span = (facts: Facts, low: string, high: string) =>
  facts[low] === facts[high] ? n(facts, low) : `${n(facts, low)}–${n(facts, high)}`;
/** ` (au dossier : …)`, or nothing. */
export const seen = (facts: Facts) => (isTold(facts, 'seen') ? ` (au dossier : ${n(facts, 'seen')})` : '');
/** ` Le dossier mentionne : …`, or nothing. */
export const mentioned = (facts: Facts) =>
  isTold(facts, 'seen') ? ` Le dossier mentionne : ${n(facts, 'seen')}.` : '';
export const notes = (facts: Facts) => (isTold(facts, 'texts') ? ` Notes : ${n(facts, 'texts')}.` : '');
/** Who answered, in brackets. */
export const answered = (facts: Facts) => (isTold(facts, 'by') ? ` (${n(facts, 'by')})` : '');
export const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The spaces of French before high signs and inside quotation marks, which never end a line. */
export function typeset(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([id, sentence]) => [
      id,
      (facts: Facts) =>
        sentence(facts)
          .replace(/ ([?!;])/g, '\u{202f}$1')
          .replace(/ ([:%»])/g, '\u{a0}$1')
          .replaceAll('« ', '«\u{a0}'),
    ]),
  );
}
