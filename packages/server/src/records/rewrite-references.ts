import { type ExactObject, type ExactValue, isList } from './exact-json.js';

/** Where references within a bundle lead, by what they say. */
export interface Links {
  /** `Type/id` by fullUrl. */
  readonly byUrl: ReadonlyMap<string, string>;
  /** `Type/id` by `Type?query`. */
  readonly byCondition: ReadonlyMap<string, string>;
}

const conditional = /^[A-Z][A-Za-z]+\?/;
const restfulUrl = /^(https?:\/\/.+)\/[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/;
const urn = /urn:(?:uuid|oid):[A-Za-z0-9.-]+/g;
/** Texts that may look like a link and are none. */
const neverLinks = new Set(['system', 'value', 'display', 'diagnostics', 'versionId']);

/** The conditions that references name, such as `Patient?identifier=x`. */
export function conditionsIn(value: ExactValue, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if (isList(value)) {
    for (const item of value) conditionsIn(item, found);
    return found;
  }
  for (const [name, item] of Object.entries(value)) {
    if (name === 'reference' && typeof item === 'string' && conditional.test(item)) found.add(item);
    else conditionsIn(item, found);
  }
  return found;
}

/** The resource with its links to other entries replaced; the same object when it has none. */
export function linked(resource: ExactObject, links: Links, fullUrl: string | null): ExactObject {
  const base = fullUrl === null ? null : (restfulUrl.exec(fullUrl)?.[1] ?? null);
  return rewritten(resource, (name, text) => replacement(name, text, { links, base })) as ExactObject;
}

type Replace = (name: string, text: string) => string;

function rewritten(value: ExactValue, replace: Replace, name = ''): ExactValue {
  if (typeof value === 'string') return replace(name, value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    let list: ExactValue[] | null = null;
    for (let i = 0; i < value.length; i += 1) {
      const item = value[i] ?? null;
      const changed = rewritten(item, replace, name);
      if (changed !== item) (list ??= [...value])[i] = changed;
    }
    return list ?? value;
  }
  let copy: Record<string, ExactValue> | null = null;
  for (const key of Object.keys(value)) {
    const item = value[key] ?? null;
    const changed = rewritten(item, replace, key);
    if (changed !== item) (copy ??= { ...value })[key] = changed;
  }
  return copy ?? value;
}

function replacement(
  name: string,
  text: string,
  { links, base }: { links: Links; base: string | null },
): string {
  const { byUrl, byCondition } = links;
  if (name === 'reference') return referenceTo(text, { links, base }) ?? byCondition.get(text) ?? text;
  if (!text.includes('urn:') || neverLinks.has(name)) return text;
  if (name === 'div') return text.replace(urn, (link) => byUrl.get(link) ?? link);
  return byUrl.get(text) ?? text;
}

function referenceTo(text: string, { links, base }: { links: Links; base: string | null }): string | null {
  return links.byUrl.get(text) ?? (base === null ? null : (links.byUrl.get(`${base}/${text}`) ?? null));
}
