import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchable } from '../testing/cases.js';
import { type TestPostgres, startTestPostgres } from '../testing/postgres.js';
import { callerAs, recordParts } from '../testing/records.js';
import { openFollowing } from './alerts/open-following.js';
import { answerCase } from './cases/answer-case.js';
import { recordCases } from './cases/record-cases.js';
import { storeDemo } from './demo.js';
import { openCase, planCase } from './planning/make-plans.js';
import type { Planner } from './planning/planner.js';
import type { RecordParts } from './records/record-parts.js';
import { openRepository } from './records/repository.js';

const examplesDir = fileURLToPath(new URL('../../../examples/bundles', import.meta.url));
/** Real plans, on this thread. */
const planner: Planner = {
  open: async (request) => openCase(request, examplesDir),
  plan: async (request) => planCase(request),
  compareDone: () => Promise.reject(new Error('not asked here')),
  close: async () => {},
};
const asked = { caller: callerAs('clinician'), requestId: 'r' };

let postgres: TestPostgres;
let parts: RecordParts;

beforeAll(async () => {
  postgres = await startTestPostgres();
  parts = recordParts(postgres.connection, searchable);
});
afterAll(async () => {
  await parts.pool.end();
  await postgres.stop();
});

it('stores every example once, as records that clinicians reach, and each takes answers', async () => {
  const repository = openRepository(parts);
  const cases = recordCases(repository);
  expect(await storeDemo({ repository, cases, planner, examplesDir })).toBe(4);
  expect(await storeDemo({ repository, cases, planner, examplesDir })).toBe(0);
  const mine = cases(asked);
  const listed = await mine.list();
  expect(listed).toHaveLength(6);
  for (const { id, summary } of listed) {
    const latest = await mine.latestPlan(id);
    expect(latest).toMatchObject({ version: 1, summary });
    const question = latest?.plan.decision.questions.find(({ kind }) => kind === 'choice');
    const value = question?.options[0]?.value;
    if (question === undefined || value === undefined) throw new Error('every example asks a choice');
    const given = [{ question: question.id, value, by: 'Dr A. Example', reason: 'seen' }];
    const answered = await answerCase({ cases: mine, planner }, id, { answers: given });
    expect(answered.plan).toEqual(await mine.latestPlan(id));
    expect(await mine.answersOf(id)).toMatchObject(given);
  }
  const { records } = await repository.search(asked, {
    type: 'CarePlan',
    compartment: null,
    parameters: [['_count', '100']],
    handling: 'strict',
    asWritten: '_count=100',
  });
  expect(records).toHaveLength(12);
});

it('stores two people who are followed, one of whom needs somebody today', async () => {
  const following = openFollowing({
    repository: openRepository(parts),
    pool: parts.pool,
    connection: postgres.connection,
    everyMs: 100,
    trouble() {},
  });
  const mine = following.courses(asked);
  const people = await mine.list();
  expect(people).toHaveLength(2);
  for (const { patientId } of people) {
    const view = await mine.view(patientId);
    expect(view?.reports.length).toBeGreaterThan(15);
    expect(Object.keys(view?.forecasts ?? {})).toHaveLength(1);
    expect(view?.opioids.taken.some(({ mme }) => (mme ?? 0) > 0)).toBe(true);
    expect(view?.consent).toBe('given');
  }
  await expect
    .poll(async () => (await following.watchView(asked)).alerts.map(({ kind }) => kind), { timeout: 20_000 })
    .toContain('infection-like');
  await following.close();
});
