import type { CaseDetail, Problem } from '@cryobridge/contract';
import type { Answer, Plan } from '@cryobridge/plan';
import type { FastifyInstance } from 'fastify';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { searchable, smallCase, smallPlan, smallQuestion } from '../../testing/cases.js';
import { testIdentity } from '../../testing/identity.js';
import { callerAs, recordParts } from '../../testing/records.js';
import type { Cases } from '../cases/case-store.js';
import { recordCases } from '../cases/record-cases.js';
import type { Identity } from '../identity/identity.js';
import { BadInputError, type Planner, PlannerBusyError, PlanningFailedError } from '../planning/planner.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import type { RecordParts } from '../records/record-parts.js';
import { openRepository } from '../records/repository.js';
import { type Store, openStore } from '../store/store.js';
import { bodyLimitBytes, buildApp } from './app.js';

const questions = [
  smallQuestion('q:cold'),
  smallQuestion('q:decide', { kind: 'decision', needsReason: true }),
  smallQuestion('q:depth', { kind: 'number', options: [], minimum: 1, maximum: 90, unit: 'mm' }),
];

/** Stands for planning: a plan with the questions that no answer names. */
function planAfter(answers: readonly Pick<Answer, 'question'>[]): Plan {
  return smallPlan({
    answers,
    open: questions.filter(({ id }) => !answers.some((answer) => answer.question === id)),
  });
}

const secret = 'Zebedee Quimby';
const planner: Planner = {
  async open({ body }) {
    if (body.includes('"busy"')) throw new PlannerBusyError('planning took longer than 1 s');
    if (body.includes('"broken"'))
      throw new PlanningFailedError(`TypeError\n    at somewhere (${secret.length})`);
    if (body.includes('"bug"')) throw new Error(`cannot read ${secret}`);
    if (!body.startsWith('{'))
      throw new BadInputError([{ path: 'body', message: 'is not JSON, or is cut short' }]);
    return {
      label: null,
      inputKind: 'bundle',
      input: body,
      caseRecord: smallCase('h'),
      askedOn: '2026-11-01',
      plan: planAfter([]),
    };
  },
  plan: async ({ answers }) => planAfter(answers),
  compareDone: () => Promise.reject(new Error('not asked here')),
  close: async () => {},
};

let folder: string;
let postgres: EmbeddedPostgres;
let store: Store;
let parts: RecordParts;
let cases: Cases;
let identity: Identity;
let clinician: Awaited<ReturnType<typeof comeIn>>;
let app: FastifyInstance;
let origin: string;
const logged: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-app-'));
  await chmod(folder, 0o755);
  const pageDir = join(folder, 'page');
  await mkdir(join(pageDir, 'assets'), { recursive: true });
  await writeFile(join(pageDir, 'index.html'), '<!doctype html><title>cryobridge</title>');
  await writeFile(join(pageDir, 'assets', 'page-1.js'), 'export {};');
  const examplesDir = join(folder, 'examples');
  await mkdir(examplesDir);
  await writeFile(
    join(examplesDir, 'index.json'),
    JSON.stringify([{ id: 'one', title: 'One', description: 'First', file: 'one.json' }]),
  );
  postgres = await startEmbeddedPostgres(join(folder, 'data'), { restarted() {}, lost() {} });
  store = await openStore(postgres.connection, () => {});
  parts = recordParts(postgres.connection, searchable);
  const caseStore = recordCases(openRepository(parts));
  cases = caseStore({ caller: callerAs('clinician'), requestId: 'test' });
  const logger = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
  identity = testIdentity(postgres.connection);
  app = await buildApp({
    store,
    cases: caseStore,
    identity,
    planner,
    host: 'localhost',
    pageDir,
    examplesDir,
    fhir: null,
    logger,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.addresses()[0];
  origin = `http://127.0.0.1:${typeof address === 'object' ? address.port : 0}`;
  const link = `${origin}/welcome#${await identity.firstInvitation()}`;
  clinician = await comeIn(await firstAdministrator(origin, link), 'clinician');
});
afterAll(async () => {
  await app.close();
  await identity.close();
  await parts.pool.end();
  await store.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const json = { 'content-type': 'application/json' };
const post = (path: string, body: string, headers: Record<string, string> = json) =>
  clinician.fetch(path, { method: 'POST', headers, body });
const problem = async (response: Response) => (await response.json()) as Problem;
const storedCases = async () => (await cases.list()).length;

async function openOne(): Promise<CaseDetail> {
  const response = await post('/api/cases', `{"from":"bundle","note":"${secret}"}`);
  expect(response.status).toBe(201);
  return (await response.json()) as CaseDetail;
}
const answer = (id: string, answers: readonly object[]) =>
  post(`/api/cases/${id}/answers`, JSON.stringify({ answers }));
const by = 'Dr A. Example';
const signedIn = () => ({ cookie: clinician.cookie, 'x-csrf-token': clinician.session.csrf ?? '' });

describe('a case', () => {
  it('is opened, listed, read, answered and removed', async () => {
    const opened = await openOne();
    expect(opened).toMatchObject({
      verdict: 'cannot-tell',
      openQuestions: 3,
      level: 'transtibial',
      side: 'left',
    });
    expect(opened.label).toMatch(/^Left transtibial · [0-9a-f]{4}$/);
    expect(await (await clinician.fetch('/api/cases')).json()).toMatchObject([
      { id: opened.id, openQuestions: 3 },
    ]);

    const answered = await answer(opened.id, [{ question: 'q:cold', value: 'no', by }]);
    expect(await answered.json()).toMatchObject({
      openQuestions: 2,
      questions: [{ id: 'q:decide' }, { id: 'q:depth' }],
    });
    const rest = await answer(opened.id, [
      { question: 'q:decide', value: 'no', by, reason: 'agreed in clinic' },
      { question: 'q:depth', value: 17.5, by },
    ]);
    expect(await rest.json()).toMatchObject({ verdict: 'proceed', openQuestions: 0 });
    expect(await (await clinician.fetch(`/api/cases/${opened.id}`)).json()).toMatchObject({
      verdict: 'proceed',
      plan: { decision: { questions: [] } },
    });

    expect((await clinician.fetch(`/api/cases/${opened.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await clinician.fetch(`/api/cases/${opened.id}`)).status).toBe(404);
    expect(await storedCases()).toBe(0);
  });

  it('takes an answer again: the last one counts', async () => {
    const { id } = await openOne();
    await answer(id, [{ question: 'q:cold', value: 'no', by }]);
    expect((await answer(id, [{ question: 'q:cold', value: 'yes', by }])).status).toBe(200);
    expect((await cases.answersOf(id)).map(({ value }) => value)).toEqual(['no', 'yes']);
    await cases.remove(id);
  });

  it('keeps every answer of rounds that come at once', async () => {
    const { id } = await openOne();
    const rounds = await Promise.all([
      answer(id, [{ question: 'q:cold', value: 'no', by }]),
      answer(id, [{ question: 'q:decide', value: 'no', by, reason: 'agreed' }]),
      answer(id, [{ question: 'q:depth', value: 9, by }]),
    ]);
    expect(rounds.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await cases.answersOf(id)).toHaveLength(3);
    expect(await cases.latestPlan(id)).toMatchObject({
      version: 4,
      plan: { decision: { questions: [] } },
    });
    await cases.remove(id);
  });
});

describe('an answer that does not fit', () => {
  it.each([
    ['no known question', { question: 'q:other', value: 'no', by }, 'answers[0].question'],
    ['no option', { question: 'q:cold', value: 'perhaps', by }, 'answers[0].value'],
    ['beyond the range', { question: 'q:depth', value: 91, by }, 'answers[0].value'],
    ['no reason for a decision', { question: 'q:decide', value: 'no', by }, 'answers[0].reason'],
    ['no name', { question: 'q:cold', value: 'no' }, 'answers[0].by'],
    ['a field too many', { question: 'q:cold', value: 'no', by, at: '2026-01-01' }, 'answers[0]'],
  ])('(%s) is refused by its field, and nothing is stored', async (_, given, path) => {
    const { id } = await openOne();
    const response = await answer(id, [given]);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect((await problem(response)).faults).toEqual([expect.objectContaining({ path })]);
    expect(await cases.answersOf(id)).toEqual([]);
    expect(await cases.latestPlan(id)).toMatchObject({ version: 1 });
    await cases.remove(id);
  });
});

describe('bad requests', () => {
  it('are 400 with the place of the fault', async () => {
    const response = await post('/api/cases', 'not json');
    expect(response.status).toBe(400);
    expect(await problem(response)).toMatchObject({
      status: 400,
      faults: [{ path: 'body', message: expect.stringContaining('not JSON') }],
    });
    expect(
      (await post('/api/cases/6f9619ff-8b86-4d01-b42d-00c04fc964ff/answers', '{"answers":[')).status,
    ).toBe(400);
    expect(await storedCases()).toBe(0);
  });

  it('are 404 for cases, routes and files that are not there', async () => {
    for (const path of [
      '/api/cases/6f9619ff-8b86-4d01-b42d-00c04fc964ff',
      '/api/cases/1',
      `/api/cases/${encodeURIComponent(secret)}`,
      '/api/none',
      '/assets/none.js',
      '/api/%zz',
      `/api/cases/${'a'.repeat(300)}`,
    ]) {
      const response = await clinician.fetch(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await problem(response)).toMatchObject({ status: 404 });
    }
    expect(
      (await answer('6f9619ff-8b86-4d01-b42d-00c04fc964ff', [{ question: 'q:cold', value: 'no', by }]))
        .status,
    ).toBe(404);
  });

  it('are 415 for anything but JSON', async () => {
    expect((await post('/api/cases', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('are 413 beyond the limit, heard by the sender even while it still sends', async () => {
    const response = await post('/api/cases', `"${'x'.repeat(50 * 2 ** 20)}"`);
    expect(response.status).toBe(413);
    expect((await problem(response)).faults).toEqual([
      { path: 'body', message: `at most ${bodyLimitBytes / 2 ** 20} MB are read` },
    ]);
    expect((await clinician.fetch('/api/health')).status).toBe(200);
    expect(await storedCases()).toBe(0);
  });

  it('cut off half-way store nothing', async () => {
    const { port } = new URL(origin);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      [
        'POST /api/cases HTTP/1.1',
        'host: localhost',
        ...Object.entries(signedIn()).map(([name, value]) => `${name}: ${value}`),
        'content-type: application/json',
        'content-length: 1000',
        '',
        '{"from":',
      ].join('\r\n'),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect(await (await clinician.fetch('/api/health')).json()).toEqual({ status: 'ok' });
    expect(await storedCases()).toBe(0);
  });

  it('are 503 when planning takes too long, and 500 without data when it is our fault', async () => {
    expect((await post('/api/cases', '{"busy"}')).status).toBe(503);
    const failed = await post('/api/cases', '{"bug"}');
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain(secret);
    expect((await post('/api/cases', '{"broken"}')).status).toBe(500);
    expect(await storedCases()).toBe(0);
  });
});

describe('the door', () => {
  it('lets no script in but the page’s own, and keeps answers out of caches', async () => {
    const page = await clinician.fetch('/');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await clinician.fetch('/api/cases')).headers.get('cache-control')).toBe('no-store');
  });

  it('answers no page that points another name at this machine', async () => {
    const response = await app.inject({ url: '/api/cases', headers: { host: 'evil.example' } });
    expect(response.statusCode).toBe(421);
    expect((await app.inject({ url: '/api/health', headers: { host: 'localhost:3000' } })).statusCode).toBe(
      200,
    );
  });

  it('slows down a flood of posts', async () => {
    const statuses = [];
    for (let i = 0; i < 620; i += 1) {
      statuses.push(
        (
          await app.inject({
            method: 'POST',
            url: '/api/cases',
            remoteAddress: '127.0.0.9',
            headers: { ...json, host: new URL(origin).host, ...signedIn() },
            payload: 'x',
          })
        ).statusCode,
      );
    }
    expect(statuses.slice(0, 600).every((status) => status === 400)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect((await clinician.fetch('/api/health')).status).toBe(200);
  });
});

describe('the page', () => {
  it('is served for every view, its assets for good', async () => {
    for (const path of ['/', '/cases/6f9619ff', '/deep/er']) {
      const response = await clinician.fetch(path);
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(await response.text()).toContain('<title>cryobridge');
    }
    expect((await clinician.fetch('/assets/page-1.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('finds examples and the description of the API', async () => {
    expect(await (await clinician.fetch('/api/examples')).json()).toEqual([
      { id: 'one', title: 'One', description: 'First' },
    ]);
    expect(
      Object.keys(((await (await clinician.fetch('/api/openapi.json')).json()) as { paths: object }).paths),
    ).toContain('/api/cases/{id}/answers');
  });
});

it('logs no more of a person than the random id of a case', async () => {
  expect(logged.length).toBeGreaterThan(20);
  const text = logged.join('');
  for (const word of [secret, encodeURIComponent(secret), by, 'agreed in clinic'])
    expect(text).not.toContain(word);
});
