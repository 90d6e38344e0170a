import type { BridgeView, FreezeView, Problem } from '@cryobridge/contract';
import type { Resource } from '@cryobridge/fhir/mapping';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { donePlanned } from '../../../course/test/done-example.js';
import {
  type TestFollowing,
  clinicianAsked,
  madeReport,
  openTestFollowing,
  storeExample,
  storeReport,
} from '../../testing/following.js';
import { testIdentity } from '../../testing/identity.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs } from '../../testing/records.js';
import { maskedStudyExtension } from '../access/masking.js';
import { recordCases } from '../cases/record-cases.js';
import { written } from '../cases/record-entries.js';
import { buildApp } from '../http/app.js';
import type { Identity } from '../identity/identity.js';
import { doneComparison } from '../planning/make-plans.js';
import type { Planner } from '../planning/planner.js';
import { type Store, openStore } from '../store/store.js';

const freezeId = '5b0e0f52-4d7c-4f56-9d3f-0d7f3f1f8d11';
const now = new Date('2026-12-20T12:00:00Z');
const planner: Planner = {
  open: () => Promise.reject(new Error('not asked here')),
  plan: () => Promise.reject(new Error('not asked here')),
  compareDone: async (request) => doneComparison(request),
  close: async () => {},
};

let postgres: TestPostgres;
let store: Store;
let following: TestFollowing;
let identity: Identity;
let app: FastifyInstance;
let person: string;
let body: object;
const people: Partial<Record<string, Awaited<ReturnType<typeof comeIn>>>> = {};

beforeAll(async () => {
  postgres = await startTestPostgres();
  store = await openStore(postgres.connection, () => {});
  following = openTestFollowing(postgres.connection, { now: () => now, everyMs: 60_000 });
  person = await storeExample(following.repository, 'transtibial-diabetes');
  const mine = following.courses(clinicianAsked);
  await mine.start({ caseId: person, timeZone: 'Europe/Berlin', language: 'de' });
  const plan = (await mine.find(person))?.course.episodes[0]?.plan;
  if (plan === undefined || plan === null) throw new Error('no plan');
  const { id: _id, ...done } = donePlanned(plan, { at: '2026-12-02T09:00:00+01:00' });
  const localAnaesthetic = [{ drug: 'ropivacaine', mg: 75, at: '2026-12-02T08:45:00+01:00', part: 'block' }];
  body = { ...done, episode: person, localAnaesthetic };
  identity = testIdentity(postgres.connection);
  app = await buildApp({
    store,
    cases: recordCases(following.repository),
    identity,
    planner,
    following,
    host: 'localhost',
    pageDir: '.',
    examplesDir: '.',
    fhir: null,
    logger: pino({ level: 'silent' }),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.addresses()[0];
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address.port : 0}`;
  const link = `${origin}/welcome#${await identity.firstInvitation()}`;
  const administrator = await firstAdministrator(origin, link);
  for (const role of ['clinician', 'operator', 'nurse']) people[role] = await comeIn(administrator, role);
});
afterAll(async () => {
  await app.close();
  await identity.close();
  await following.close();
  await store.close();
  await postgres.stop();
});

function as(role: string) {
  const found = people[role];
  if (found === undefined) throw new Error(`no ${role}`);
  return found;
}
const freezePath = () => `/api/courses/${person}/freezes/${freezeId}`;
const bridgePath = () => `/api/courses/${person}/bridge`;

describe('a freeze over the wire', () => {
  it('is written once by the operator, and read by who treats', async () => {
    const made = await as('operator').send('PUT', freezePath(), body);
    expect([made.status, made.headers.get('location')]).toEqual([201, freezePath()]);
    const view = (await made.json()) as FreezeView;
    expect(view.comparison.deviations).toEqual([]);
    expect((await as('operator').send('PUT', freezePath(), body)).status).toBe(200);
    const other = await as('clinician').send('PUT', freezePath(), { ...body, operator: 'Dr Q. Other' });
    expect(other.status).toBe(409);
    expect(((await other.json()) as Problem).faults[0]?.message).toContain(freezeId);
    expect(await (await as('clinician').fetch(freezePath())).json()).toEqual(view);
    expect((await as('nurse').fetch(freezePath())).status).toBe(403);
  });

  it('names the field that cannot be taken', async () => {
    const wrong = await as('operator').send('PUT', freezePath(), { ...body, operator: '' });
    expect(wrong.status).toBe(400);
    expect(((await wrong.json()) as Problem).faults.map(({ path }) => path)).toContain('operator');
    const away = `/api/courses/${person}/freezes/not-a-uuid`;
    expect((await as('operator').send('PUT', away, body)).status).toBe(404);
  });
});

describe('the bridge over the wire', () => {
  it('starts from what was done, and follows what is reported', async () => {
    await storeReport(
      following.repository,
      person,
      madeReport('2026-12-19', { residualLimbPain: { worst: 3 }, phantomPain: { worst: 2 } }),
    );
    const response = await as('clinician').fetch(bridgePath());
    expect(response.status).toBe(200);
    const view = (await response.json()) as BridgeView;
    expect(view).toMatchObject({
      patientId: person,
      today: '2026-12-20',
      localAnaesthetic: [{ drug: 'ropivacaine', totalMg: 75 }],
      episodes: [
        { bridge: { episode: person, freezeDate: '2026-12-02' }, freezes: [{ freeze: { id: freezeId } }] },
      ],
    });
    expect(view.episodes[0]?.forecast?.reportsUsed).toBe(1);
    expect(view.pain['residual-limb-pain']).toHaveLength(1);
  });

  it('is handed off as a file in five languages, and in no other', async () => {
    for (const language of ['en', 'ar']) {
      const response = await as('clinician').fetch(`${bridgePath()}.pdf?language=${language}`);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    expect((await as('clinician').fetch(`${bridgePath()}.pdf?language=xx`)).status).toBe(400);
    expect((await as('clinician').fetch('/api/courses/nobody/bridge')).status).toBe(404);
    for (const role of ['nurse', 'operator'])
      expect((await as(role).fetch(`${bridgePath()}.pdf`)).status).toBe(403);
  });

  it('is refused alike for a masked course, as are its freezes', async () => {
    const study: Resource = {
      resourceType: 'ResearchStudy',
      id: 'trial',
      status: 'active',
      extension: [{ url: maskedStudyExtension, valueBoolean: true }],
    };
    const subject: Resource = {
      resourceType: 'ResearchSubject',
      id: 'subject',
      status: 'on-study',
      study: { reference: 'ResearchStudy/trial' },
      individual: { reference: `Patient/${person}` },
    };
    await following.repository.transaction(
      { caller: callerAs('system'), requestId: 'test' },
      [study, subject].map((each) => written(each)),
    );
    for (const path of [bridgePath(), `${bridgePath()}.pdf`, freezePath()]) {
      const refused = await as('clinician').fetch(path);
      expect([path, refused.status]).toEqual([path, 403]);
      expect(JSON.stringify(await refused.json())).not.toMatch(/freez|forecast|mask/i);
    }
    expect((await as('operator').fetch(freezePath())).status).toBe(200);
  });
});
