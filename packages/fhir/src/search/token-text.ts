import { isAscii, storableText } from './plain-text.js';

/**
 * What the index keeps of a value that is compared for equality is one text, of which the server stores a hash. The
 * same functions make it from a record and from a search. Parts are set apart by a sign that no part contains.
 */
const apart = '\u0001';
function text(kind: string, path: string, ...parts: readonly string[]): string {
  let made = kind + path;
  for (const part of parts) made += apart + (isAscii(part) ? part : storableText(part).replaceAll(apart, ''));
  return made;
}

export interface Token {
  /** Empty: none. */
  readonly system: string;
  readonly code: string;
}

export const exactToken = (path: string, { system, code }: Token): string => text('=', path, system, code);
/** The code in whatever system. */
export const codeToken = (path: string, code: string): string => text('c', path, code);
/** Any code of the system. */
export const systemToken = (path: string, system: string): string => text('s', path, system);
/** `Type/id` or an absolute address. */
export const referenceToken = (path: string, reference: string): string => text('r', path, reference);
export const identifierPath = (path: string): string => `${path}#identifier`;
export const typedIdentifierToken = (path: string, type: Token, value: string): string =>
  text('t', path, type.system, type.code, value);
export const uriToken = (path: string, uri: string): string => text('u', path, uri);
/** A URI that the value lies below. */
export const belowToken = (path: string, uri: string): string => text('b', path, uri);
/** There is a value; `only` narrows it to references to one type. */
export const presenceToken = (path: string, only?: string): string => text('?', path, only ?? '');
/** The resource is in this patient's compartment. */
export const compartmentToken = (patientId: string): string => text('p', 'Patient', patientId);
/** Whether few resources have it: a reference, a compartment, or an identifier. */
export const isSelectiveToken = (token: string): boolean =>
  /^[rpt]/.test(token) || /^[=c][A-Za-z]+\.(identifier|url)\b/.test(token);
/** Two values of one element. */
export const pairToken = (path: string, values: readonly string[]): string =>
  text('&', path, ...values.map((value) => value.replaceAll(apart, '\u0002')));
