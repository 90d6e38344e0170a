import { voiceOf } from '../voice.js';
import type { Facts } from '../words.js';

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
