/** Small seeded damage to JSON records, for tests of the validator. */

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A number from 0 up to `below`. */
export type Roll = (below: number) => number;

export function rolls(seed: number): Roll {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Spot {
  readonly holder: Json[] | { [name: string]: Json };
  readonly key: string;
}

function spots(value: Json): readonly Spot[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spots(at({ holder, key }))]);
}

const at = ({ holder, key }: Spot): Json => (holder as { [name: string]: Json })[key] ?? null;
const put = ({ holder, key }: Spot, value: Json) => {
  (holder as { [name: string]: Json })[key] = value;
};

type Damage = (spot: Spot, roll: Roll) => void;

const strange: readonly Json[] = [
  '',
  ' ',
  null,
  0,
  -1,
  1.5,
  true,
  [],
  {},
  'x',
  'two  spaces',
  '2026-02-30',
  '2026-01-31T08:30:00',
  'http://example.org/x',
  'Patient/1',
  '#nothing',
  ['x'],
  { x: 1 },
];

const damages: Readonly<Record<string, Damage>> = {
  drop: ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  replace: (spot, roll) => put(spot, structuredClone(strange[roll(strange.length)] ?? null)),
  wrap: (spot) => put(spot, [at(spot)]),
  unwrap: (spot) => {
    const value = at(spot);
    if (Array.isArray(value)) put(spot, value[0] ?? null);
  },
  rename: ({ holder, key }) => {
    if (Array.isArray(holder)) return;
    holder[`${key}X`] = holder[key] ?? null;
    delete holder[key];
  },
  add: ({ holder, key }, roll) => {
    if (Array.isArray(holder)) return;
    const names = [
      'foo',
      `_${key}`,
      'valueString',
      'valueBoolean',
      'extension',
      'id',
      'text',
      'display',
      'comparator',
    ];
    holder[names[roll(names.length)] ?? 'foo'] = structuredClone(strange[roll(strange.length)] ?? null);
  },
  text: (spot, roll) => {
    const value = at(spot);
    if (typeof value !== 'string') return;
    const forms = [
      value.toUpperCase(),
      ` ${value}`,
      value.slice(0, -1),
      `${value}\u0007`,
      value.replace('/', '//'),
    ];
    put(spot, forms[roll(forms.length)] ?? value);
  },
};

/** A copy of the record with one damage somewhere, and what was done where. */
export function damaged(record: object, roll: Roll): { readonly record: unknown; readonly what: string } {
  const copy = structuredClone(record) as Json;
  const all = spots(copy).filter(({ key, holder }) => key !== 'resourceType' || Array.isArray(holder));
  const spot = all[roll(all.length)];
  const names = Object.keys(damages);
  const name = names[roll(names.length)] ?? 'drop';
  if (spot === undefined) return { record: copy, what: 'nothing' };
  damages[name]?.(spot, roll);
  return { record: copy, what: `${name} ${spot.key}` };
}
