import type { Json } from '../element.js';

export interface ReferenceTarget {
  /** Relative (`Patient/1`) or absolute, without version. */
  readonly reference: string;
  /** Null where the text does not say. */
  readonly type: string | null;
  readonly id: string | null;
}

const relative = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/;

/** Where a literal reference leads; null for one to a contained resource, by condition, or malformed. */
export function referenceTarget(json: Json | undefined): ReferenceTarget | null {
  if (typeof json !== 'string' || json === '' || json.startsWith('#') || json.includes('?')) return null;
  const reference = json.replace(/\/_history\/[^/]*$/, '');
  const parts = relative.exec(reference);
  if (parts !== null) return { reference, type: parts[1] ?? null, id: parts[2] ?? null };
  const tail = /\/([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/.exec(reference);
  return { reference, type: tail?.[1] ?? null, id: tail?.[2] ?? null };
}

/** Absolute references to our own address become relative ones. */
export function withoutBase(reference: string, bases: readonly string[]): string {
  const base = bases.find((each) => reference.startsWith(`${each}/`));
  return base === undefined ? reference : reference.slice(base.length + 1);
}
