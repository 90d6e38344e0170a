import { isServedType } from '@cryobridge/fhir';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestFhir, startTestFhir } from '../../testing/fhir-app.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import {
  type ExactObject,
  type ExactValue,
  exactText,
  isObject,
  readExactJson,
} from '../records/exact-json.js';
import { linked } from '../records/rewrite-references.js';

/** Patients' charts that are kept beside the project, not in it. */
const folder = fileURLToPath(new URL('../../../../../shared/data/patients/', import.meta.url));
const isThere = existsSync(folder);
const names = isThere ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

let postgres: TestPostgres;
let fhir: TestFhir;
beforeAll(async () => {
  postgres = await startTestPostgres();
  fhir = await startTestFhir(postgres.connection);
});
afterAll(async () => {
  await fhir.close();
  await postgres.stop();
});

interface Entry {
  readonly fullUrl: string;
  readonly resource: ExactObject;
}

function entriesOf(name: string): readonly Entry[] {
  const bundle = readExactJson(readFileSync(`${folder}${name}`, 'utf8')) as ExactObject;
  return (bundle['entry'] as readonly ExactObject[]).map(({ fullUrl, resource }) => ({
    fullUrl: String(fullUrl),
    resource: resource as ExactObject,
  }));
}

/** All but what the server sets, in the order of the text. */
function content(resource: ExactValue | undefined): string {
  if (!isObject(resource)) return '';
  const { resourceType: _type, id: _id, meta, ...rest } = resource;
  const { versionId: _version, lastUpdated: _updated, ...kept } = isObject(meta) ? meta : {};
  return exactText({ meta: kept, ...rest });
}

describe(`whole records${isThere ? '' : ' (not run: ../shared/data/patients is absent)'}`, () => {
  it.skipIf(!isThere).each(names)('%s loads as a transaction and comes back equal', async (name) => {
    const entries = entriesOf(name);
    expect(entries.filter(({ resource }) => !isServedType(String(resource['resourceType'])))).toEqual([]);
    // A chart of links by urn gets new ids; one of links by id keeps them.
    const byUrn = entries.some(({ resource }) => exactText(resource).includes('"reference":"urn:'));
    const body = exactText({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: entries.map(({ fullUrl, resource }) => {
        const type = String(resource['resourceType']);
        const request = byUrn
          ? { method: 'POST', url: type }
          : { method: 'PUT', url: `${type}/${String(resource['id'])}` };
        return { fullUrl, resource, request };
      }),
    });
    const answer = await fhir.call('POST', '', { body });
    expect([answer.status, answer.json['issue']]).toEqual([200, undefined]);
    const stored = (readExactJson(answer.text) as ExactObject)['entry'] as readonly ExactObject[];
    const byUrl = new Map(
      stored.map((entry, i) => {
        const { resourceType, id } = entry['resource'] as ExactObject;
        return [entries[i]?.fullUrl ?? '', `${String(resourceType)}/${String(id)}`];
      }),
    );
    for (const [i, { resource, fullUrl }] of entries.entries()) {
      const expected = byUrn ? linked(resource, { byUrl, byCondition: new Map() }, fullUrl) : resource;
      const { resourceType = '', id = '' } = (stored[i]?.['resource'] ?? {}) as ExactObject;
      const path = `/${String(resourceType)}/${String(id)}`;
      if (i % 25 === 0) {
        const read = await fhir.call('GET', path);
        expect(content(readExactJson(read.text))).toBe(content(expected));
      }
      expect(content(stored[i]?.['resource'])).toBe(content(expected));
    }
  });
});
