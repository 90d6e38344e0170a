import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, type TestFhir, startTestFhir } from '../../testing/fhir-app.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';

type Entry = Readonly<Record<string, unknown>>;
const bundle = (type: string, entry: readonly Entry[]) => ({ resourceType: 'Bundle', type, entry });
const post = (resource: object, more: object = {}, request: object = {}): Entry => ({
  resource,
  request: { method: 'POST', url: (resource as { resourceType: string }).resourceType, ...request },
  ...more,
});
const put = (resource: { resourceType: string; id: string }, request: object = {}): Entry => ({
  resource,
  request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}`, ...request },
});
const get = (url: string): Entry => ({ request: { method: 'GET', url } });
const del = (url: string): Entry => ({ request: { method: 'DELETE', url } });
const patient = (more: object = {}) => ({ resourceType: 'Patient', ...more });
const observation = (subject: string, more: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'pain' },
  subject: { reference: subject },
  ...more,
});
const urn = (n: number) => `urn:uuid:00000000-0000-4000-8000-00000000000${n}`;

describe.each(postgresVersions)('bundles on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let fhir: TestFhir;
  const send = (type: string, entries: readonly Entry[], headers = {}) =>
    fhir.call('POST', '', { body: bundle(type, entries), headers });
  const statuses = (answer: { json: Json }) =>
    answer.json['entry']?.map((entry) => String(entry['response']?.['status']));
  const countOf = async () => (await fhir.call('GET', '/_history?_count=1000')).json['entry']?.length ?? 0;

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    fhir = await startTestFhir(postgres.connection);
  });
  afterAll(async () => {
    await fhir.close();
    await postgres.stop();
  });

  describe('a transaction', () => {
    it('links its entries, in every direction and everywhere', async () => {
      const narrative = `<div xmlns="http://www.w3.org/1999/xhtml"><a href="${urn(1)}">p</a></div>`;
      const answer = await send('transaction', [
        post(
          observation(urn(1), {
            hasMember: [{ reference: urn(3) }],
            text: { status: 'generated', div: narrative },
          }),
          { fullUrl: urn(2) },
        ),
        post(patient({ identifier: [{ system: 'urn:ietf:rfc:3986', value: urn(1) }] }), { fullUrl: urn(1) }),
        post(observation('Patient/old', { focus: [{ reference: 'http://old.example/fhir/Patient/old' }] }), {
          fullUrl: 'http://old.example/fhir/Observation/7',
        }),
        post(patient({ id: 'old' }), { fullUrl: 'http://old.example/fhir/Patient/old' }),
        post(observation(urn(1)), { fullUrl: urn(3) }),
      ]);
      expect([answer.json['type'], answer.json['issue']]).toEqual(['transaction-response', undefined]);
      expect(statuses(answer)).toEqual(['201', '201', '201', '201', '201']);
      const resources = answer.json['entry']?.map((entry) => entry['resource']) ?? [];
      const [first, one, third, old, member] = resources;
      const at = (resource: Json | undefined) =>
        `${String(resource?.['resourceType'])}/${String(resource?.['id'])}`;
      expect(first?.['subject']?.['reference']).toBe(at(one));
      expect(first?.['hasMember']?.[0]?.['reference']).toBe(at(member));
      expect(String(first?.['text']?.['div'])).toContain(`href="${at(one)}"`);
      expect(one?.['identifier']?.[0]?.['value']).toBe(urn(1));
      expect(third?.['subject']?.['reference']).toBe(at(old));
      expect(third?.['focus']?.[0]?.['reference']).toBe(at(old));
      expect(answer.json['entry']?.[0]?.['response']).toMatchObject({
        etag: 'W/"1"',
        location: `${fhir.base}/${at(first)}/_history/1`,
      });
    });

    it('does everything or nothing, and names the entry at fault', async () => {
      const before = await countOf();
      const bad = await send('transaction', [
        post(patient()),
        post({ resourceType: 'Observation', code: { text: 'x' } }),
      ]);
      expect([400, 422]).toContain(bad.status);
      expect(String(bad.json['issue']?.[0]?.['expression']?.[0])).toMatch(/^Bundle\.entry\[1\]/);
      await fhir.call('PUT', '/Patient/tx', { body: patient({ id: 'tx' }) });
      const stale = await send('transaction', [
        post(patient()),
        put({ resourceType: 'Patient', id: 'tx' }, { ifMatch: 'W/"9"' }),
      ]);
      expect(stale.status).toBe(412);
      expect(stale.json['issue']?.[0]?.['expression']).toEqual(['Bundle.entry[1]']);
      const missing = await send('transaction', [post(patient()), get('Patient/none')]);
      expect(missing.status).toBe(404);
      expect(await countOf()).toBe(before + 1);
    });

    it('deletes first, reads last, and answers in the order asked', async () => {
      const id = 'order';
      await fhir.call('PUT', `/Patient/${id}`, { body: patient({ id }) });
      await fhir.call('PUT', '/Patient/leaves', {
        body: patient({ id: 'leaves', identifier: [{ system: 's', value: 'leaves' }] }),
      });
      const answer = await send('transaction', [
        get(`Patient/${id}`),
        get(`${fhir.base}/Patient/${id}/_history/1`),
        get(`Patient/${id}/_history`),
        get(`Patient?_id=${id}`),
        put(patient({ id, gender: 'female' }) as never),
        post(
          patient({ identifier: [{ system: 's', value: 'leaves' }] }),
          {},
          { ifNoneExist: 'identifier=s|leaves' },
        ),
        del('Patient/leaves'),
      ]);
      expect([answer.status, statuses(answer)]).toEqual([
        200,
        ['200', '200', '200', '200', '200', '201', '204'],
      ]);
      const [read, first, history, search] = answer.json['entry']?.map((entry) => entry['resource']) ?? [];
      expect(read?.['gender']).toBe('female');
      expect(first?.['gender']).toBeUndefined();
      expect(history?.['entry']).toHaveLength(2);
      expect(search?.['entry']?.[0]?.['resource']?.['gender']).toBe('female');
    });

    it('takes conditions: create, update, delete, patch and references', async () => {
      const known = { identifier: [{ system: 's', value: 'known' }] };
      const first = await send('transaction', [
        post(patient(known), { fullUrl: urn(1) }, { ifNoneExist: 'identifier=s|known' }),
      ]);
      const id = String(first.json['entry']?.[0]?.['resource']?.['id']);
      const patch = Buffer.from('[{"op":"add","path":"/birthDate","value":"1960-01-01"}]').toString('base64');
      const second = await send('transaction', [
        post(patient(known), { fullUrl: urn(1) }, { ifNoneExist: 'identifier=s|known' }),
        post(observation('Patient?identifier=s|known')),
        post(observation(urn(1))),
        {
          resource: { resourceType: 'Binary', contentType: 'application/json-patch+json', data: patch },
          request: { method: 'PATCH', url: `Patient/${id}` },
        },
      ]);
      expect(statuses(second)).toEqual(['200', '201', '201', '200']);
      const [, byCondition, byLink, patched] = second.json['entry']?.map((entry) => entry['resource']) ?? [];
      expect(byCondition?.['subject']?.['reference']).toBe(`Patient/${id}`);
      expect(byLink?.['subject']?.['reference']).toBe(`Patient/${id}`);
      expect(patched?.['birthDate']).toBe('1960-01-01');
      const third = await send('transaction', [
        {
          resource: patient({ ...known, gender: 'male' }),
          request: { method: 'PUT', url: 'Patient?identifier=s|known' },
        },
      ]);
      expect(third.json['entry']?.[0]?.['resource']).toMatchObject({ id, gender: 'male' });
      const nobody = await send('transaction', [post(observation('Patient?identifier=s|nobody'))]);
      expect(nobody.status).toBe(412);
      const gone = await send('transaction', [
        del('Patient?identifier=s|known'),
        del('Patient?identifier=s|nobody'),
      ]);
      expect(statuses(gone)).toEqual(['204', '204']);
    });

    it('creates once, however many bring the same', async () => {
      const one = () =>
        send('transaction', [
          post(
            patient({ identifier: [{ system: 's', value: 'together' }] }),
            { fullUrl: urn(1) },
            { ifNoneExist: 'identifier=s|together' },
          ),
          post(observation(urn(1))),
        ]);
      const answers = await Promise.all([one(), one(), one(), one()]);
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
      expect(
        new Set(
          answers.map(({ json }) => String(json['entry']?.[1]?.['resource']?.['subject']?.['reference'])),
        ).size,
      ).toBe(1);
    });

    it('survives others that write the same records the other way round', async () => {
      const ids = Array.from({ length: 10 }, (_, i) => `cross-${i}`);
      const entries = ids.map((id) => put({ resourceType: 'Patient', id }));
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          send('transaction', i % 2 === 0 ? entries : entries.toReversed()),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
      const versions = await Promise.all(
        ids.map(async (id) => (await fhir.call('GET', `/Patient/${id}`)).json['meta']?.['versionId']),
      );
      expect(new Set(versions)).toEqual(new Set(['8']));
    });

    it.each<readonly [string, readonly Entry[]]>([
      ['no request', [{ resource: patient() }]],
      ['no method', [{ resource: patient(), request: { url: 'Patient' } }]],
      ['another type in the address', [post(patient(), {}, { url: 'Observation' })]],
      ['an address elsewhere', [get('http://elsewhere.example/fhir/Patient/1')]],
      ['an update of nothing', [{ resource: patient(), request: { method: 'PUT', url: 'Patient' } }]],
      ['one record twice', [put({ resourceType: 'Patient', id: 'twice' }), del('Patient/twice')]],
      ['one fullUrl twice', [post(patient(), { fullUrl: urn(1) }), post(patient(), { fullUrl: urn(1) })]],
      [
        'a patch that is no Binary',
        [{ resource: patient(), request: { method: 'PATCH', url: 'Patient/x' } }],
      ],
    ])('refuses %s', async (_, entries) => {
      const answer = await send('transaction', entries);
      expect([answer.status, answer.json['resourceType']]).toEqual([400, 'OperationOutcome']);
      expect(String(answer.json['issue']?.[0]?.['expression']?.[0])).toMatch(/^Bundle\.entry\[/);
    });

    it('that is empty answers nothing', async () => {
      const answer = await send('transaction', []);
      expect([answer.status, answer.json['entry']]).toEqual([200, undefined]);
    });
  });

  describe('a batch', () => {
    it('does each alone, whatever becomes of the others', async () => {
      await fhir.call('PUT', '/Patient/batch', { body: patient({ id: 'batch' }) });
      const answer = await send('batch', [
        post(patient()),
        post({ resourceType: 'Observation', code: { text: 'x' } }),
        get('Patient/batch'),
        get('Patient/none'),
        del('Patient/none'),
        put({ resourceType: 'Patient', id: 'batch' }, { ifMatch: 'W/"7"' }),
        { request: { method: 'SPIN', url: 'Patient' } },
        get('Unicorn/1'),
        put({ resourceType: 'Patient', id: 'batch' }),
      ]);
      expect(answer.status).toBe(200);
      const got = statuses(answer) ?? [];
      expect([got[0], ...got.slice(2)]).toEqual(['201', '200', '404', '404', '412', '400', '404', '200']);
      expect(['400', '422']).toContain(got[1]);
      expect(answer.json['entry']?.[1]?.['response']?.['outcome']?.['issue']).toBeDefined();
    });

    it('of a hundred comes back in order', async () => {
      const answer = await send(
        'batch',
        Array.from({ length: 100 }, (_, i) => post(patient({ name: [{ family: `N${i}` }] }))),
      );
      expect(
        answer.json['entry']?.map((entry) => String(entry['resource']?.['name']?.[0]?.['family'])),
      ).toEqual(Array.from({ length: 100 }, (_, i) => `N${i}`));
    });

    it('gives no resources back when they are not wanted', async () => {
      const answer = await send('batch', [post(patient())], { prefer: 'return=minimal' });
      expect(answer.json['entry']?.[0]?.['resource']).toBeUndefined();
      expect(statuses(answer)).toEqual(['201']);
    });
  });

  it('is a batch or a transaction, or refused', async () => {
    for (const body of [
      bundle('collection', []),
      patient(),
      [],
      { resourceType: 'Bundle', type: 'batch', entry: {} },
    ])
      expect((await fhir.call('POST', '', { body })).status).toBe(400);
    expect((await fhir.call('POST', '/', { body: bundle('batch', []) })).status).toBe(200);
  });
});
