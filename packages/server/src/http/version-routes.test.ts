import type { CaseDetail, LatestVersion, PlanVersion, Problem } from '@cryobridge/contract';
import type { Answer, Plan } from '@cryobridge/plan';
import { hashOf } from '@cryobridge/plan';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { smallCase, smallPlan, smallQuestion } from '../../testing/cases.js';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';
import { erasePatient } from '../erasure/erase-patient.js';
import type { Planner } from '../planning/planner.js';
import { recordIndex } from '../search/record-index.js';

const statement = { id: 'say:bridge.ask-tmr-planned', facts: {}, claims: [] } as const;
const questions = [smallQuestion('q:cold'), smallQuestion('q:sharpen', { blocks: false })];

/** Proceeds once q:cold is no, holds when it is yes. */
function planAfter(answers: readonly Answer[]): Plan {
  const standing = new Map(answers.map((each) => [each.question, each.value]));
  const open = questions.filter(({ id }) => (standing.get(id) ?? null) === null);
  const { hash: _, ...small } = smallPlan({ answers, open });
  const hold = { ...statement, rule: 'rule:test', effect: 'hold', question: null, sources: [], read: [] };
  const verdict =
    standing.get('q:cold') === 'yes' ? 'hold' : open.some(({ blocks }) => blocks) ? 'cannot-tell' : 'proceed';
  const plan = {
    ...small,
    answers,
    decision: { ...small.decision, verdict, reasons: verdict === 'hold' ? [hold] : [] },
  } as Omit<Plan, 'hash'>;
  return { ...plan, hash: hashOf(plan) };
}

const planner: Planner = {
  open: async ({ body }) => ({
    label: null,
    inputKind: 'bundle',
    input: body,
    caseRecord: smallCase('h'),
    askedOn: '2026-11-01',
    plan: planAfter([]),
  }),
  plan: async ({ answers }) => planAfter(answers),
  compareDone: () => Promise.reject(new Error('not asked here')),
  close: async () => {},
};

type Person = Awaited<ReturnType<typeof comeIn>>;

describe.each(postgresVersions)('versions of a plan on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let door: TestDoor;
  let pool: pg.Pool;
  let [clinician, other, operator, nurse]: Person[] = [];
  const signing = { knowledgeVersion: 'k1', planVersion: '0.1.0' };

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    pool = new pg.Pool(postgres.connection);
    door = await openTestDoor(postgres.connection, { planner, signing });
    const link = `${door.url}/welcome#${await door.identity.firstInvitation()}`;
    const administrator = await firstAdministrator(door.url, link);
    [clinician, other, operator, nurse] = [
      await comeIn(administrator, 'clinician'),
      await comeIn(administrator, 'clinician'),
      await comeIn(administrator, 'operator'),
      await comeIn(administrator, 'nurse'),
    ];
  });
  afterAll(async () => {
    await door.close();
    await pool.end();
    await postgres.stop();
  });

  const person = (one: Person | undefined): Person => {
    if (one === undefined) throw new Error('nobody came in');
    return one;
  };
  async function asked<T>(response: Promise<Response>, status = 200): Promise<T> {
    const got = await response;
    const text = await got.text();
    expect([got.status, text]).toEqual([status, text]);
    return JSON.parse(text) as T;
  }
  const open = () => asked<CaseDetail>(person(clinician).post('/api/cases', { from: 'bundle' }), 201);
  const answer = (id: string, value: Answer['value'], more: object = {}, who = clinician) =>
    person(who).post(`/api/cases/${id}/answers`, {
      answers: [{ question: 'q:cold', value, by: 'Dr A' }],
      ...more,
    });
  const sign = ({ id, version, plan }: CaseDetail, who = clinician) =>
    person(who).post(`/api/cases/${id}/versions/${version}/signature`, { hash: plan.hash });
  const name = (who: Person | undefined) => String(person(who).user?.name);
  const signable = async () => {
    const { id } = await open();
    return asked<CaseDetail>(answer(id, 'no'));
  };

  it('are signed by a named clinician, who, when and what', async () => {
    const draft = await signable();
    expect(draft).toMatchObject({ version: 2, signature: null, signed: null, madeBy: name(clinician) });
    const signed = await asked<CaseDetail>(sign(draft));
    const signature = { version: 2, by: name(clinician), hash: draft.plan.hash };
    expect(signed).toMatchObject({ signature, signed: signature, signedVersion: 2 });
    const { rows } = await pool.query('select * from plan_signature where case_id = $1', [draft.id]);
    expect(rows).toMatchObject([
      { plan_hash: draft.plan.hash, account_id: person(clinician).user?.id, role: 'clinician' },
    ]);
    const listed = await asked<CaseDetail[]>(person(operator).fetch('/api/cases'));
    expect(listed.find(({ id }) => id === draft.id)).toMatchObject({ version: 2, signedVersion: 2 });
    const entry = door.audit.find(({ action }) => action === 'plan-sign');
    expect(entry).toMatchObject({
      outcome: 'success',
      query: new URLSearchParams({ case: draft.id, version: '2' }).toString(),
      caller: { display: name(clinician) },
    });
  });

  it('are signed by nobody else', async () => {
    const draft = await signable();
    for (const who of [operator, nurse]) expect((await sign(draft, who)).status).toBe(403);
    expect(door.audit.filter(({ outcome, status }) => outcome === 'refused' && status === 403)).not.toEqual(
      [],
    );
    expect(await (await person(operator).fetch(`/api/cases/${draft.id}`)).json()).toMatchObject({
      signed: null,
    });
  });

  it.each([
    ['a blocking question is open', null, 'still open'],
    ['the plan says hold', 'yes', 'the plan says hold'],
  ])('cannot be signed while %s', async (_, value, why) => {
    const opened = await open();
    const draft = value === null ? opened : await asked<CaseDetail>(answer(opened.id, value));
    const refused = await asked<Problem>(sign(draft), 409);
    expect(refused.type).toBe('urn:cryobridge:problem:not-signable');
    expect(refused.faults).toEqual([{ path: 'version', message: expect.stringContaining(why) }]);
  });

  it('cannot be signed when they are not the latest, not what was read, or signed already', async () => {
    const draft = await signable();
    const later = await asked<CaseDetail>(answer(draft.id, 'no'));
    const faults = async (detail: CaseDetail) => (await asked<Problem>(sign(detail), 409)).faults[0]?.message;
    expect(await faults(draft)).toBe('version 3 is the latest; read it before you sign');
    expect(await faults({ ...later, plan: draft.plan })).toContain('load the plan again');
    await asked(sign(later));
    expect(await faults(later)).toBe(`${name(clinician)} has signed version 3 already`);
    expect((await sign({ ...later, version: 99 })).status).toBe(409);
  });

  it('cannot be signed when what is known changed since, until they are planned again', async () => {
    const draft = await signable();
    const newer = await openTestDoor(postgres.connection, {
      planner,
      signing: { ...signing, knowledgeVersion: 'k2' },
    });
    const there = person(clinician).at(newer.url);
    const refused = await there.post(`/api/cases/${draft.id}/versions/2/signature`, {
      hash: draft.plan.hash,
    });
    expect(((await refused.json()) as Problem).faults[0]?.message).toContain('what is known changed');
    await newer.close();
    const again = await asked<CaseDetail>(
      person(clinician).post(`/api/cases/${draft.id}/plan-again`, { onTopOf: 2 }),
    );
    expect(again).toMatchObject({ version: 3, plan: { answers: draft.plan.answers } });
    await asked(sign(again));
  });

  it('let one of two signatures at once win', async () => {
    const draft = await signable();
    const both = await Promise.all([sign(draft, clinician), sign(draft, other)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('are new and unsigned after any answer, and the signed one can still be read as it was', async () => {
    const signed = await asked<CaseDetail>(sign(await signable()));
    const later = await asked<CaseDetail>(answer(signed.id, 'yes'));
    expect(later).toMatchObject({ version: 3, signature: null, signed: { version: 2 } });
    const old = await asked<CaseDetail>(person(operator).fetch(`/api/cases/${signed.id}/versions/2`));
    expect(old).toMatchObject({ version: 2, plan: signed.plan, signature: signed.signature });
    for (const version of ['0', '4', 'x', '1.5'])
      expect((await person(clinician).fetch(`/api/cases/${signed.id}/versions/${version}`)).status).toBe(404);
    expect((await person(nurse).fetch(`/api/cases/${signed.id}/versions/2`)).status).toBe(403);
  });

  it('are listed newest first, with who saved, what led to them and who signed', async () => {
    const signed = await asked<CaseDetail>(sign(await signable()));
    await asked(answer(signed.id, 'yes', {}, other));
    const list = await asked<PlanVersion[]>(person(clinician).fetch(`/api/cases/${signed.id}/versions`));
    expect(list).toMatchObject([
      { version: 3, madeBy: name(other), verdict: 'hold', signature: null, answers: [{ value: 'yes' }] },
      { version: 2, madeBy: name(clinician), verdict: 'proceed', hash: signed.plan.hash, signature: {} },
      { version: 1, madeBy: name(clinician), verdict: 'cannot-tell', answers: [], sameAnswersAs: null },
    ]);
    const forOperator = await asked<PlanVersion[]>(
      person(operator).fetch(`/api/cases/${signed.id}/versions`),
    );
    expect(forOperator.map(({ version, answers }) => [version, answers])).toEqual([
      [3, []],
      [2, []],
      [1, []],
    ]);
    expect((await person(nurse).fetch(`/api/cases/${signed.id}/versions`)).status).toBe(403);
    const latest = await asked<LatestVersion>(person(clinician).fetch(`/api/cases/${signed.id}/latest`));
    expect(latest).toMatchObject({ version: 3, madeBy: name(other), signed: { version: 2 } });
  });

  it('tell the second of two who answer who came first, and store nothing of the second', async () => {
    const { id } = await open();
    await asked(answer(id, 'no', { onTopOf: 1 }, other));
    const refused = await asked<Problem>(answer(id, 'yes', { onTopOf: 1 }), 409);
    expect(refused).toMatchObject({
      type: 'urn:cryobridge:problem:plan-changed',
      faults: [{ path: 'onTopOf', message: `${name(other)} saved version 2` }],
    });
    const both = await Promise.all([
      answer(id, 'yes', { onTopOf: 2 }, other),
      answer(id, 'yes', { onTopOf: 2 }, clinician),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await asked(person(clinician).fetch(`/api/cases/${id}/latest`))).toMatchObject({ version: 3 });
    expect((await answer(id, 'no', { onTopOf: 9 })).status).toBe(409);
    expect((await answer(id, 'no', { onTopOf: 0 })).status).toBe(400);
  });

  it('go back by a new version, never by taking one away', async () => {
    const { id, plan } = await open();
    const undo = (onTopOf: number, who = clinician) => person(who).post(`/api/cases/${id}/undo`, { onTopOf });
    expect((await asked<Problem>(undo(1), 409)).type).toContain('nothing-to-undo');
    await asked(answer(id, 'no'));
    await asked(answer(id, 'yes'));
    const back = await asked<CaseDetail>(undo(3));
    expect(back).toMatchObject({ version: 4, verdict: 'proceed' });
    expect((await asked<Problem>(undo(3), 409)).type).toContain('plan-changed');
    const first = await asked<CaseDetail>(undo(4));
    expect(first.plan.decision).toEqual(plan.decision);
    expect((await asked<Problem>(undo(5), 409)).type).toContain('nothing-to-undo');
    const list = await asked<PlanVersion[]>(person(clinician).fetch(`/api/cases/${id}/versions`));
    expect(list.map(({ sameAnswersAs }) => sameAnswersAs)).toEqual([1, 2, null, null, null]);
    for (const who of [operator, nurse]) expect((await undo(5, who)).status).toBe(403);
  });

  describe('in the database, once signed,', () => {
    const plans = (id: string) => [`${id}.plan-2`];

    it('refuse any change to the plan and to its signature, and take any to a draft', async () => {
      const signed = await asked<CaseDetail>(sign(await signable()));
      const draft = await signable();
      const change = (id: string, type: string) =>
        pool.query(
          `update resource set content = replace(content, '"resourceType"', '"changed":1,"resourceType"')
           where id = any($1) and type = $2`,
          [plans(id), type],
        );
      for (const type of ['CarePlan', 'Binary']) {
        await expect(change(signed.id, type)).rejects.toThrow(/is signed and stays as it is/);
        await change(draft.id, type);
        const gone = `update resource set deleted = true, content = null where id = any($1) and type = $2`;
        await expect(pool.query(gone, [plans(signed.id), type])).rejects.toThrow(/is signed/);
      }
      for (const sql of [
        `update plan_signature set signed_by = 'Somebody Else' where case_id = $1`,
        'delete from plan_signature where case_id = $1',
      ])
        await expect(pool.query(sql, [signed.id])).rejects.toThrow(/append only/);
      expect(await asked(person(clinician).fetch(`/api/cases/${signed.id}`))).toMatchObject({
        plan: { hash: signed.plan.hash },
      });
    });

    it('may be stored again as they are, and become about another Patient', async () => {
      const signed = await asked<CaseDetail>(sign(await signable()));
      const { rowCount } = await pool.query(
        `update resource set content = replace(content, 'Patient/' || $1, 'Patient/somebody') where id = $2`,
        [signed.id, `${signed.id}.plan-2`],
      );
      expect(rowCount).toBeGreaterThan(1);
      expect(await asked(person(clinician).fetch(`/api/cases/${signed.id}`))).toMatchObject({
        signature: {},
      });
    });

    it('go with their whole case, signatures too', async () => {
      const signed = await asked<CaseDetail>(sign(await signable()));
      const gone = await person(clinician).fetch(`/api/cases/${signed.id}`, { method: 'DELETE' });
      expect(gone.status).toBe(204);
      const { rows } = await pool.query('select from plan_signature where case_id = $1', [signed.id]);
      expect(rows).toEqual([]);
    });

    it('go when the person is erased', async () => {
      const signed = await asked<CaseDetail>(sign(await signable()));
      await erasePatient(
        { pool, trail: { append: async () => {} }, index: recordIndex() },
        { patientId: signed.id, by: 'Ada Min', reason: 'asked for it' },
      );
      const { rows } = await pool.query('select from plan_signature where case_id = $1', [signed.id]);
      expect(rows).toEqual([]);
      expect((await person(clinician).fetch(`/api/cases/${signed.id}`)).status).toBe(404);
    });
  });
});
