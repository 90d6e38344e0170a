import { resourceTypes } from '../resource-types.js';

const relative = /^([A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;
const conditional = /^([A-Za-z]+)\?[^\s]+$/;
const absolute = /^[a-z][a-z0-9+.-]*:\S+$/i;
const literalAtEnd = /^https?:\/\/.*\/([A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;

export type ReferenceTarget =
  /** Type null: it does not tell, such as `urn:uuid:…`. */
  | { readonly kind: 'elsewhere'; readonly type: string | null }
  /** Id '' is the container itself. */
  | { readonly kind: 'contained'; readonly id: string }
  | { readonly kind: 'malformed' };

/** What `Reference.reference` points to, as far as its text tells. */
export function referenceTarget(reference: string): ReferenceTarget {
  if (reference.startsWith('#')) return { kind: 'contained', id: reference.slice(1) };
  const [, near] = relative.exec(reference) ?? conditional.exec(reference) ?? [];
  if (near !== undefined)
    return resourceTypes.has(near) ? { kind: 'elsewhere', type: near } : { kind: 'malformed' };
  if (!absolute.test(reference)) return { kind: 'malformed' };
  const [, far] = literalAtEnd.exec(reference) ?? [];
  return { kind: 'elsewhere', type: far !== undefined && resourceTypes.has(far) ? far : null };
}
