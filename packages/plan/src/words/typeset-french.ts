import type { Facts, Words } from './words.js';

/** The spaces of French before high signs and inside quotation marks, which never end a line. */
export function typesetFrench(words: Words): Words {
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
