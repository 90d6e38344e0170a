import { type ChildProcess, spawn } from 'node:child_process';
import { type Server, createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { verifyChains } from '../audit/verify-chains.js';
import { addAccessToken } from '../identity/access-tokens.js';

/** The launcher runs what the build made. */
const launcher = fileURLToPath(new URL('../../bin/server.js', import.meta.url));

let postgres: TestPostgres;
let client: pg.Client;
let receiver: Server;
let origin: string;
let isUp = true;
const received: { readonly key: string; readonly body: string }[] = [];
const running = new Set<ChildProcess>();
const tokens = new Map<string, string>();

beforeAll(async () => {
  postgres = await startTestPostgres();
  client = new pg.Client(postgres.connection);
  await client.connect();
  for (const role of ['clinician', 'administrator'] as const) {
    const made = await addAccessToken(
      client,
      { label: role, role, days: 1 },
      '00000000-0000-0000-0000-000000000000',
    );
    tokens.set(role, made.token);
  }
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      if (isUp) received.push({ key: String(request.headers['idempotency-key']), body });
      response.writeHead(isUp ? 200 : 503).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  receiver.close();
  await client.end();
  await postgres.stop();
});

async function start() {
  const { host, port, user, password } = postgres.connection;
  const child = spawn(process.execPath, [launcher], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_URL: `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/postgres`,
      SUBSCRIPTION_ORIGINS: origin,
    },
  });
  running.add(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += String(chunk)));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await expect.poll(() => told, { timeout: 60_000 }).toContain('ready: ');
  return { child, exit, url: /ready: (http:\S+)/.exec(told)?.[1] ?? '' };
}

async function call(url: string, role: string, body?: object) {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${tokens.get(role)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Answer };
}

interface Answer {
  readonly id: string;
  readonly status: string;
  readonly entry?: readonly { readonly resource: { readonly resourceType: string } }[];
  readonly rest: readonly { readonly resource: readonly Served[] }[];
}
interface Served {
  readonly type: string;
  readonly interaction: readonly { readonly code: string }[];
  readonly searchParam: readonly { readonly name: string }[];
}

const pain = (value: number) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'pain' },
  valueInteger: value,
});

describe('the real server', () => {
  it('delivers what was promised after kill -9, once, and stays whole', async () => {
    const first = await start();
    const created = await call(`${first.url}/fhir/Subscription`, 'clinician', {
      resourceType: 'Subscription',
      status: 'requested',
      reason: 'test',
      criteria: 'Observation',
      channel: { type: 'rest-hook', endpoint: `${origin}/hook`, payload: 'application/fhir+json' },
    });
    expect(created.status).toBe(201);
    const status = async () =>
      (await call(`${first.url}/fhir/Subscription/${created.json.id}`, 'clinician')).json.status;
    await expect.poll(status, { timeout: 20_000 }).toBe('active');

    isUp = false;
    expect((await call(`${first.url}/fhir/Observation`, 'clinician', pain(1))).status).toBe(201);
    const made = async () => (await client.query('select from subscription_delivery')).rowCount;
    await expect.poll(made, { timeout: 20_000 }).toBe(1);
    expect((await call(`${first.url}/fhir/Observation`, 'clinician', pain(2))).status).toBe(201);
    first.child.kill('SIGKILL');
    await first.exit;
    isUp = true;

    const second = await start();
    await expect.poll(() => received.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
    const values = received.map(({ body }) => (JSON.parse(body) as { valueInteger: number }).valueInteger);
    expect(new Set(values)).toEqual(new Set([1, 2]));
    expect(new Set(received.map(({ key }) => key)).size).toBe(2);
    await expect.poll(made, { timeout: 20_000 }).toBe(0);

    second.child.kill('SIGTERM');
    expect(await second.exit).toBe(0);
    expect((await verifyChains(client)).faults).toEqual([]);
  });

  it('serves the audit trail to administrators, and says so', async () => {
    const { url, child, exit } = await start();
    const { status, json } = await call(`${url}/fhir/AuditEvent?subtype=create`, 'administrator');
    expect([status, json.entry?.[0]?.resource.resourceType]).toEqual([200, 'AuditEvent']);
    expect((await call(`${url}/fhir/AuditEvent`, 'clinician')).status).toBe(403);
    expect(
      (await call(`${url}/fhir/AuditEvent`, 'administrator', { resourceType: 'AuditEvent' })).status,
    ).toBe(403);
    const metadata = await call(`${url}/fhir/metadata`, 'administrator');
    const served = metadata.json.rest[0]?.resource.find(({ type }) => type === 'AuditEvent');
    expect(served?.interaction.map(({ code }) => code)).toEqual(['read', 'vread', 'search-type']);
    expect(served?.searchParam.map(({ name }) => name)).toContain('patient');
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });
});
