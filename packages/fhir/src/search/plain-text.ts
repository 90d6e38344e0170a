import { type Json, isObject } from '../element.js';
import type { TypedValue } from './path-values.js';

const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Text as searches compare it: without case, accents, and differences of white space. */
export function plainText(text: string): string {
  const bare = isAscii(text)
    ? text.toLowerCase()
    : withoutMarks(withoutMarks(text).toLowerCase()).replace(
        /[ßæœøđðłþı]/g,
        (letter) => undecomposed[letter] ?? letter,
      );
  return bare.replace(/\s+/g, ' ').trim();
}

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** PostgreSQL keeps no NUL and no half of a surrogate pair. */
export function storableText(text: string): string {
  return isAscii(text) ? text : text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Printable, so neither a NUL nor anything else that needs care; most codes and names are. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

const nameParts = ['text', 'family', 'given', 'prefix', 'suffix'] as const;
const addressParts = ['text', 'line', 'city', 'district', 'state', 'postalCode', 'country'] as const;

/** The texts that a string parameter compares. */
export function stringsOf({ type, value }: TypedValue): readonly string[] {
  switch (type) {
    case 'string':
    case 'markdown':
      return textsIn(value);
    case 'HumanName':
      return isObject(value) ? nameParts.flatMap((part) => textsIn(value[part])) : [];
    case 'Address':
      return isObject(value) ? addressParts.flatMap((part) => textsIn(value[part])) : [];
    default:
      return [];
  }
}

function textsIn(json: Json | undefined): readonly string[] {
  if (typeof json === 'string') return json === '' ? [] : [json];
  return Array.isArray(json) ? (json as readonly Json[]).flatMap(textsIn) : [];
}
