import type { Discriminator, ElementNode } from '../definitions/structure.js';
import { holdsPattern, isSame } from './pattern.js';
import type { Item } from './profile-items.js';
import { asList, asRecord } from './reading.js';

/** The slice that a value belongs to; null: none. */
export function sliceOf(
  item: Item,
  { slicing, slices = {} }: ElementNode,
): { readonly name: string; readonly node: ElementNode } | null {
  const discriminators = slicing?.discriminators ?? [];
  for (const [name, node] of Object.entries(slices))
    if (discriminators.every((each) => isTold(item, node, each))) return { name, node };
  return null;
}

function isTold(item: Item, node: ElementNode, { type, path }: Discriminator): boolean {
  switch (type) {
    case 'value':
    case 'pattern':
      return isValueTold(item.value, node, path);
    case 'type':
      return path === '$this' && (node.types ?? []).some(({ code }) => code === item.type);
    case 'exists':
    case 'profile':
      throw new Error(`slices by ${type} are not understood`);
  }
}

function isValueTold(value: unknown, node: ElementNode, path: string): boolean {
  const steps = path === '$this' ? [] : path.split('.');
  const wanted = steps.reduce<ElementNode | undefined>((at, step) => at?.children?.[step], node);
  const profile = path === 'url' ? node.types?.[0]?.profiles?.[0] : undefined;
  const fixed = wanted?.fixed ?? profile;
  const values = steps.reduce<readonly unknown[]>(
    (at, step) => at.flatMap((each) => valuesAt(each, step)),
    [value],
  );
  if (fixed !== undefined) return values.some((each) => isSame(each, fixed));
  return wanted?.pattern !== undefined && values.some((each) => holdsPattern(each, wanted.pattern));
}

function valuesAt(value: unknown, step: string): readonly unknown[] {
  const next = asRecord(value)?.[step];
  return Array.isArray(next) ? asList(next) : next === undefined ? [] : [next];
}
