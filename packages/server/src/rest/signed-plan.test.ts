import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestFhir, startTestFhir } from '../../testing/fhir-app.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';

const plan = (id: string, more: object = {}) => ({
  resourceType: 'CarePlan',
  id,
  status: 'active',
  intent: 'plan',
  subject: { reference: 'Patient/somebody' },
  ...more,
});
const changed = { description: 'Three minutes instead of two.' };

describe.each(postgresVersions)('a signed plan over FHIR on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let fhir: TestFhir;
  let pool: pg.Pool;
  const put = (id: string, more: object = {}) =>
    fhir.call('PUT', `/CarePlan/${id}`, { body: plan(id, more) });
  const description = async (id: string) => (await fhir.call('GET', `/CarePlan/${id}`)).json['description'];

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    fhir = await startTestFhir(postgres.connection);
    pool = new pg.Pool(postgres.connection);
    await fhir.call('PUT', '/Patient/somebody', { body: { resourceType: 'Patient', id: 'somebody' } });
    for (const id of ['one.plan-1', 'one.plan-2']) expect((await put(id)).status).toBe(201);
    await pool.query(
      `insert into plan_signature (plan_id, case_id, version, plan_hash, account_id, signed_by, role)
       values ('one.plan-1', 'one', 1, 'h', 'a', 'Dr A', 'clinician')`,
    );
  });
  afterAll(async () => {
    await pool.end();
    await fhir.close();
    await postgres.stop();
  });

  it('is changed by nobody, and says why', async () => {
    const patch = [{ op: 'add', path: '/description', value: changed.description }];
    const patched = { body: patch, headers: { 'content-type': 'application/json-patch+json' } };
    for (const refused of [
      await put('one.plan-1', changed),
      await fhir.call('PATCH', '/CarePlan/one.plan-1', patched),
      await fhir.call('DELETE', '/CarePlan/one.plan-1'),
    ]) {
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('a signed plan stays as it is; a change makes a new version of it');
    }
    expect(await description('one.plan-1')).toBeUndefined();
  });

  it('takes a whole transaction back with it', async () => {
    const entry = ['one.plan-2', 'one.plan-1'].map((id) => ({
      resource: plan(id, changed),
      request: { method: 'PUT', url: `CarePlan/${id}` },
    }));
    const body = { resourceType: 'Bundle', type: 'transaction', entry };
    expect((await fhir.call('POST', '', { body })).status).toBe(409);
    expect(await description('one.plan-2')).toBeUndefined();
  });

  it('may be stored again as it is, and its drafts may change', async () => {
    expect((await put('one.plan-1')).status).toBe(200);
    expect((await put('one.plan-2', changed)).status).toBe(200);
    expect(await description('one.plan-2')).toBe(changed.description);
  });
});
