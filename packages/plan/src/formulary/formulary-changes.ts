import { canonicalJson } from '../hash.js';
import type { DrugId, FormularyDrugs, FormularyEntry, FormularyValue } from './formulary.js';

/** What differs of one drug between two formularies. */
export interface FormularyChange {
  readonly drug: DrugId;
  /** `entry`: whether the pharmacist speaks of it at all. Else a part, or the name of a value. */
  readonly part: 'entry' | 'available' | 'alternative' | 'note' | 'value' | 'sourced';
  readonly name: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

type Part = Omit<FormularyChange, 'drug' | 'before' | 'after'>;

/** In the order of drugs and parts. */
export function formularyChanges(before: FormularyDrugs, after: FormularyDrugs): readonly FormularyChange[] {
  return drugsOf(before, after).flatMap((drug) => {
    const [old, now] = [before[drug], after[drug]];
    if (old === undefined && now === undefined) return [];
    const whole: readonly Part[] =
      old === undefined || now === undefined ? [{ part: 'entry', name: null }] : [];
    return [...whole, ...partsOf(old, now)].flatMap((part) => {
      const [was, is] = [partOf(old, part), partOf(now, part)];
      return canonicalJson(was) === canonicalJson(is) ? [] : [{ drug, ...part, before: was, after: is }];
    });
  });
}

export interface Merged {
  readonly drugs: FormularyDrugs;
  /** What both changed, each to something else: mine stands in `drugs`, theirs is `before`, mine `after`. */
  readonly clashes: readonly FormularyChange[];
}

/** My changes on top of theirs, so that nobody's work is lost; what both changed is told. */
export function mergeFormularies({
  base,
  mine,
  theirs,
}: {
  readonly base: FormularyDrugs;
  readonly mine: FormularyDrugs;
  readonly theirs: FormularyDrugs;
}): Merged {
  const own = formularyChanges(base, mine).filter(
    ({ drug, part }) => part === 'entry' || mine[drug] !== undefined,
  );
  const others = new Map(formularyChanges(base, theirs).map((change) => [keyOf(change), change]));
  const clashes = own.flatMap((change) => {
    const other = others.get(keyOf(change));
    if (other === undefined || canonicalJson(other.after) === canonicalJson(change.after)) return [];
    return [{ ...change, before: other.after }];
  });
  return { drugs: own.reduce(applied, { ...theirs, ...takenOff({ base, mine, theirs }, own) }), clashes };
}

/** What they took off while I worked on it stays as I have it, so that it can be read before it goes. */
function takenOff(
  { base, mine, theirs }: Parameters<typeof mergeFormularies>[0],
  own: readonly FormularyChange[],
): FormularyDrugs {
  const gone = own.flatMap(({ drug }) => {
    const [entry, was] = [mine[drug], base[drug]];
    return entry === undefined || was === undefined || theirs[drug] !== undefined ? [] : [[drug, entry]];
  });
  return Object.fromEntries(gone);
}

const keyOf = ({ drug, part, name }: FormularyChange) => `${drug} ${part} ${name ?? ''}`;

function drugsOf(...all: readonly FormularyDrugs[]): readonly DrugId[] {
  return [...new Set(all.flatMap((drugs) => Object.keys(drugs) as DrugId[]))].sort();
}

function partsOf(old: FormularyEntry | undefined, now: FormularyEntry | undefined): readonly Part[] {
  const names = new Set([...Object.keys(old?.values ?? {}), ...Object.keys(now?.values ?? {})]);
  return [
    { part: 'available', name: null },
    { part: 'alternative', name: null },
    { part: 'note', name: null },
    ...[...names].sort().map((name): Part => ({ part: 'value', name })),
    { part: 'sourced', name: null },
  ];
}

/** A drug that the formulary does not speak of is available, with the sourced values. */
function partOf(entry: FormularyEntry | undefined, { part, name }: Part): unknown {
  switch (part) {
    case 'entry':
      return entry !== undefined;
    case 'available':
      return entry?.available ?? true;
    case 'alternative':
      return entry?.alternative ?? null;
    case 'note':
      return entry?.note ?? '';
    case 'value':
      return entry?.values[name ?? ''] ?? null;
    case 'sourced':
      return entry?.sourced ?? null;
  }
}

const emptyEntry: FormularyEntry = {
  available: true,
  alternative: null,
  note: '',
  values: {},
  sourced: {},
};

function applied(drugs: FormularyDrugs, change: FormularyChange): FormularyDrugs {
  const { drug, part, name, after } = change;
  if (part === 'entry' && after === false) {
    const { [drug]: _gone, ...rest } = drugs;
    return rest;
  }
  const entry = drugs[drug] ?? emptyEntry;
  if (part === 'entry') return { ...drugs, [drug]: entry };
  if (part !== 'value') return { ...drugs, [drug]: { ...entry, [part]: after } };
  const { [name ?? '']: _old, ...values } = entry.values;
  return {
    ...drugs,
    [drug]: {
      ...entry,
      values: after === null ? values : { ...values, [name ?? '']: after as FormularyValue },
    },
  };
}
