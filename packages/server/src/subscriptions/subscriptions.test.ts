import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KeptRecords, openKeptRecords } from '../../testing/kept-records.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import type { Caller, Role } from '../access/caller.js';
import type { ExactObject } from '../records/exact-json.js';
import { type Repository, openRepository } from '../records/repository.js';
import { type Subscriptions, openSubscriptions } from './open-subscriptions.js';
import { withOwners } from './subscription-owners.js';
import type { SubscriptionParts } from './subscription-parts.js';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let postgres: TestPostgres;
let kept: KeptRecords;
let parts: SubscriptionParts;
let repository: Repository;
let running: Subscriptions[] = [];
let receiver: Server;
let origin: string;
let received: Received[] = [];
/** What the receiver answers, by path; 200 otherwise. */
let answers = new Map<string, number[]>();
let made = 0;

async function account(role: Role, patientId: string | null = null): Promise<Caller> {
  const { rows } = await kept.parts.pool.query<{ id: string }>(
    'insert into account (name, role, patient_id) values ($1, $1, $2) returning id',
    [role, patientId],
  );
  return { userId: rows[0]?.id ?? '', display: role, role, patientId, sessionId: 's' };
}

beforeAll(async () => {
  postgres = await startTestPostgres();
  kept = await openKeptRecords(postgres.connection);
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({ path, headers: request.headers, body });
      const status = answers.get(path)?.shift() ?? 200;
      response.writeHead(status, status === 307 ? { location: '/elsewhere' } : {}).end('heard');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const audit = withOwners(kept.trail, kept.parts.pool);
  repository = openRepository({ ...kept.parts, audit });
  parts = {
    pool: kept.parts.pool,
    policy: kept.parts.policy,
    audit,
    search: kept.parts.search,
    repository,
    origins: [origin],
    trouble() {},
  };
});
afterAll(async () => {
  await kept.close();
  receiver.close();
  await postgres.stop();
});
beforeEach(() => {
  received = [];
  answers = new Map();
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

const serve = () =>
  running.push(openSubscriptions({ ...parts, everyMs: 50, retry: { retryLimit: 2, retryDelay: 1 } }));

const asked = (caller: Caller) => ({ caller, requestId: 'r' });

const noPayload = {};

async function subscribe(caller: Caller, criteria: string, channel: object = {}) {
  const path = `/hook-${(made += 1)}`;
  const payload = channel === noPayload ? {} : { payload: 'application/fhir+json' };
  const { id } = await repository.create(asked(caller), {
    resourceType: 'Subscription',
    status: 'requested',
    reason: 'test',
    criteria,
    channel: {
      type: 'rest-hook',
      endpoint: `${origin}${path}`,
      ...payload,
      ...channel,
    },
  } as unknown as ExactObject);
  return { id, path };
}

async function statusOf(id: string): Promise<string> {
  const { rows } = await kept.parts.pool.query<{ content: string }>(
    `select content from resource where type = 'Subscription' and id = $1`,
    [id],
  );
  const { status, error } = JSON.parse(rows[0]?.content ?? '{}') as { status: string; error?: string };
  return error === undefined ? status : `${status}: ${error}`;
}
const becomes = (id: string, status: RegExp) =>
  expect.poll(() => statusOf(id), { timeout: 20_000 }).toMatch(status);
const arrived = (path: string) => received.filter((each) => each.path === path);
const arrives = (path: string, count: number) =>
  expect.poll(() => arrived(path).length, { timeout: 30_000 }).toBe(count);

const writer: Caller = { userId: 'w', display: 'w', role: 'system', patientId: null, sessionId: null };
async function writePain(patient: string, value: number, code = 'pain'): Promise<string> {
  await repository.update(asked(writer), { type: 'Patient', id: patient, onTopOf: null }, {
    resourceType: 'Patient',
    id: patient,
  } as unknown as ExactObject);
  const { id } = await repository.create(asked(writer), {
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'urn:test', code }] },
    subject: { reference: `Patient/${patient}` },
    valueInteger: value,
  } as unknown as ExactObject);
  return id;
}

describe('a subscription', () => {
  it('becomes active, and is told of each change that meets its criteria, with its headers', async () => {
    serve();
    const clinician = await account('clinician');
    const { id, path } = await subscribe(clinician, 'Observation?code=urn:test|pain', {
      header: ['Authorization: Bearer of-the-receiver'],
    });
    await becomes(id, /^active$/);
    const observation = await writePain('p1', 7);
    await writePain('p1', 3, 'other');
    await arrives(path, 1);
    const [delivery] = arrived(path);
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({ id: observation, valueInteger: 7 });
    expect(delivery?.headers).toMatchObject({
      authorization: 'Bearer of-the-receiver',
      'content-type': 'application/fhir+json',
      'idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    // The receiver has it a moment before the server knows so.
    const waiting = async () => (await kept.parts.pool.query('select 1 from subscription_delivery')).rowCount;
    await expect.poll(waiting).toBe(0);
    const { rows } = await kept.parts.pool.query<{ agent: string }>(
      `select agent from audit_entry where action = 'subscription-delivery' and patients @> '{p1}'`,
    );
    expect(rows).toEqual([{ agent: clinician.userId }]);
  });

  it('without payload is told only that there is something', async () => {
    serve();
    const { id, path } = await subscribe(await account('clinician'), 'Observation', noPayload);
    await becomes(id, /^active$/);
    await writePain('p2', 1);
    await arrives(path, 1);
    expect(arrived(path)[0]?.body).toBe('');
    expect(arrived(path)[0]?.headers['content-type']).toBeUndefined();
  });

  it('reaches as far as its owner does now: the own records of a patient, nothing after an account ended', async () => {
    serve();
    const owner = await account('clinician');
    const { id, path } = await subscribe(owner, 'Observation');
    await becomes(id, /^active$/);
    await kept.parts.pool.query(`update account set role = 'patient', patient_id = 'p3' where id = $1`, [
      owner.userId,
    ]);
    await writePain('p4', 1);
    const own = await writePain('p3', 2);
    await arrives(path, 1);
    expect(arrived(path)[0]?.body).toContain(own);
    await kept.parts.pool.query('update account set disabled = true where id = $1', [owner.userId]);
    const other = await subscribe(await account('clinician'), 'Observation');
    await becomes(other.id, /^active$/);
    await writePain('p3', 3);
    await arrives(other.path, 1);
    expect(arrived(path)).toHaveLength(1);
    const blind = await subscribe(await account('administrator'), 'Observation');
    await becomes(blind.id, /^error: criteria: you may search none/);
  });

  it('is tried again with the same key until it arrives, and follows no redirection', async () => {
    serve();
    const { id, path } = await subscribe(await account('clinician'), 'Observation');
    answers.set(path, [500, 307]);
    await becomes(id, /^active$/);
    await writePain('p5', 1);
    await arrives(path, 3);
    expect(new Set(arrived(path).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(arrived('/elsewhere')).toEqual([]);
    expect(await statusOf(id)).toBe('active');
  });

  it('is in error when every try failed, and when it cannot be served', async () => {
    serve();
    const clinician = await account('clinician');
    const failing = await subscribe(clinician, 'Observation');
    answers.set(
      failing.path,
      Array.from({ length: 10 }, () => 500),
    );
    await becomes(failing.id, /^active$/);
    await writePain('p6', 1);
    await becomes(failing.id, /^error: deliveries failed: the endpoint answers with HTTP 500$/);
    expect(arrived(failing.path)).toHaveLength(3);

    const wrong = async (criteria: string, channel: object = {}) =>
      (await subscribe(clinician, criteria, channel)).id;
    await becomes(await wrong('Observation?colour=red'), /^error: criteria: .*colour/);
    await becomes(await wrong('AuditEvent'), /^error: criteria must be/);
    await becomes(
      await wrong('Observation', { endpoint: 'http://169.254.169.254/latest' }),
      /^error: .*SUBSCRIPTION_ORIGINS/,
    );
    await becomes(await wrong('Observation', { header: ['Host: other'] }), /^error: channel.header/);
    await becomes(await wrong('Observation', { payload: 'text/plain' }), /^error: channel.payload/);
    await becomes(
      await wrong('Observation', { type: 'email', endpoint: 'mailto:a@b.c' }),
      /^error: only channels/,
    );
  });

  it('is told once of each change by several servers, and of what came while none ran', async () => {
    serve();
    const { id, path } = await subscribe(await account('clinician'), 'Observation?code=urn:test|busy');
    await becomes(id, /^active$/);
    for (const each of running.splice(0)) await each.close();
    for (let n = 0; n < 10; n += 1) await writePain('p7', n, 'busy');
    serve();
    serve();
    for (let n = 0; n < 10; n += 1) await writePain('p7', n, 'busy');
    await arrives(path, 20);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(arrived(path)).toHaveLength(20);
  });

  it('ends when its time is over', async () => {
    serve();
    const { id } = await repository.create(asked(await account('clinician')), {
      resourceType: 'Subscription',
      status: 'requested',
      reason: 'test',
      end: '2020-01-01T00:00:00Z',
      criteria: 'Observation',
      channel: { type: 'rest-hook', endpoint: `${origin}/over` },
    } as unknown as ExactObject);
    await becomes(id, /^off$/);
  });
});
