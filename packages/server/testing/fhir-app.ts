import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { pino } from 'pino';
import type { Role } from '../src/access/caller.js';
import type { AuditEntry } from '../src/audit/audit-trail.js';
import { recordCases } from '../src/cases/record-cases.js';
import { buildApp } from '../src/http/app.js';
import type { Planner } from '../src/planning/planner.js';
import type { RecordParts } from '../src/records/record-parts.js';
import { openFhir } from '../src/rest/open-fhir.js';
import { openStore } from '../src/store/store.js';
import { testIdentity } from './identity.js';
import { callerAs, recordParts, rememberedAudit } from './records.js';

/** The app over real HTTP, with people known by a header: `role` or `role:patientId`. */
export interface TestFhir {
  readonly app: FastifyInstance;
  readonly base: string;
  readonly audit: AuditEntry[];
  /** What the server logged. */
  readonly logged: string[];
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly as?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, loosely typed for tests. */
  readonly json: Json;
}

/** JSON that a test digs into. */
export type Json = { readonly [key: string]: Json } & readonly Json[] & string & number & boolean;

const noPlanner: Planner = {
  open: () => Promise.reject(new Error('no planner')),
  plan: () => Promise.reject(new Error('no planner')),
  compareDone: () => Promise.reject(new Error('no planner')),
  close: async () => {},
};

export async function startTestFhir(
  connection: pg.PoolConfig,
  more: Partial<RecordParts> = {},
): Promise<TestFhir> {
  const audit = rememberedAudit();
  const parts = recordParts(connection, { audit, ...more });
  const pageDir = await mkdtemp(join(tmpdir(), 'cryobridge-no-page-'));
  const logged: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
  const store = await openStore(connection, () => {});
  const identity = testIdentity(connection);
  const fhir = openFhir(parts, async (request) => {
    const [role, patientId] = String(request.headers['x-test-caller'] ?? '').split(':');
    return role === '' || role === undefined ? null : callerAs(role as Role, patientId ?? null);
  });
  const app = await buildApp({
    store,
    identity,
    planner: noPlanner,
    host: 'localhost',
    pageDir,
    examplesDir: pageDir,
    logger,
    cases: recordCases(fhir.repository),
    fhir,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.addresses()[0];
  const base = `http://127.0.0.1:${typeof address === 'object' ? address.port : 0}/fhir`;
  return {
    app,
    base,
    audit: audit.entries,
    logged,
    call: (method, path, options) => call(`${base}${path}`, method, options),
    async close() {
      await app.close();
      await identity.close();
      await store.close();
      await parts.pool.end();
      await rm(pageDir, { recursive: true, force: true });
    },
  };
}

async function call(
  url: string,
  method: string,
  { as = 'system', body, headers = {} }: CallOptions = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(as === null ? {} : { 'x-test-caller': as }),
      ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: (isJson ? JSON.parse(text) : null) as Json,
  };
}
