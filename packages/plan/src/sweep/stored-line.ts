import { canonicalJson, hashOf } from '../hash.js';
import type { FieldAtlas, PackedFields } from './field-atlas.js';
import type { StoredPoint } from './sweep-point.js';

const sumDigits = 16;

/** One point as one line of JSON, with a checksum at its end. No line break. */
export function storedLine(stored: StoredPoint): string {
  return canonicalJson({ ...stored, sum: hashOf(stored).slice(0, sumDigits) });
}

/** Null for a line that was cut short or changed: its point counts as not stored. */
export function readStoredLine(line: string): StoredPoint | null {
  try {
    const { sum, ...stored } = JSON.parse(line) as StoredPoint & { readonly sum: string };
    return hashOf(stored).slice(0, sumDigits) === sum ? stored : null;
  } catch {
    return null;
  }
}

/** The fields among stored lines, for `makePlan`. Spoilt lines are left out: their points are made again. */
export function fieldAtlas(text: string): FieldAtlas {
  const found = new Map<string, PackedFields>();
  for (const line of text.split('\n')) {
    const stored = readStoredLine(line);
    if (stored?.result.kind === 'fields') found.set(stored.key, stored.result.fields);
  }
  return { find: (key) => found.get(key) ?? null };
}
