import { searchParametersOf, servedTypes } from '@cryobridge/fhir/search';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  pick,
  randomResource,
  seededRandom,
  type Random,
  vocabulary,
} from '../../../fhir/testing/random-resource.js';
import { type Resource, meets, parameterOf, sorted, valuesOf } from '../../testing/brute-force-search.js';
import { searchFor, shownOn, storeIndexed, testNowMs } from '../../testing/indexed-records.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';

const types = [
  'Patient',
  'Observation',
  'Practitioner',
  'Organization',
  'Encounter',
  'Condition',
  'MedicationRequest',
  'QuestionnaireResponse',
  'DocumentReference',
  'ValueSet',
  'PlanDefinition',
  'CarePlan',
  'Procedure',
  'ServiceRequest',
] as const;
type Type = (typeof types)[number];

const random = seededRandom(4);
const resources: readonly Resource[] = types.flatMap((type) =>
  Array.from({ length: 14 }, (_, index) => ({
    ...randomResource(type, { random, density: pick(random, [0.4, 0.8, 1]) }),
    resourceType: type,
    id: String(index + 1),
  })),
);
const world = { resources, servedTypes, nowMs: testNowMs };

const escaped = (text: string): string => text.replace(/[\\,|$]/g, '\\$&');
const prefixes = ['', 'eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;

/** A value to search for, often one that some resource has. */
function valueFor(chance: Random, type: string, code: string): string {
  const parameter = parameterOf(type, code);
  const held = chance() < 0.6 ? heldValue(chance, type, code) : null;
  switch (parameter.type) {
    case 'token': {
      const system = pick(chance, ['', '', `${pick(chance, vocabulary.systems)}|`, '|']);
      return `${system}${escaped(pick(chance, [...vocabulary.codes, ...vocabulary.texts, 'true', 'false', held ?? 'a']))}`;
    }
    case 'reference': {
      const target = pick(
        chance,
        (parameter.target ?? ['Patient']).filter((each) => (servedTypes as readonly string[]).includes(each)),
      );
      const id = pick(chance, vocabulary.ids);
      const isLocal = (parameter.expression ?? '').includes('resolve()');
      return pick(chance, [
        id,
        `${target}/${id}`,
        isLocal ? id : `http://elsewhere.org/fhir/${target}/${id}`,
      ]);
    }
    case 'string':
      return escaped((held ?? pick(chance, vocabulary.texts)).slice(0, 1 + Math.floor(chance() * 8)));
    case 'uri':
      return escaped(pick(chance, [...vocabulary.uris, ...vocabulary.systems]));
    case 'date':
      return pick(chance, prefixes) + pick(chance, [...vocabulary.dates, ...vocabulary.times]);
    case 'quantity':
      return (
        pick(chance, prefixes) +
        pick(chance, ['5', '5.4', '5.40', '5.35', '0', '-3', '100', '100.0', '0.1', '1000']) +
        pick(chance, ['', '', '|http://unitsofmeasure.org|mg', '||mg', '||g'])
      );
    default:
      return (parameter.component ?? [])
        .map(({ definition }) =>
          valueFor(
            chance,
            type,
            definition
              .split('/')
              .at(-1)
              ?.replace(/^[A-Za-z]+-/, '') ?? '',
          ),
        )
        .join('$');
  }
}

function heldValue(chance: Random, type: string, code: string): string | null {
  const values = valuesOf(
    pick(
      chance,
      resources.filter((each) => each.resourceType === type),
    ),
    parameterOf(type, code),
  );
  const [first] = values;
  return typeof first?.value === 'string' ? first.value : null;
}

const modifiers: Readonly<Record<string, readonly string[]>> = {
  token: ['', '', '', ':not', ':text'],
  string: ['', ':exact', ':contains'],
  uri: ['', ':below', ':above'],
  reference: [''],
  date: [''],
  quantity: [''],
  composite: [''],
};

function criterion(chance: Random, type: string, depth = 0): readonly [string, string] {
  const parameters = searchParametersOf(type).filter(
    ({ code, type: kind, targets = [] }) =>
      !['_id', '_lastUpdated', 'relationship'].includes(code) &&
      (kind !== 'reference' || targets.some((each) => servedTypes.some((served) => served === each))),
  );
  const { code, type: kind } = pick(chance, parameters);
  const roll = chance();
  if (roll < 0.1 && kind !== 'composite') return [`${code}:missing`, pick(chance, ['true', 'false'])];
  if (roll < 0.35 && depth < 2) {
    const linked = link(chance, type);
    if (linked !== null) {
      const [inner, value] = criterion(chance, linked.type, depth + 1);
      return [`${linked.prefix}${inner}`, value];
    }
  }
  if (kind === 'reference' && roll < 0.5)
    return [`${code}:identifier`, escaped(pick(chance, vocabulary.codes))];
  const modifier = pick(chance, modifiers[kind] ?? ['']);
  const count = chance() < 0.25 ? 2 : 1;
  return [`${code}${modifier}`, Array.from({ length: count }, () => valueFor(chance, type, code)).join(',')];
}

/** A reference of the type to another of the types here, or of another to it. */
function link(chance: Random, type: string): { readonly prefix: string; readonly type: Type } | null {
  const references = (from: string) =>
    searchParametersOf(from).filter(
      ({ type: kind, targets = [] }) =>
        kind === 'reference' && targets.some((each) => types.some((own) => own === each)),
    );
  if (chance() < 0.5) {
    const { code, targets = [] } = pick(chance, [
      ...references(type),
      ...searchParametersOf(type).slice(0, 1),
    ]);
    const possible = types.filter((each) => targets.includes(each));
    if (possible.length === 0) return null;
    const target = pick(chance, possible);
    return { prefix: `${code}:${target}.`, type: target };
  }
  const from = pick(chance, types);
  const leading = references(from).filter(({ targets = [] }) => targets.includes(type));
  return leading.length === 0 ? null : { prefix: `_has:${from}:${pick(chance, leading).code}:`, type: from };
}

/** Addresses of definitions are kept with and without version, so their order is not that of the text. */
const isCanonical = (type: string, code: string): boolean =>
  resources.some(
    (each) =>
      each.resourceType === type &&
      valuesOf(each, parameterOf(type, code)).some(({ type: held }) => held !== 'Reference'),
  );

describe.each(postgresVersions)(
  'search on PostgreSQL $version and a reading of FHIR without index',
  ({ from }) => {
    let postgres: TestPostgres;
    let pool: pg.Pool;
    beforeAll(async () => {
      postgres = await startTestPostgres(from);
      pool = new pg.Pool(postgres.connection);
      pool.on('error', () => {});
      await storeIndexed(pool, resources);
    });
    afterAll(async () => {
      await pool.end();
      await postgres.stop();
    });

    it('find the same resources', async () => {
      let [found, empty] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000_000 }), async (seed) => {
          const chance = seededRandom(seed);
          const type = pick(chance, types);
          const criteria = Array.from({ length: chance() < 0.7 ? 1 : 2 }, () => criterion(chance, type));
          const expected = resources
            .filter((each) => each.resourceType === type && criteria.every((one) => meets(world, each, one)))
            .map(({ id }) => `${type}/${id}`);
          const url = `${type}?${criteria.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
          const page = await searchFor(pool, url);
          expect({ criteria, found: [...shownOn(page)].sort() }).toEqual({
            criteria,
            found: expected.sort(),
          });
          expect(page.total).toBe(expected.length);
          if (expected.length > 0 && expected.length < 14) found += 1;
          else empty += 1;
        }),
        { seed: 20_261_128, numRuns: 1500 },
      );
      // The searches are worth something only if many of them tell some resources from others.
      expect(found).toBeGreaterThan(empty / 4);
    });

    it('put them in the same order', async () => {
      const orders = types.flatMap((type) =>
        searchParametersOf(type)
          .filter(
            ({ code, type: kind }) =>
              ['date', 'string', 'token', 'uri', 'reference'].includes(kind) &&
              !['_id', '_lastUpdated'].includes(code) &&
              !(kind === 'reference' && isCanonical(type, code)),
          )
          .flatMap(({ code }) => [false, true].map((descending) => ({ type, code, descending }))),
      );
      expect(orders.length).toBeGreaterThan(300);
      for (const { type, code, descending } of orders) {
        const page = await searchFor(pool, `${type}?_sort=${descending ? '-' : ''}${code}`);
        const expected = sorted(
          resources.filter((each) => each.resourceType === type),
          code,
          descending,
        ).map(({ id }) => `${type}/${id}`);
        expect({ type, code, descending, found: shownOn(page) }).toEqual({
          type,
          code,
          descending,
          found: expected,
        });
      }
    });
  },
);
