import type { Answer, Plan, Question } from '@cryobridge/plan';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchable, smallCase, smallPlan } from '../../testing/cases.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';
import { callerAs, recordParts, rememberedAudit } from '../../testing/records.js';
import { OutcomeError } from '../records/outcome-error.js';
import { openRepository } from '../records/repository.js';
import { type Store, openStore } from '../store/store.js';
import { carryOverCases } from './carry-over.js';
import { type CaseStore, StaleVersionError } from './case-store.js';
import { recordCases } from './record-cases.js';

const id = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
const asked = (role: Parameters<typeof callerAs>[0] = 'clinician') => ({
  caller: callerAs(role),
  requestId: 'r',
});
const question = (name: string) => ({ id: `q:${name}`, blocks: true }) as unknown as Question;
const answer: Answer = { question: 'q:a', value: 'no', by: 'Dr A. Example', at: '2026-01-01T00:00:00Z' };
const another: Answer = {
  question: 'q:b',
  value: null,
  by: 'Dr B. Example',
  at: '2026-01-02T00:00:00Z',
  reason: 'taken back',
};
const first = smallPlan({ answers: [], open: [question('a')] });
const second = smallPlan({ answers: [answer], open: [question('b')] });
const third = smallPlan({ answers: [answer, another], open: [] });
const added = {
  id,
  label: 'A case',
  inputKind: 'form',
  input: '{"zero":"\\u0000","half":"\\ud800", "plain": 1.50}',
  caseRecord: smallCase('h0'),
  askedOn: '2026-01-01',
} as const;

describe.each(postgresVersions)('cases as records on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let store: Store;
  let pool: pg.Pool;
  let cases: CaseStore;
  let repository: ReturnType<typeof openRepository>;
  const audit = rememberedAudit();

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    store = await openStore(postgres.connection, () => {});
    const parts = recordParts(postgres.connection, { ...searchable, audit });
    pool = parts.pool;
    repository = openRepository(parts);
    cases = recordCases(repository);
  });
  afterAll(async () => {
    await pool.end();
    await store.close();
    await postgres.stop();
  });

  const text = async (query: string): Promise<unknown> => (await pool.query(query)).rows[0];

  it('keep a case with its input as it came, and its rounds in order', async () => {
    const mine = cases(asked());
    const stored = await mine.add(added, first);
    await mine.addRound({ caseId: id, onTopOf: 1, answers: [answer], plan: second });

    expect(await mine.find(id)).toEqual(stored);
    expect(stored).toMatchObject({ label: 'A case', askedOn: '2026-01-01', caseRecord: added.caseRecord });
    expect(await mine.latestPlan(id)).toEqual({
      version: 2,
      madeAt: expect.stringMatching(/^20/),
      madeBy: 'clinician',
      plan: second,
      summary: {
        verdict: 'cannot-tell',
        openQuestions: 1,
        level: 'transtibial',
        side: 'left',
        surgeryDate: '2026-12-03',
      },
    });
    expect((await mine.questionsAsked(id)).map((each) => each.id)).toEqual(['q:b', 'q:a']);
    expect(await mine.answersOf(id)).toEqual([answer]);
    expect(await mine.list()).toMatchObject([{ id, label: 'A case', summary: { verdict: 'cannot-tell' } }]);
    const { content } = await repository.read(asked(), 'Binary', `${id}.input`);
    const { data } = JSON.parse(content) as { readonly data: string };
    expect(Buffer.from(data, 'base64').toString('utf8')).toBe(added.input);
  });

  it('store no round on top of an older plan', async () => {
    const mine = cases(asked());
    const late = mine.addRound({ caseId: id, onTopOf: 1, answers: [another], plan: third });
    await expect(late).rejects.toThrow(StaleVersionError);
    expect(await mine.answersOf(id)).toEqual([answer]);
    expect(await mine.latestPlan(id)).toMatchObject({ version: 2 });
  });

  it('let one of two rounds at once win, and nothing of the other stay', async () => {
    const mine = cases(asked());
    const round = { caseId: id, onTopOf: 2, answers: [another], plan: third };
    const both = await Promise.allSettled([mine.addRound(round), mine.addRound(round)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await mine.answersOf(id)).toEqual([answer, another]);
    expect(await mine.latestPlan(id)).toMatchObject({ version: 3, plan: third });
  });

  it('are reached by those only who reach their records', async () => {
    const operator = cases(asked('operator'));
    expect(await operator.latestPlan(id)).toMatchObject({ version: 3 });
    await expect(operator.remove(id)).rejects.toThrow(OutcomeError);
    await expect(cases(asked('administrator')).list()).rejects.toThrow(OutcomeError);
    const stranger = { caller: callerAs('patient', 'somebody-else'), requestId: 'r' };
    expect(await cases(stranger).find(id)).toBeNull();
  });

  it('leave a trace of every reading and writing', async () => {
    const resources = audit.entries.flatMap((entry) => entry.resources);
    expect(resources).toContain(`CarePlan/${id}.plan-2/_history/1`);
    expect(audit.entries.every(({ caller }) => caller !== null)).toBe(true);
  });

  it('refuse a plan whose bytes were changed behind our back', async () => {
    await pool.query(`update resource set content = replace(content, '"data":"ey', '"data":"fy')
      where type = 'Binary' and id = '${id}.plan-3'`);
    await expect(cases(asked()).latestPlan(id)).rejects.toThrow(/its hash differs/);
    await pool.query(`update resource set content = replace(content, '"data":"fy', '"data":"ey')
      where type = 'Binary' and id = '${id}.plan-3'`);
    expect(await cases(asked()).latestPlan(id)).toMatchObject({ version: 3 });
  });

  it('go with all that hangs on them', async () => {
    const mine = cases(asked());
    expect(await mine.remove(id)).toBe(true);
    expect(await mine.remove(id)).toBe(false);
    expect(await mine.answersOf(id)).toEqual([]);
    expect(await mine.latestPlan(id)).toBeNull();
    expect(await mine.list()).toEqual([]);
    expect(await text('select count(*)::int as kept from resource where not deleted')).toEqual({ kept: 0 });
  });

  it('are carried over from the tables of before, once', async () => {
    const old = { ...added, id: '7f9619ff-8b86-4d01-b42d-00c04fc964ff' };
    await insertOld(pool, old, [first, second, third]);
    await carryOverCases(pool, repository);
    expect(await text('select count(*)::int as left from cases')).toEqual({ left: 0 });
    const mine = cases(asked());
    expect(await mine.find(old.id)).toMatchObject({
      label: 'A case',
      createdAt: new Date('2026-02-03T04:05:06.789Z'),
      caseRecord: added.caseRecord,
    });
    expect(await mine.latestPlan(old.id)).toMatchObject({ version: 3, plan: third });
    expect(await mine.answersOf(old.id)).toEqual([answer, another]);
    expect((await mine.questionsAsked(old.id)).map((each) => each.id)).toEqual(['q:b', 'q:a']);
    expect(await carryOverCases(pool, repository)).toBe(0);
  });

  it('are carried over by one server when two start, and by the next when a start was cut short', async () => {
    const old = { ...added, id: '8f9619ff-8b86-4d01-b42d-00c04fc964ff' };
    await insertOld(pool, old, [first]);
    await cases(asked()).add(old, first);
    const both = await Promise.all([carryOverCases(pool, repository), carryOverCases(pool, repository)]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await cases(asked()).latestPlan(old.id)).toMatchObject({ version: 1, plan: first });
    expect(
      await text(`select version from resource where type = 'CarePlan' and id = '${old.id}.plan-1'`),
    ).toEqual({
      version: 1,
    });
  });
});

/** A case as the first tables held it, with its two answers. */
async function insertOld(
  pool: pg.Pool,
  old: Omit<typeof added, 'id'> & { id: string },
  plans: readonly Plan[],
): Promise<void> {
  await pool.query(
    `insert into cases (id, label, input_kind, input, input_hash, case_record, asked_on, created_at)
     values ($1, $2, $3, $4, 'h0', $5, $6, '2026-02-03T04:05:06.789Z')`,
    [old.id, old.label, old.inputKind, old.input, JSON.stringify(old.caseRecord), old.askedOn],
  );
  for (const each of plans.length === 1 ? [] : [answer, another])
    await pool.query('insert into answers (case_id, answer) values ($1, $2)', [old.id, JSON.stringify(each)]);
  for (const [index, plan] of plans.entries())
    await pool.query(
      `insert into plans (case_id, version, hash, knowledge_version, summary, questions, plan)
       values ($1, $2, $3, 'k1', '{}', '[]', $4)`,
      [old.id, index + 1, plan.hash, JSON.stringify(plan)],
    );
}
