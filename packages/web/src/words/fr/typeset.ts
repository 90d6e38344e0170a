/** The spaces of French before high signs and inside quotation marks never end a line. */
function spaced(text: string): string {
  return text
    .replace(/ ([?!;])/g, '\u{202f}$1')
    .replace(/ ([:%»])/g, '\u{a0}$1')
    .replaceAll('« ', '«\u{a0}');
}

/** The same words with the spaces of French, in whatever their functions say too. */
export function typeset<Words>(words: Words): Words {
  return typesetAny(words) as Words;
}

function typesetAny(words: unknown): unknown {
  if (typeof words === 'string') return spaced(words);
  if (typeof words === 'function') return (...facts: unknown[]) => typesetAny(words(...facts));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, typesetAny(value)]));
}
