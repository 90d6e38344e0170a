import type { Fault } from './record-error.js';

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\n\r]*/y;
const word = /true|false|null/y;

/**
 * Where a text stops being JSON, by line and column. Engines word this differently and some leave it out,
 * so the text is scanned again; only a text that already failed to parse comes here.
 */
export function locateJsonFault(text: string): Fault {
  const offset = faultOffset(text);
  const found = text.codePointAt(offset);
  const message =
    found === undefined
      ? 'the text ends before the JSON is complete; the file looks truncated'
      : `this is not JSON: unexpected ${JSON.stringify(String.fromCodePoint(found))}`;
  return { path: placeInText(text, offset), message };
}

/** Line and column, both from 1. */
export function placeInText(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) {
    line += 1;
    lineStart = end + 1;
  }
  return `line ${line}, column ${offset - lineStart + 1}`;
}

type Expect = 'value' | 'value-or-]' | 'key' | 'key-or-}' | 'colon' | 'comma' | 'end';

function faultOffset(text: string): number {
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const after = (): Expect => (open.length === 0 ? 'end' : 'comma');
  for (;;) {
    skip(space);
    const char = text[at];
    if (char === undefined) return text.length;
    if (expect === 'end') return at;
    if (expect === 'colon') {
      if (char !== ':') return at;
      at += 1;
      expect = 'value';
    } else if (closes(expect, char, open.at(-1))) {
      open.pop();
      at += 1;
      expect = after();
    } else if (expect === 'comma') {
      if (char !== ',') return at;
      at += 1;
      expect = open.at(-1) === '{' ? 'key' : 'value';
    } else if (expect === 'key' || expect === 'key-or-}') {
      const string = scanString(text, at);
      if (string.fault !== null) return string.fault;
      at = string.end;
      expect = 'colon';
    } else if (char === '{' || char === '[') {
      open.push(char);
      at += 1;
      expect = char === '{' ? 'key-or-}' : 'value-or-]';
    } else if (char === '"') {
      const string = scanString(text, at);
      if (string.fault !== null) return string.fault;
      at = string.end;
      expect = after();
    } else if (skip(number) || skip(word)) {
      expect = after();
    } else {
      return at;
    }
  }
}

function closes(expect: Expect, char: string, open: '{' | '[' | undefined): boolean {
  if (char === '}') return open === '{' && (expect === 'key-or-}' || expect === 'comma');
  return char === ']' && open === '[' && (expect === 'value-or-]' || expect === 'comma');
}

/** Where a string ends, or where it goes wrong; one that runs to the end of the text is cut off there. */
function scanString(text: string, start: number): { readonly end: number; readonly fault: number | null } {
  const wrong = (fault: number) => ({ end: fault, fault });
  if (text[start] !== '"') return wrong(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { end: at + 1, fault: null };
    if (code < 0x20) return wrong(at);
    if (code !== 0x5c) continue;
    const escape = text[at + 1];
    if (escape === undefined) return wrong(text.length);
    if (!'"\\/bfnrtu'.includes(escape)) return wrong(at);
    if (escape === 'u' && !/^[0-9a-fA-F]{4}/.test(text.slice(at + 2, at + 6))) return wrong(at);
    at += 1;
  }
  return wrong(text.length);
}
