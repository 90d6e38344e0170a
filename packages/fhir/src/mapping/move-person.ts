import type { Resource } from './resource.js';

/** The resources as they are when they are about another person: every reference to the one becomes the other. */
export function movedToPerson(
  resources: readonly Resource[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Resource[] {
  if (from === to) return resources;
  return resources.map((each) => pointedAt(each, { from: `Patient/${from}`, to: `Patient/${to}` }));
}

function pointedAt<Value>(value: Value, move: { readonly from: string; readonly to: string }): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => pointedAt(each, move)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [
      name,
      name === 'reference' && each === move.from ? move.to : pointedAt(each, move),
    ]),
  ) as Value;
}
