import { type ElementNode, structureOf } from '../src/definitions/structure.js';

/** From 0 up to but not including 1. */
export type Random = () => number;

/** A seeded source of chance (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Few values, so that searches find some and miss some; each has a neighbour that is nearly it. */
export const vocabulary = {
  codes: ['a', 'b', 'A', 'final', 'active', '72514-3', 'a|b', 'c,d', 'x$y'],
  systems: ['http://loinc.org', 'http://snomed.info/sct', 'urn:oid:1.2.3'],
  texts: [
    'Pain',
    'pain score',
    'Łódź',
    'Ångström',
    'angstrom',
    'Zoë',
    'zoe',
    'Straße 1',
    'a,b',
    '% _',
    "O'Kon",
  ],
  uris: [
    'http://acme.org/fhir/ValueSet/1',
    'http://acme.org/fhir',
    'http://acme.org/fhirx/1',
    'urn:oid:2.16.840.1',
    'http://acme.org/fhir/ValueSet/12',
  ],
  ids: ['1', '2', '3'],
  dates: ['2024', '2024-02', '2024-02-29', '2024-03-01', '2023-12-31', '1950-06'],
  times: [
    '2024-02-29T23:30:00Z',
    '2024-02-29T23:30:00-05:00',
    '2024-03-01T00:00:00.000Z',
    '2024-02-29T12:00:00.5+14:00',
    '2023-12-31T23:59:59Z',
  ],
  numbers: [0, 5, 5.4, 5.35, 5.45, -3, 100, 150, 0.1, 1e3],
  units: [
    { unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' },
    { unit: 'milligram', system: 'http://unitsofmeasure.org', code: 'mg' },
    { unit: 'g' },
    {},
  ],
} as const;

export interface RandomResourceOptions {
  readonly random: Random;
  /** The chance that an optional element is there. */
  readonly density: number;
}

/** A resource of the shape its type allows, with no care for its meaning. */
export function randomResource(type: string, options: RandomResourceOptions): Record<string, unknown> {
  const node = structureOf(type)?.root;
  if (node === undefined) throw new Error(`${type} has no structure`);
  return { resourceType: type, ...fields({ node, options, depth: 0, type }) };
}

interface Place {
  readonly node: ElementNode;
  readonly options: RandomResourceOptions;
  readonly depth: number;
  readonly type: string;
}

/** Values that expressions of search parameters look for. */
const distinguishing: Readonly<Record<string, readonly string[]>> = {
  'RelatedArtifact.type': ['composed-of', 'depends-on', 'derived-from', 'predecessor', 'successor'],
  'ContactPoint.system': ['email', 'phone', 'fax'],
};

const leftOut: ReadonlySet<string> = new Set([
  'contained',
  'extension',
  'modifierExtension',
  'text',
  'id',
  'implicitRules',
]);

function fields({ node, options, depth, type }: Place): Record<string, unknown> {
  const { random, density } = options;
  const found: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(node.children ?? {})) {
    if ((leftOut.has(name) && !(name === 'text' && depth > 0)) || child.types === undefined) continue;
    if (random() > (depth === 0 ? density : 0.6) || depth > 3) continue;
    const { code, targets } = pick(random, child.types);
    const property = name.replace('[x]', code.charAt(0).toUpperCase() + code.slice(1));
    const fixed = distinguishing[`${type}.${name}`];
    const make = () =>
      fixed !== undefined
        ? pick(random, fixed)
        : valueOf({ node: child, options, depth: depth + 1, type: code }, targets);
    const value = child.max === 1 ? make() : Array.from({ length: 1 + Math.floor(random() * 2) }, make);
    const empty = Array.isArray(value) ? value.some((each) => each === undefined) : value === undefined;
    if (!empty) found[property] = value;
  }
  return type === 'Period' && typeof found['start'] === 'string' ? ordered(found) : found;
}

function ordered(period: Record<string, unknown>): Record<string, unknown> {
  const { start, end } = period;
  return typeof start === 'string' && typeof end === 'string' && end < start
    ? { ...period, start: end, end: start }
    : period;
}

function valueOf(place: Place, targets: readonly string[] | undefined): unknown {
  const { random } = place.options;
  switch (place.type) {
    case 'Reference':
      return randomReference(random, targets ?? ['Patient', 'Observation']);
    case 'Resource':
      return undefined;
    case 'BackboneElement':
    case 'Element':
      return filled(fields(place));
    case 'Quantity':
    case 'Age':
    case 'Duration':
    case 'SimpleQuantity':
      return {
        value: pick(random, vocabulary.numbers),
        ...pick(random, vocabulary.units),
        ...comparator(random),
      };
    case 'SampledData':
      return { origin: { value: 1, unit: 'mg' }, period: 1, dimensions: 1, data: '1 2 E 5.4', factor: 2 };
    default:
      return primitive(random, place.type) ?? complex(place);
  }
}

function comparator(random: Random): object {
  return random() < 0.2 ? { comparator: pick(random, ['<', '<=', '>', '>=']) } : {};
}

function complex(place: Place): unknown {
  const node = structureOf(place.type)?.root;
  return node === undefined ? undefined : filled(fields({ ...place, node }));
}

const filled = (object: object): object | undefined =>
  Object.keys(object).length === 0 ? undefined : object;

function randomReference(random: Random, targets: readonly string[]): object {
  const type = pick(random, targets);
  const id = pick(random, vocabulary.ids);
  return pick(random, [
    { reference: `${type}/${id}` },
    { reference: `${type}/${id}` },
    { reference: `${type}/${id}/_history/2` },
    { reference: `http://elsewhere.org/fhir/${type}/${id}` },
    { identifier: { system: pick(random, vocabulary.systems), value: pick(random, vocabulary.codes) } },
    { reference: '#inside', display: 'contained' },
  ]);
}

function primitive(random: Random, type: string): unknown {
  switch (type) {
    case 'boolean':
      return random() < 0.5;
    case 'integer':
    case 'positiveInt':
    case 'unsignedInt':
      return 1 + Math.floor(random() * 5);
    case 'decimal':
      return pick(random, vocabulary.numbers);
    case 'code':
      return pick(random, vocabulary.codes);
    case 'date':
      return pick(random, vocabulary.dates);
    case 'dateTime':
      return pick(random, [...vocabulary.dates, ...vocabulary.times]);
    case 'instant':
      return pick(random, vocabulary.times);
    case 'uri':
    case 'url':
      return pick(random, [...vocabulary.uris, ...vocabulary.systems]);
    case 'canonical':
      return pick(random, vocabulary.uris) + pick(random, ['', '|1.0', '|2.0']);
    case 'string':
    case 'markdown':
      return pick(random, vocabulary.texts);
    default:
      return /^[a-z]/.test(type) ? 'x' : undefined;
  }
}
