import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestFhir, startTestFhir } from '../../testing/fhir-app.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';

const patient = (more: object = {}) => ({
  resourceType: 'Patient',
  name: [{ family: 'Quimby', given: ['Zoe'] }],
  ...more,
});
const pain = (patientId: string, more: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
  subject: { reference: `Patient/${patientId}` },
  effectiveDateTime: '2026-11-01T08:00:00Z',
  valueInteger: 4,
  ...more,
});
const jsonPatch = { 'content-type': 'application/json-patch+json' };

describe.each(postgresVersions)('FHIR on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let fhir: TestFhir;
  const call: TestFhir['call'] = (...given) => fhir.call(...given);
  const make = async (resource: object): Promise<string> => {
    const { resourceType } = resource as { readonly resourceType: string };
    const made = await call('POST', `/${resourceType}`, { body: resource });
    expect([made.status, made.text]).toEqual([201, made.text]);
    return String(made.json['id']);
  };

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    fhir = await startTestFhir(postgres.connection);
  });
  afterAll(async () => {
    await fhir.close();
    await postgres.stop();
  });

  describe('create and read', () => {
    it('gives an id, a version and a time, and leaves everything else as it was sent', async () => {
      const sent =
        '{"meta":{"tag":[{"code":"x"}],"versionId":"77"},"resourceType":"Observation","id":"mine","status":"final",' +
        '"code":{"text":"b\\u00fc \\"q\\""},"valueQuantity":{"value":1.10,"unit":"m\\\\s"},"component":[{"code":{"text":"c"},"valueQuantity":{"value":0.00}}]}';
      const made = await call('POST', '/Observation', { body: sent });
      expect(made.status).toBe(201);
      const id = String(made.json['id']);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(made.headers.get('etag')).toBe('W/"1"');
      expect(made.headers.get('location')).toBe(`${fhir.base}/Observation/${id}/_history/1`);
      expect(made.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
      const read = await call('GET', `/Observation/${id}`);
      expect(read.text).toBe(made.text);
      expect(read.text).toContain('"value":1.10,');
      expect(read.text).toContain('"value":0.00}');
      expect(read.json['meta']).toEqual({
        versionId: '1',
        lastUpdated: expect.any(String),
        tag: [{ code: 'x' }],
      });
      expect(Object.keys(read.json)).toEqual([
        'resourceType',
        'id',
        'meta',
        'status',
        'code',
        'valueQuantity',
        'component',
      ]);
      expect(read.headers.get('last-modified')).toBe(
        new Date(String(read.json['meta']?.['lastUpdated'])).toUTCString(),
      );
    });

    it('answers 404 for what never was and for what can be no id', async () => {
      for (const path of [
        '/Patient/none',
        `/Patient/${'a'.repeat(65)}`,
        '/Patient/a%00b',
        '/Patient/a_b',
        '/Unicorn/1',
        '/Patient/1/x/y/z',
      ])
        expect([path, (await call('GET', path)).status]).toEqual([path, 404]);
    });

    it('says when the reader has it already', async () => {
      const id = await make(patient());
      const path = `/Patient/${id}`;
      const headers = (name: string, value: string) => ({ headers: { [name]: value } });
      expect((await call('GET', path, headers('if-none-match', 'W/"1"'))).status).toBe(304);
      expect((await call('GET', path, headers('if-none-match', 'W/"2"'))).status).toBe(200);
      const later = new Date(Date.now() + 60_000).toUTCString();
      expect((await call('GET', path, headers('if-modified-since', later))).status).toBe(304);
      expect(
        (await call('GET', path, headers('if-modified-since', 'Mon, 01 Jan 2001 00:00:00 GMT'))).status,
      ).toBe(200);
    });

    it('answers HEAD like GET, without the body', async () => {
      const id = await make(patient());
      const [head, get] = [await call('HEAD', `/Patient/${id}`), await call('GET', `/Patient/${id}`)];
      expect([head.status, head.text]).toEqual([200, '']);
      expect(head.headers.get('etag')).toBe('W/"1"');
      expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(get.text)));
    });

    it('does what Prefer asks for', async () => {
      const prefer = (what: string) =>
        call('POST', '/Patient', { body: patient(), headers: { prefer: `return=${what}` } });
      const minimal = await prefer('minimal');
      expect([minimal.status, minimal.text]).toEqual([201, '']);
      expect(minimal.headers.get('location')).toContain('/Patient/');
      expect((await prefer('OperationOutcome')).json['resourceType']).toBe('OperationOutcome');
      expect((await prefer('representation')).json['resourceType']).toBe('Patient');
    });
  });

  describe('update', () => {
    it('counts versions, keeps them, and makes a record under a client’s id', async () => {
      const put = (family: string, headers = {}) =>
        call('PUT', '/Patient/chosen-id', {
          body: patient({ id: 'chosen-id', name: [{ family }] }),
          headers,
        });
      expect((await put('One')).status).toBe(201);
      const second = await put('Two');
      expect([second.status, second.json['meta']?.['versionId']]).toEqual([200, '2']);
      expect((await call('GET', '/Patient/chosen-id/_history/1')).json['name']?.[0]?.['family']).toBe('One');
      expect((await call('GET', '/Patient/chosen-id/_history/3')).status).toBe(404);
      expect((await call('GET', '/Patient/chosen-id/_history/x')).status).toBe(404);
      expect((await put('Three', { 'if-match': 'W/"1"' })).status).toBe(412);
      expect((await put('Three', { 'if-match': 'W/"2"' })).status).toBe(200);
      expect((await put('Four', { 'if-match': 'nonsense' })).status).toBe(400);
    });

    it('refuses an id that is missing or another one', async () => {
      const put = (body: object) => call('PUT', '/Patient/a1', { body });
      expect((await put(patient())).json['issue']?.[0]).toMatchObject({ expression: ['Patient.id'] });
      expect((await put(patient({ id: 'a2' }))).status).toBe(400);
      expect((await put({ ...pain('x'), id: 'a1' })).status).toBe(400);
      expect((await call('GET', '/Patient/a1')).status).toBe(404);
    });

    it('loses none of many at once: each is on top of another', async () => {
      await call('PUT', '/Patient/busy', { body: patient({ id: 'busy' }) });
      const statuses = await Promise.all(
        Array.from(
          { length: 40 },
          async () => (await call('PUT', '/Patient/busy', { body: patient({ id: 'busy' }) })).status,
        ),
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect((await call('GET', '/Patient/busy')).json['meta']?.['versionId']).toBe('41');
    });
  });

  describe('delete', () => {
    it('takes it away, keeps its history, and lets it come back', async () => {
      const id = await make(patient());
      expect((await call('DELETE', `/Patient/${id}`)).status).toBe(204);
      expect((await call('DELETE', `/Patient/${id}`)).status).toBe(204);
      expect((await call('GET', `/Patient/${id}`)).status).toBe(410);
      expect((await call('GET', `/Patient/${id}/_history/1`)).status).toBe(200);
      expect((await call('GET', `/Patient/${id}/_history/2`)).status).toBe(410);
      expect((await call('PUT', `/Patient/${id}`, { body: patient({ id }) })).status).toBe(201);
      const history = await call('GET', `/Patient/${id}/_history`);
      expect(history.json['entry']?.map((entry) => entry['request']?.['method'])).toEqual([
        'PUT',
        'DELETE',
        'POST',
      ]);
      expect(history.json['entry']?.map((entry) => entry['response']?.['status'])).toEqual([
        '200',
        '204',
        '201',
      ]);
      expect(history.json['total']).toBe(3);
      expect((await call('DELETE', '/Patient/never-there')).status).toBe(404);
    });
  });

  describe('patch', () => {
    const patch = (id: string, body: unknown, headers = {}) =>
      call('PATCH', `/Observation/${id}`, { body, headers: { ...jsonPatch, ...headers } });

    it('changes what it names, and leaves numbers as they were written', async () => {
      const id = await make(pain('p'));
      await call('PUT', `/Observation/${id}`, {
        body: `{"resourceType":"Observation","id":"${id}","status":"final","code":{"text":"x"},"valueQuantity":{"value":2.50}}`,
      });
      const done = await patch(
        id,
        '[{"op":"test","path":"/valueQuantity/value","value":2.5},{"op":"add","path":"/note","value":[{"text":"n"}]},' +
          '{"op":"add","path":"/component","value":[{"code":{"text":"y"},"valueQuantity":{"value":7.00}}]}]',
      );
      expect(done.status).toBe(200);
      expect(done.text).toContain('"value":2.50}');
      expect(done.text).toContain('"value":7.00}');
      expect(done.json['meta']?.['versionId']).toBe('3');
    });

    it.each([
      ['no JSON', '[', 400],
      ['no list', '{}', 400],
      ['an operation that is none', '[{"op":"spin","path":"/status"}]', 400],
      ['a path that is none', '[{"op":"remove","path":"status"}]', 400],
      ['a value too few', '[{"op":"add","path":"/status"}]', 400],
      ['the prototype', '[{"op":"add","path":"/__proto__/x","value":1}]', 400],
      ['a place that is not there', '[{"op":"replace","path":"/none/0","value":"x"}]', 422],
      ['a test that fails', '[{"op":"test","path":"/status","value":"amended"}]', 422],
      ['everything away', '[{"op":"remove","path":""}]', 422],
      ['a record that is not valid', '[{"op":"remove","path":"/status"}]', 422],
      ['another type', '[{"op":"replace","path":"/resourceType","value":"Patient"}]', 400],
      ['another id', '[{"op":"replace","path":"/id","value":"other"}]', 400],
    ])('refuses %s', async (_, body, status) => {
      const id = await make(pain('p'));
      const answer = await patch(id, body);
      expect([answer.status < 500, answer.json['resourceType']]).toEqual([true, 'OperationOutcome']);
      if (status === 422) expect([400, 422]).toContain(answer.status);
      else expect(answer.status).toBe(status);
      expect((await call('GET', `/Observation/${id}`)).json['meta']?.['versionId']).toBe('1');
    });

    it('holds to If-Match, and without it finds its way among others', async () => {
      const id = await make(pain('p'));
      const add = [{ op: 'add', path: '/note/-', value: { text: 'more' } }];
      await patch(id, [{ op: 'add', path: '/note', value: [{ text: 'first' }] }]);
      expect((await patch(id, add, { 'if-match': 'W/"1"' })).status).toBe(412);
      const statuses = await Promise.all(
        Array.from({ length: 5 }, async () => (await patch(id, add)).status),
      );
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      expect((await call('GET', `/Observation/${id}`)).json['note']).toHaveLength(6);
    });

    it('is 404 for nothing and 410 for what was deleted', async () => {
      expect((await patch('none', [])).status).toBe(404);
      const id = await make(pain('p'));
      await call('DELETE', `/Observation/${id}`);
      expect((await patch(id, [])).status).toBe(410);
    });
  });

  describe('history', () => {
    it('pages without gaps or repeats while others write', async () => {
      const id = await make(patient());
      for (let i = 2; i <= 9; i += 1) await call('PUT', `/Patient/${id}`, { body: patient({ id }) });
      const seen: string[] = [];
      let url: string | undefined = `/Patient/${id}/_history?_count=2`;
      while (url !== undefined) {
        const page: Awaited<ReturnType<typeof call>> = await call('GET', url);
        seen.push(
          ...(page.json['entry']?.map((entry) => String(entry['resource']?.['meta']?.['versionId'])) ?? []),
        );
        const next = page.json['link']?.find((link) => String(link['relation']) === 'next')?.['url'];
        url = next === undefined ? undefined : String(next).replace(fhir.base, '');
        await call('PUT', `/Patient/${id}`, { body: patient({ id }) });
      }
      expect(seen).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1']);
    });

    it('of a type and of everything is newest first, and since a moment', async () => {
      const before = new Date();
      await new Promise((resolve) => setTimeout(resolve, 5));
      const [a, b] = [await make(patient()), await make(pain('x'))];
      const ids = async (path: string) =>
        (await call('GET', path)).json['entry']?.map((entry) => String(entry['resource']?.['id'])) ?? [];
      const since = `_since=${before.toISOString()}`;
      expect(await ids(`/_history?${since}`)).toEqual([b, a]);
      expect(await ids(`/Patient/_history?${since}`)).toEqual([a]);
      expect(await ids(`/Patient/_history?_since=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual(
        [],
      );
      expect((await ids(`/Patient/_history?_at=${before.toISOString()}`)).includes(a)).toBe(false);
      expect(await ids(`/Patient/${a}/_history?_at=${new Date().getUTCFullYear()}`)).toEqual([a]);
    });

    it('refuses what it does not know', async () => {
      for (const query of ['_since=yesterday', '_count=x', '_at=x', '_before=x', 'name=x'])
        expect([query, (await call('GET', `/Patient/_history?${query}`)).status]).toEqual([query, 400]);
      expect((await call('GET', '/Patient/none/_history')).status).toBe(404);
    });
  });

  describe('conditions', () => {
    const identified = (value: string, more: object = {}) =>
      patient({ identifier: [{ system: 'urn:test', value }], ...more });
    const where = (value: string) => `identifier=${encodeURIComponent(`urn:test|${value}`)}`;

    it('create once, however often and at once it is asked', async () => {
      const once = () =>
        call('POST', '/Patient', { body: identified('one'), headers: { 'if-none-exist': where('one') } });
      const answers = await Promise.all(Array.from({ length: 6 }, once));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
      expect(new Set(answers.map(({ json }) => String(json['id']))).size).toBe(1);
    });

    it('update, patch and delete the one that meets them', async () => {
      const made = await call('PUT', `/Patient?${where('two')}`, { body: identified('two') });
      expect(made.status).toBe(201);
      const id = String(made.json['id']);
      const again = await call('PUT', `/Patient?${where('two')}`, {
        body: identified('two', { gender: 'female' }),
      });
      expect([again.status, again.json['id'], again.json['gender']]).toEqual([200, id, 'female']);
      expect(
        (await call('PUT', `/Patient?${where('two')}`, { body: identified('two', { id: 'another' }) }))
          .status,
      ).toBe(400);
      const patch = [{ op: 'replace', path: '/gender', value: 'male' }];
      expect(
        (await call('PATCH', `/Patient?${where('two')}`, { body: patch, headers: jsonPatch })).json['gender'],
      ).toBe('male');
      expect((await call('DELETE', `/Patient?${where('two')}`)).status).toBe(204);
      expect((await call('GET', `/Patient/${id}`)).status).toBe(410);
      expect((await call('DELETE', `/Patient?${where('two')}`)).status).toBe(204);
      expect(
        (await call('PATCH', `/Patient?${where('two')}`, { body: patch, headers: jsonPatch })).status,
      ).toBe(404);
    });

    it('are refused when several meet them, or when they are none', async () => {
      for (let i = 0; i < 2; i += 1) await make(identified('many'));
      expect(
        (
          await call('POST', '/Patient', {
            body: identified('many'),
            headers: { 'if-none-exist': where('many') },
          })
        ).status,
      ).toBe(412);
      expect((await call('PUT', `/Patient?${where('many')}`, { body: identified('many') })).status).toBe(412);
      expect((await call('DELETE', `/Patient?${where('many')}`)).status).toBe(412);
      expect((await call('PUT', '/Patient', { body: patient() })).status).toBe(400);
      expect((await call('DELETE', '/Patient')).status).toBe(400);
    });
  });

  describe('how it is shown', () => {
    it('keeps what a resource must have, and says that it is a part', async () => {
      const id = await make(pain('p', { note: [{ text: 'n' }] }));
      const part = (await call('GET', `/Observation/${id}?_elements=valueInteger`)).json;
      expect(Object.keys(part)).toEqual(['resourceType', 'id', 'meta', 'status', 'code', 'valueInteger']);
      expect(part['meta']?.['tag']?.[0]?.['code']).toBe('SUBSETTED');
      const summary = (await call('GET', `/Observation/${id}?_summary=true`)).json;
      expect([summary['note'], summary['valueInteger']]).toEqual([undefined, 4]);
      expect((await call('GET', `/Observation/${id}?_summary=data`)).json['note']).toBeDefined();
      expect((await call('GET', `/Observation/${id}?_summary=maybe`)).status).toBe(400);
      expect((await call('GET', `/Observation/${id}?_pretty=true`)).text).toContain('\n  "status": "final"');
    });

    it('speaks JSON only', async () => {
      const accepts = async (accept: string, query = '') =>
        (await call('GET', `/Patient/none${query}`, { headers: { accept } })).status;
      expect(await accepts('application/fhir+xml')).toBe(406);
      expect(await accepts('application/json;q=0, application/xml')).toBe(406);
      for (const fine of [
        'application/json',
        'text/html, */*;q=0.1',
        'application/fhir+json; fhirVersion=4.0',
      ])
        expect(await accepts(fine)).toBe(404);
      expect(await accepts('application/fhir+json', '?_format=xml')).toBe(406);
      expect(await accepts('application/fhir+xml', '?_format=application/fhir+json')).toBe(404);
    });
  });
});
