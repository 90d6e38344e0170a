import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personTransaction } from '@cryobridge/fhir/mapping';
import { validateResource } from '@cryobridge/fhir/validation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherValidators } from '../../packages/fhir/testing/other-validators.js';
import { searchable } from '../../packages/server/testing/cases.js';
import { type TestFhir, startTestFhir } from '../../packages/server/testing/fhir-app.js';
import { type TestPostgres, startTestPostgres } from '../../packages/server/testing/postgres.js';
import { root } from '../architecture/sources.js';

let postgres: TestPostgres;
let fhir: TestFhir;
const as = 'clinician';
const bundle = JSON.parse(readFileSync(join(root, 'examples/bundles/transtibial-diabetes.json'), 'utf8'));

beforeAll(async () => {
  postgres = await startTestPostgres();
  fhir = await startTestFhir(postgres.connection, searchable);
});
afterAll(async () => {
  await fhir.close();
  await postgres.stop();
});

/** What the server answers must be a resource of the type, valid to us and to others. */
async function answers(
  method: string,
  path: string,
  expected: { type: string; status: number; body?: unknown },
) {
  const { type, status, body } = expected;
  const answer = await fhir.call(method, path, { as, ...(body === undefined ? {} : { body }) });
  expect(answer.status, answer.text.slice(0, 300)).toBe(status);
  const resource = JSON.parse(answer.text) as { readonly resourceType: string };
  expect(resource.resourceType).toBe(type);
  expect(validateResource(resource).filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const other of otherValidators) expect(other.faultsOf(resource), other.name).toEqual([]);
  return answer.json;
}

it('answers with resources that everybody can read', async () => {
  await answers('GET', '/metadata', { type: 'CapabilityStatement', status: 200 });
  const { transaction } = personTransaction(bundle);
  await answers('POST', '', { type: 'Bundle', status: 200, body: transaction });
  await answers('POST', '', { type: 'Bundle', status: 200, body: { ...transaction, type: 'batch' } });
  const found = await answers('GET', '/Observation?_count=2&_total=accurate', {
    type: 'Bundle',
    status: 200,
  });
  expect(found['entry']).toHaveLength(2);
  await answers('GET', '/Patient?_revinclude=Condition:subject', { type: 'Bundle', status: 200 });
  await answers('GET', '/Patient/_history', { type: 'Bundle', status: 200 });
  const [patient] = (await answers('GET', '/Patient', { type: 'Bundle', status: 200 }))['entry'];
  const { id } = patient['resource'] as unknown as { readonly id: string };
  await answers('GET', `/Patient/${id}/$everything`, { type: 'Bundle', status: 200 });
  await answers('GET', `/Patient/${id}`, { type: 'Patient', status: 200 });
});

it('says in outcomes that everybody can read what is wrong and where', async () => {
  const wrong = { resourceType: 'Patient', birthDate: '1961-02-30', name: [{ family: '' }] };
  const outcome = await answers('POST', '/Patient', { type: 'OperationOutcome', status: 422, body: wrong });
  expect(outcome['issue']).toMatchObject([
    { severity: 'error', code: 'value', expression: ['Patient.birthDate'] },
    { severity: 'error', code: 'value', expression: ['Patient.name[0].family'] },
  ]);
  await answers('GET', '/Patient/none', { type: 'OperationOutcome', status: 404 });
  await answers('GET', '/Patient?nothing=1', { type: 'OperationOutcome', status: 400 });
});
