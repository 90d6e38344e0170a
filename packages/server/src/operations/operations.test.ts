import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { searchable } from '../../testing/cases.js';
import { testIdentity } from '../../testing/identity.js';
import { recordParts } from '../../testing/records.js';
import { type OpenAuditTrail, openAuditTrail } from '../audit/open-audit-trail.js';
import { recordCases } from '../cases/record-cases.js';
import { buildApp } from '../http/app.js';
import { addAccessToken } from '../identity/access-tokens.js';
import type { Identity } from '../identity/identity.js';
import { openMetrics } from '../metrics/metrics.js';
import type { Planner } from '../planning/planner.js';
import type { RecordParts } from '../records/record-parts.js';
import { openRepository } from '../records/repository.js';
import { recordIndex } from '../search/record-index.js';
import { type Store, openStore } from '../store/store.js';
import type { OperationParts } from './operation-routes.js';
import { readOperationSettings } from './operation-settings.js';
import { type ReadinessParts, readiness } from './readiness.js';
import { openDoor } from './tls-server.js';

let postgres: TestPostgres;
let store: Store;
let pool: pg.Pool;
let pageDir: string;
let app: FastifyInstance;
let state: ReadinessParts;
let waiting = 0;
let records: RecordParts;
let trail: OpenAuditTrail;
let identity: Identity;
const token = 'a-token-for-the-monitor';
const planner: Planner = {
  open: () => Promise.reject(new Error('no planner')),
  plan: () => Promise.reject(new Error('no planner')),
  compareDone: () => Promise.reject(new Error('no planner')),
  close: async () => {},
};

beforeAll(async () => {
  postgres = await startTestPostgres();
  pageDir = await mkdtemp(join(tmpdir(), 'cryobridge-no-page-'));
  store = await openStore(postgres.connection, () => {});
  pool = new pg.Pool(postgres.connection);
  pool.on('error', () => {});
  records = recordParts(postgres.connection, searchable);
  trail = await openAuditTrail({ connection: postgres.connection, trouble() {} });
});
afterAll(async () => {
  await trail.close();
  await records.pool.end();
  await pool.end();
  await store.close();
  await postgres.stop();
  await rm(pageDir, { recursive: true, force: true });
});
beforeEach(async () => {
  waiting = 0;
  const audit = { waiting: () => waiting };
  state = { pool, audit, home: pageDir };
  const metrics = openMetrics({
    audit,
    pools: { main: pool },
    jobs: async () => [{ job: 'deliveries', state: 'waiting', count: 3 }],
  });
  const operations: OperationParts = {
    door: openDoor(null),
    trustedProxies: ['10.0.0.9'],
    metrics,
    metricsToken: token,
    ready: () => readiness(state),
    erasure: { pool, trail, index: recordIndex() },
  };
  identity = testIdentity(postgres.connection);
  app = await buildApp({
    store,
    identity,
    cases: recordCases(openRepository(records)),
    planner,
    host: '0.0.0.0',
    pageDir,
    examplesDir: pageDir,
    fhir: null,
    logger: pino({ level: 'silent' }),
    operations,
  });
});
afterEach(async () => {
  await app.close();
  await identity.close();
});

const ask = (url: string, more: object = {}) => app.inject({ url, ...more });

describe('metrics', () => {
  it('are read on this machine, or with the token, and are not there for anybody else', async () => {
    const statusFrom = async (remoteAddress: string, headers: Record<string, string> = {}) =>
      (await ask('/metrics', { remoteAddress, headers })).statusCode;
    expect(await statusFrom('127.0.0.1')).toBe(200);
    expect(await statusFrom('::1')).toBe(200);
    expect(await statusFrom('192.0.2.7')).toBe(404);
    expect(await statusFrom('192.0.2.7', { authorization: `Bearer ${token}` })).toBe(200);
    expect(await statusFrom('192.0.2.7', { authorization: `Bearer ${token}x` })).toBe(404);
    expect(await statusFrom('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })).toBe(404);
    expect(await statusFrom('127.0.0.1', { via: '1.1 proxy' })).toBe(404);
    expect(await statusFrom('10.0.0.9', { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
  });

  it('measure requests by route, the audit trail, connections, the event loop and jobs, and name nobody', async () => {
    waiting = 7;
    await ask('/api/health');
    await ask('/api/cases/Zebedee-Quimby?name=Quimby');
    await ask('/nowhere/Quimby');
    const { body } = await ask('/metrics');
    expect(body).toContain(
      'cryobridge_http_request_duration_seconds_count{method="GET",route="/api/health",status="200"} 1',
    );
    expect(body).toMatch(/duration_seconds_count\{method="GET",route="\/api\/cases\/:id",status="401"\} 1/);
    expect(body).toContain('cryobridge_audit_waiting_entries 7');
    expect(body).toMatch(/cryobridge_database_connections\{pool="main",state="idle"\} \d/);
    expect(body).toContain('cryobridge_jobs{job="deliveries",state="waiting"} 3');
    expect(body).toContain('nodejs_eventloop_lag_seconds');
    expect(body).not.toMatch(/quimby/i);
  });
});

describe('readiness', () => {
  const ready = async () => {
    const response = await ask('/api/ready');
    return { status: response.statusCode, failing: response.json<{ failing: object }>().failing };
  };

  it('is there when everything is', async () => {
    expect(await ready()).toEqual({ status: 200, failing: {} });
  });

  it('names what is missing', async () => {
    state = { ...state, freeBytes: async () => 1 };
    expect(await ready()).toMatchObject({ status: 503, failing: { disk: expect.any(String) } });
    waiting = 1e6;
    expect(Object.keys((await ready()).failing)).toEqual(['audit', 'disk']);
    state = { ...state, home: null, pool: { query: () => Promise.reject(new Error('down')) } };
    expect(Object.keys((await ready()).failing)).toEqual(['database', 'audit']);
    state = { ...state, pool: { query: () => new Promise(() => {}) } };
    expect(Object.keys((await ready()).failing)).toContain('database');
    expect((await ask('/api/health')).statusCode).toBe(200);
  });

  it('ends when a migration is missing', async () => {
    await pool.query(`update kysely_migration set name = 'x' where name = '006-audit'`);
    expect(await ready()).toMatchObject({ status: 503, failing: { migrations: expect.any(String) } });
    await pool.query(`update kysely_migration set name = '006-audit' where name = 'x'`);
    expect((await ready()).status).toBe(200);
  });
});

describe('erasure', () => {
  const nobody = '00000000-0000-0000-0000-000000000000';
  const erase = async (role: 'administrator' | 'clinician' | null, payload: object) => {
    const token =
      role === null ? '' : (await addAccessToken(pool, { label: role, role, days: 1 }, nobody)).token;
    const headers = role === null ? {} : { authorization: `Bearer ${token}` };
    return app.inject({ method: 'POST', url: '/api/erasures', headers, payload });
  };
  const asked = { patient: 'Patient/zebedee', reason: 'asked for it' };

  it('is for administrators, who say of whom and why', async () => {
    await pool.query(
      `insert into resource (type, id, version, last_updated, content, patients)
       values ('Patient', 'zebedee', 1, now(), '{"name":"Quimby"}', '{zebedee}')`,
    );
    expect((await erase(null, asked)).statusCode).toBe(401);
    expect((await erase('clinician', asked)).statusCode).toBe(403);
    for (const wrong of [
      { ...asked, reason: ' ' },
      { ...asked, patient: 'zebedee' },
      { patient: asked.patient },
    ])
      expect((await erase('administrator', wrong)).statusCode).toBe(400);
    expect((await erase('administrator', { ...asked, patient: 'Patient/none' })).statusCode).toBe(404);
    expect((await pool.query('select from resource where content is null')).rowCount).toBe(0);

    const done = await erase('administrator', asked);
    expect([done.statusCode, done.json<object>()]).toEqual([
      200,
      { records: ['Patient/zebedee'], versions: 0, auditEntries: 0, kept: [] },
    ]);
    expect((await pool.query('select from resource where content is null')).rowCount).toBe(1);
    const { rows } = await pool.query<{ entry: string }>(
      `select entry from audit_entry where kind = 'erasure'`,
    );
    expect(rows[0]?.entry).toMatch(/"of":"Patient\/zebedee"/);
  });
});

describe('settings', () => {
  it.each([
    [{ TLS_CERT: 'a' }, 'TLS_CERT and TLS_KEY'],
    [{ TRUSTED_PROXIES: 'proxy.example' }, 'TRUSTED_PROXIES'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
    [{ SUBSCRIPTION_ORIGINS: 'ehr.example' }, 'SUBSCRIPTION_ORIGINS'],
    [{ SUBSCRIPTION_ORIGINS: 'https://ehr.example/hook' }, 'SUBSCRIPTION_ORIGINS'],
  ])('%j name the variable at fault', (env, name) => {
    expect(() => readOperationSettings(env)).toThrow(name);
  });

  it('are read', () => {
    expect(
      readOperationSettings({
        TLS_CERT: 'c',
        TLS_KEY: 'k',
        TRUSTED_PROXIES: '10.0.0.0/8, ::1',
        SUBSCRIPTION_ORIGINS: 'https://ehr.example, http://127.0.0.1:9000/',
      }),
    ).toEqual({
      tls: { certificate: 'c', key: 'k' },
      trustedProxies: ['10.0.0.0/8', '::1'],
      metricsToken: null,
      subscriptionOrigins: ['https://ehr.example', 'http://127.0.0.1:9000'],
    });
  });
});
