import { type Json, type JsonObject, isObject } from '../element.js';
import type { TypedValue } from './path-values.js';
import { storableText } from './plain-text.js';
import type { Token } from './token-text.js';

/** The codes that a token parameter compares. Text is compared without case, codes with it. */
export function tokensOf({ type, value }: TypedValue): readonly Token[] {
  switch (type) {
    case 'CodeableConcept':
      return isObject(value) ? objectsIn(value['coding']).flatMap(ofCoding) : [];
    case 'Coding':
      return isObject(value) ? ofCoding(value) : [];
    case 'Identifier':
      return isObject(value) ? pair(value['system'], value['value']) : [];
    case 'ContactPoint':
      return isObject(value) ? pair(undefined, value['value']) : [];
    case 'string':
      return pair(undefined, typeof value === 'string' ? value.toLowerCase() : undefined);
    default:
      return pair(undefined, typeof value === 'boolean' ? String(value) : value);
  }
}

const ofCoding = ({ system, code }: JsonObject): readonly Token[] => pair(system, code);

function pair(system: Json | undefined, code: Json | undefined): readonly Token[] {
  if (typeof code !== 'string' || code === '') return [];
  return [{ system: typeof system === 'string' ? storableText(system) : '', code: storableText(code) }];
}

export interface TypedIdentifier {
  readonly type: Token;
  readonly value: string;
}

/** An identifier under each code of its type, for `:of-type`. */
export function typedIdentifiersOf({ type, value }: TypedValue): readonly TypedIdentifier[] {
  if (type !== 'Identifier' || !isObject(value) || typeof value['value'] !== 'string') return [];
  const identifier = value['value'];
  return isObject(value['type'])
    ? tokensOf({ type: 'CodeableConcept', value: value['type'] }).map((each) => ({
        type: each,
        value: identifier,
      }))
    : [];
}

/** The words that go with a code, for `:text`. */
export function labelsOf({ type, value }: TypedValue): readonly string[] {
  if (!isObject(value)) return [];
  switch (type) {
    case 'CodeableConcept':
      return [value['text'], ...objectsIn(value['coding']).map(({ display }) => display)].filter(isText);
    case 'Coding':
      return [value['display']].filter(isText);
    case 'Identifier':
      return isObject(value['type']) ? [value['type']['text']].filter(isText) : [];
    default:
      return [];
  }
}

const isText = (json: Json | undefined): json is string => typeof json === 'string' && json !== '';

function objectsIn(json: Json | undefined): readonly JsonObject[] {
  return Array.isArray(json) ? (json as readonly Json[]).filter(isObject) : [];
}
