import { isObject, type Json, type JsonObject } from './element.js';
import { parseFhirDate } from './fhir-date.js';
import type { FaultLog } from './record-error.js';

/** FHIR nests about twenty deep at most; more is an attack or a mistake. */
const deepest = 64;
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);
/** Elements that hold text which may look like a date without being one. */
const textElements = new Set([
  'value',
  'text',
  'div',
  'display',
  'code',
  'id',
  'version',
  'versionId',
  'valueString',
  'reference',
  'url',
  'fullUrl',
  'description',
  'name',
  'title',
  'line',
  'unit',
  'system',
  'data',
]);

/**
 * What no FHIR record may hold, wherever it stands: too deep nesting, null values, names that reach into
 * the language, numbers beyond range, days that are not in the calendar.
 */
export function checkStructure(bundle: JsonObject, log: FaultLog): void {
  const place: (string | number)[] = [];
  const path = () =>
    place.reduce<string>(
      (text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${step}`),
      'Bundle',
    );
  const visit = (value: Json, name: string): void => {
    if (typeof value === 'string') {
      if (isBroken(value)) log.add(path(), 'holds a character that is not text');
      if (isImpossibleDay(value, name)) log.add(path(), `${quote(value)} is not a possible date`);
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) log.add(path(), 'the number is out of range');
    } else if (isObject(value)) {
      if (isTooDeep()) return;
      for (const key of Object.keys(value)) {
        const inner = value[key] ?? null;
        place.push(key);
        if (forbiddenNames.has(key) || isBroken(key)) log.add(path(), 'this name is not allowed');
        else if (inner === null) log.add(path(), 'null is not allowed in FHIR');
        else if (Array.isArray(inner)) visitList(inner as readonly Json[], key, value);
        else visit(inner, key);
        place.pop();
        if (log.full) return;
      }
    }
  };
  const visitList = (items: readonly Json[], name: string, parent: JsonObject): void => {
    if (isTooDeep()) return;
    const twin = name.startsWith('_') ? parent[name.slice(1)] : parent[`_${name}`];
    items.forEach((item, index) => {
      place.push(index);
      if (item === null) {
        if (!hasItem(twin, index)) log.add(path(), 'null is not allowed in FHIR');
      } else if (Array.isArray(item)) {
        log.add(path(), 'a list directly inside a list is not allowed in FHIR');
      } else {
        visit(item, name);
      }
      place.pop();
    });
  };
  const isTooDeep = (): boolean => {
    if (place.length < deepest) return false;
    log.add(path(), `nested more than ${deepest} deep`);
    return true;
  };
  visit(bundle, 'Bundle');
}

/** Zero bytes and half characters: no FHIR string holds them, and no database takes them. */
function isBroken(text: string): boolean {
  return text.includes('\0') || /\p{Cs}/u.test(text);
}

/** FHIR lets a list of primitives hold null where its twin (`given` and `_given`) holds something. */
function hasItem(twin: Json | undefined, index: number): boolean {
  return Array.isArray(twin) && twin[index] !== null && twin[index] !== undefined;
}

function isImpossibleDay(value: string, name: string): boolean {
  if (value.charCodeAt(4) !== 0x2d || value.charCodeAt(7) !== 0x2d || textElements.has(name)) return false;
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(value) && parseFhirDate(value) === null;
}

export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
