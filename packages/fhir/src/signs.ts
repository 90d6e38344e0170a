import type { Fact, FactOrigin } from '@cryobridge/plan';

/**
 * One place's word on a question with few answers: the values it allows. `firm`: a code or a flag. `label`:
 * words beside a code. `loose`: words alone, which can contradict but never decide.
 */
export interface Sign<T> {
  readonly values: readonly T[];
  readonly strength: 'firm' | 'label' | 'loose';
  readonly from: FactOrigin;
  /** As written there. */
  readonly seen: string;
}

/**
 * What all signs allow together. Known only when signs other than loose words leave one value and nothing
 * contradicts it; contradicting signs give a conflict with every candidate; several values left are unreadable.
 */
export function combineSigns<T>(all: readonly Sign<T>[]): Fact<T> {
  const signs = all.filter(({ values }) => values.length > 0);
  if (signs.length === 0) return { state: 'unknown', why: 'missing', from: [] };
  if (sharedValues(signs).length === 0) return conflictOf(signs);
  const [value, ...more] = sharedValues(signs.filter(({ strength }) => strength !== 'loose'));
  const from = onePerResource(signs.map((sign) => sign.from));
  if (value !== undefined && more.length === 0) return { state: 'known', value, asOf: null, from };
  return {
    state: 'unknown',
    why: 'unreadable',
    from,
    seen: [...new Set(signs.map(({ seen }) => seen))].join('; '),
  };
}

/** A code and the words beside it are one witness. */
function onePerResource(origins: readonly FactOrigin[]): readonly FactOrigin[] {
  const seen = new Set<string>();
  return origins.filter((origin) => {
    const name = origin.kind === 'record' ? origin.resource : JSON.stringify(origin);
    return !seen.has(name) && seen.add(name);
  });
}

export function sharedValues<T>(signs: readonly Sign<T>[]): readonly T[] {
  const sets = signs.map(({ values }) => values).filter((values) => values.length > 0);
  const [first = []] = sets;
  return first.filter((value) => sets.every((values) => values.includes(value)));
}

/** Every value that any sign allows, once for each resource or flag that allows it. */
function conflictOf<T>(signs: readonly Sign<T>[]): Fact<T> {
  const values = [...new Set(signs.flatMap((sign) => sign.values))];
  const candidates = values.flatMap((value) => {
    const allowing = signs.filter((sign) => sign.values.includes(value)).map(({ from }) => from);
    return onePerResource(allowing).map((from) => ({ value, from }));
  });
  return { state: 'conflict', candidates };
}
