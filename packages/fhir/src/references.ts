import type { Entry } from './bundle.js';
import type { Element } from './element.js';

/** Finds the entry that a reference points to, whatever way it is written. */
export interface References {
  resolve(reference: string): Entry | null;
}

export function indexReferences(entries: readonly Entry[]): References {
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const names = entry.fullUrl === null ? [] : [entry.fullUrl, localPart(entry.fullUrl)];
    if (entry.id !== null) names.push(`${entry.type}/${entry.id}`);
    for (const name of names) byName.set(name, byName.get(name) ?? entry);
  }
  return {
    resolve(reference) {
      const bare = withoutVersion(reference);
      return byName.get(bare) ?? byName.get(localPart(bare)) ?? null;
    },
  };
}

export function withoutVersion(reference: string): string {
  const history = reference.indexOf('/_history/');
  return history < 0 ? reference : reference.slice(0, history);
}

/** `Type/id` of an absolute URL; anything else unchanged. */
export function localPart(reference: string): string {
  return /(?:^|\/)([A-Z][A-Za-z]+\/[^/]+)$/.exec(reference)?.[1] ?? reference;
}

/** The references held by a field, be it one or a list. */
export function referencesIn(
  element: Element,
  name: string,
): readonly { readonly to: string; readonly path: string }[] {
  const holders = Array.isArray(element.json[name]) ? element.children(name) : [element.child(name)];
  return holders.flatMap((holder) => {
    const to = holder?.text('reference') ?? null;
    return holder === null || to === null ? [] : [{ to, path: holder.path }];
  });
}
