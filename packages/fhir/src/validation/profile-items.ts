import type { JsonRecord } from './reading.js';

/** One value of an element. */
export interface Item {
  readonly value: unknown;
  /** Of a choice: the type its name tells; else null. */
  readonly type: string | null;
  /** Step of the FHIRPath. */
  readonly step: string;
  readonly index: number | null;
}

const lowerTypes: ReadonlySet<string> = new Set(
  (
    'base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time ' +
    'unsignedInt uri url uuid'
  ).split(' '),
);

/** Every value that an element of a record has; a primitive that is only extensions counts, without a value. */
export function itemsOf(record: JsonRecord, name: string): readonly Item[] {
  if (!name.endsWith('[x]')) return listed(valueOf(record, name), name, null);
  const base = name.slice(0, -3);
  for (const key of Object.keys(record)) {
    const json = key.startsWith('_') ? key.slice(1) : key;
    const suffix = json.slice(base.length);
    if (!json.startsWith(base) || !/^[A-Z]/.test(suffix)) continue;
    const lower = suffix.charAt(0).toLowerCase() + suffix.slice(1);
    const type = lowerTypes.has(lower) ? lower : suffix;
    return listed(valueOf(record, json), `${base}.ofType(${type})`, type);
  }
  return [];
}

function valueOf(record: JsonRecord, name: string): unknown {
  return name in record ? record[name] : `_${name}` in record ? null : undefined;
}

function listed(value: unknown, step: string, type: string | null): readonly Item[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ value, type, step, index: null }];
  return value.map((each, index) => ({ value: each, type, step, index }));
}
