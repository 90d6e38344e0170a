import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallOptions, type TestFhir, startTestFhir } from '../../testing/fhir-app.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';

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

const stored = async (): Promise<number> => (await fhir.call('GET', '/_history')).json['entry']?.length ?? 0;

describe('what cannot be read', () => {
  it.each<readonly [string, string | object]>([
    ['no JSON', 'not json'],
    ['JSON cut short', '{"resourceType":"Patient"'],
    ['a list', '[]'],
    ['no resource', '"Patient"'],
    ['no type', {}],
    ['another type', { resourceType: 'Observation' }],
    ['a type that is none', '{"resourceType":{"a":1}}'],
    ['a key twice', '{"resourceType":"Patient","gender":"male","gender":"female"}'],
    ['the prototype', '{"resourceType":"Patient","__proto__":{"x":1}}'],
    ['NUL', '{"resourceType":"Patient","name":[{"family":"a\\u0000b"}]}'],
    ['half a character', '{"resourceType":"Patient","name":[{"family":"\\ud83d"}]}'],
    ['a number beyond all', '{"resourceType":"Patient","multipleBirthInteger":1e999}'],
    ['a bomb', `{"resourceType":"Patient","extension":${'[{"extension":'.repeat(200_000)}`],
    ['a bomb that is closed', `{"resourceType":"Patient","a":${'['.repeat(3000)}${']'.repeat(3000)}}`],
    ['an element that is none', { resourceType: 'Patient', nick: 'x' }],
    ['null', '{"resourceType":"Patient","gender":null}'],
    ['empty lists', { resourceType: 'Patient', name: [] }],
    ['a date that is none', { resourceType: 'Patient', birthDate: '2020-02-31' }],
  ])('(%s) is refused with an outcome, and nothing is stored', async (_, body) => {
    const answer = await fhir.call('POST', '/Patient', { body });
    expect([400, 422]).toContain(answer.status);
    expect(answer.json['resourceType']).toBe('OperationOutcome');
    expect(answer.json['issue']?.[0]?.['severity']).toBe('error');
    expect(String(answer.json['issue']?.[0]?.['diagnostics'])).not.toBe('');
    expect(await stored()).toBe(0);
  });

  it.each<readonly [number, string, string, CallOptions]>([
    [415, 'POST', '/Patient', { body: '<Patient/>', headers: { 'content-type': 'application/fhir+xml' } }],
    [415, 'POST', '/Patient', { body: 'x', headers: { 'content-type': 'text/plain' } }],
    [
      400,
      'POST',
      '/Patient',
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [400, 'POST', '/Patient', {}],
    [400, 'GET', '/Patient?identifier=%00', {}],
    [400, 'GET', '/Patient?identifier=%ff', {}],
    [400, 'GET', '/Patient/x?unknown=1', {}],
    [404, 'GET', '/%zz', {}],
    [404, 'GET', '/Patient/%zz', {}],
    [404, 'GET', '/nothing/here', {}],
    [404, 'GET', "/Patient/';drop table resource--", {}],
    [404, 'GET', '/patient/1', {}],
    [404, 'GET', '/__proto__/1', {}],
    [405, 'PUT', '/metadata', { body: {} }],
    [405, 'DELETE', '/_history', {}],
    [405, 'POST', '/Patient/1', { body: {} }],
    [405, 'OPTIONS', '/Patient', {}],
  ])('is %d for %s %s', async (status, method, path, options) => {
    const answer = await fhir.call(method, path, options);
    expect([answer.status, answer.json?.['resourceType']]).toEqual([status, 'OperationOutcome']);
    if (status === 405) expect(answer.headers.get('allow')).not.toBe('');
  });

  it('says what can be done instead', async () => {
    expect((await fhir.call('POST', '/Patient/1', { body: {} })).headers.get('allow')).toBe(
      'GET, HEAD, PUT, PATCH, DELETE',
    );
  });

  it('is 413 beyond 25 MB', async () => {
    const body = `{"resourceType":"Patient","name":[{"family":"${'x'.repeat(26 * 2 ** 20)}"}]}`;
    const answer = await fhir.call('POST', '/Patient', { body });
    expect([answer.status, answer.json['issue']?.[0]?.['code']]).toEqual([413, 'too-long']);
  });

  it('is 400 when the body is not UTF-8', async () => {
    const response = await fetch(`${fhir.base}/Patient`, {
      method: 'POST',
      headers: { 'x-test-caller': 'system', 'content-type': 'application/fhir+json' },
      body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    });
    expect(response.status).toBe(400);
  });

  it('is nothing when it is cut off half-way', async () => {
    const { port } = new URL(fhir.base);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'POST /fhir/Patient HTTP/1.1\r\nhost: localhost\r\nx-test-caller: system\r\ncontent-type: application/fhir+json\r\ncontent-length: 1000\r\n\r\n{"resourceType":',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect(await stored()).toBe(0);
  });
});

describe('everybody else', () => {
  it('is 401 without anybody known, and is in the audit trail', async () => {
    const before = fhir.audit.length;
    const answer = await fhir.call('GET', '/Patient/1', { as: null });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="cryobridge"',
    ]);
    expect(fhir.audit.slice(before)).toMatchObject([{ caller: null, outcome: 'refused', status: 401 }]);
  });

  it('may read what can be done here', async () => {
    const answer = await fhir.call('GET', '/metadata', { as: null });
    expect([answer.status, answer.json['resourceType'], answer.json['implementation']?.['url']]).toEqual([
      200,
      'CapabilityStatement',
      fhir.base,
    ]);
    expect(
      (await fhir.call('GET', '/metadata', { as: null, headers: { accept: 'application/xml' } })).status,
    ).toBe(406);
  });

  it('gets the headers that keep a record out of caches and frames', async () => {
    const answer = await fhir.call('GET', '/Patient/1');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it('logs nothing of what was sent', () => {
  const text = fhir.logged.join('');
  for (const word of ['drop table', 'family', 'identifier']) expect(text).not.toContain(word);
});
