/** Parts of a search value at a sign that no backslash escapes; escapes stay until `unescaped`. */
export function splitValue(value: string, sign: ',' | '|' | '$'): readonly string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at += 1) {
    const letter = value.charAt(at);
    if (letter === sign) parts.push('');
    else {
      const taken = letter === '\\' ? value.slice(at, at + 2) : letter;
      parts[parts.length - 1] += taken;
      at += taken.length - 1;
    }
  }
  return parts;
}

/** `\,` `\|` `\$` and `\\` as what they stand for; another backslash is itself. */
export function unescaped(value: string): string {
  return value.replace(/\\([,|$\\])/g, '$1');
}
