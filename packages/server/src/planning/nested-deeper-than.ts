/**
 * True for a JSON text whose lists and objects nest deeper than `limit`. Such a text costs a parser a hundred
 * times its size in memory; this reads it once and keeps a count.
 */
export function nestedDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (isInString) {
      if (char === backslash) at += 1;
      else if (char === quote) isInString = false;
    } else if (char === quote) isInString = true;
    else if (char === openBracket || char === openBrace) depth += 1;
    else if (char === closeBracket || char === closeBrace) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d,
];
