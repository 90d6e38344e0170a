import { locateJsonFault } from '@cryobridge/fhir';
import { malformed } from './outcome-error.js';

/**
 * A JSON value in which a number that JavaScript would write otherwise (1.10, 1e3, 20 digits) is a string: NUL, then
 * the number as it was sent. Strings with NUL are refused, so that the two cannot be mixed up.
 */
export type ExactValue = string | number | boolean | null | ExactObject | readonly ExactValue[];
export interface ExactObject {
  readonly [key: string]: ExactValue;
}

/** FHIR nests far less; a narrative counts as one string. */
const deepest = 64;
const longestNumber = 64;
const [quote, backslash, colon, minus, zero, nine] = [0x22, 0x5c, 0x3a, 0x2d, 0x30, 0x39];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Reads JSON strictly: nothing that two readers could take for two things.
 * @throws {OutcomeError} 400 for no JSON, duplicate or reserved keys, NUL, half characters, numbers out of range,
 * and nesting deeper than 64.
 */
export function readExactJson(text: string): ExactValue {
  const scan = scanText(text);
  let value: ExactValue;
  try {
    value = JSON.parse(scan.odd.length === 0 ? text : marked(text, scan.odd)) as ExactValue;
  } catch {
    const { path, message } = locateJsonFault(text);
    throw malformed(`${path}: ${message}`);
  }
  if (checkTree(value, '', scan.escapes) !== scan.colons)
    throw malformed('a property is given twice in one object');
  return value;
}

interface Scan {
  /** Places of numbers that must be kept as they were written: start, end, start, end … */
  readonly odd: readonly number[];
  readonly colons: number;
  /** The text has `\u` escapes. */
  readonly escapes: boolean;
}

/** One pass over the text, before any memory is spent on it. */
function scanText(text: string): Scan {
  const odd: number[] = [];
  let colons = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === quote) {
      at = endOfString(text, at);
    } else if (char === colon) {
      colons += 1;
    } else if (char === openBrace || char === openBracket) {
      depth += 1;
      if (depth > deepest) throw malformed(`the JSON nests deeper than ${deepest} levels`);
    } else if (char === closeBrace || char === closeBracket) {
      depth -= 1;
    } else if (char === minus || (char >= zero && char <= nine)) {
      const end = endOfNumber(text, at);
      if (isOdd(text.slice(at, end))) odd.push(at, end);
      at = end - 1;
    }
  }
  const escapes = text.includes('\\u');
  if (escapes) refuseNul(text);
  return { odd, colons, escapes };
}

/** PostgreSQL keeps no NUL; here it marks numbers. */
function refuseNul(text: string): void {
  for (let at = text.indexOf('\\u0000'); at >= 0; at = text.indexOf('\\u0000', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) throw malformed('a string holds the character NUL');
  }
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const char = text.charCodeAt(end);
    const isPart =
      (char >= zero && char <= nine) ||
      char === 0x2e ||
      char === 0x65 ||
      char === 0x45 ||
      char === minus ||
      char === 0x2b;
    if (!isPart) break;
  }
  return end;
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function isOdd(written: string): boolean {
  const value = Number(written);
  // What is no JSON number is left for the parser to refuse.
  if (String(value) === written || !jsonNumber.test(written)) return false;
  if (Number.isFinite(value) && written.length <= longestNumber) return true;
  throw malformed(`the number ${written.slice(0, 20)}… is out of range`);
}

/** The text with each odd number as a string that starts with NUL. */
function marked(text: string, odd: readonly number[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < odd.length; i += 2) {
    const [start = 0, end = 0] = [odd[i], odd[i + 1]];
    pieces.push(text.slice(from, start), '"\\u0000', text.slice(start, end), '"');
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

const halfCharacter = /\p{Surrogate}/u;

/** Counts properties, and refuses what must not be in a record. `name` is the property that the value is in. */
function checkTree(value: ExactValue, name: string, escapes: boolean): number {
  if (typeof value === 'string') {
    if (escapes && halfCharacter.test(value)) throw malformed(`half of a character in ${quoted(name)}`);
    return 0;
  }
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (isList(value)) {
    for (const item of value) keys += checkTree(item, name, escapes);
    return keys;
  }
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw malformed('a property must not be called __proto__');
    if (key.charCodeAt(0) === 0) throw malformed('a number cannot name a property');
    if (escapes && halfCharacter.test(key)) throw malformed('half of a character in the name of a property');
    keys += 1 + checkTree(value[key] ?? null, key, escapes);
  }
  return keys;
}

const quoted = (name: string): string => JSON.stringify(name.slice(0, 64));

export function isList(value: ExactValue): value is readonly ExactValue[] {
  return Array.isArray(value);
}

export function isObject(value: ExactValue | undefined): value is ExactObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON text with every number as it was sent. */
export function exactText(value: ExactValue): string {
  const text = JSON.stringify(value);
  return text.includes('"\\u0000') ? text.replace(/"\\u0000([^"]*)"/g, '$1') : text;
}

/** The value as everybody else reads it; the same object where no number is kept as text. */
export function plainValue(value: ExactValue): unknown {
  if (typeof value === 'string') return value.charCodeAt(0) === 0 ? Number(value.slice(1)) : value;
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? plainList(value) : plainObject(value);
}

function plainList(list: readonly ExactValue[]): unknown {
  let copy: unknown[] | null = null;
  for (let i = 0; i < list.length; i += 1) {
    const plain = plainValue(list[i] ?? null);
    if (plain === list[i]) continue;
    copy ??= [...list];
    copy[i] = plain;
  }
  return copy ?? list;
}

function plainObject(object: ExactObject): unknown {
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(object)) {
    const plain = plainValue(object[key] ?? null);
    if (plain === object[key]) continue;
    copy ??= { ...object };
    copy[key] = plain;
  }
  return copy ?? object;
}
