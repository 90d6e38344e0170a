import type { Worklist } from '@cryobridge/contract';
import { idsOf } from '@cryobridge/fhir/mapping';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import {
  type TestFollowing,
  clinicianAsked,
  madeReport,
  openTestFollowing,
  storeExample,
  storeReport,
} from '../../testing/following.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs } from '../../testing/records.js';
import type { Role } from '../access/caller.js';
import { maskedStudyExtension, unblind } from '../access/masking.js';
import { recordCases } from '../cases/record-cases.js';
import { written } from '../cases/record-entries.js';
import { makeAllNotedRows, noteOldRows, rebuildWorklist } from './make-rows.js';

let postgres: TestPostgres;
let following: TestFollowing;
let planned: string;
let followed: string;

/** Before the operations of the examples, so that their windows have not passed. */
const now = new Date('2026-11-10T12:00:00Z');
const newCourse = { timeZone: 'Europe/Berlin', language: 'de' } as const;
const asked = (role: Role) => ({ caller: callerAs(role), requestId: 'test' });
const read = (role: Role = 'clinician') => following.worklist.read(asked(role));
const rowOf = async (id: string, role: Role = 'clinician') =>
  (await read(role)).rows.find((row) => row.id === id);
const kindsOf = async (id: string, role: Role = 'clinician') =>
  (await rowOf(id, role))?.needs.map(({ kind }) => kind);

beforeAll(async () => {
  postgres = await startTestPostgres();
  following = openTestFollowing(postgres.connection, { now: () => now });
  planned = await storeExample(following.repository, 'transtibial-diabetes');
  followed = await storeExample(following.repository, 'transfemoral-trauma');
  await following.courses(clinicianAsked).start({ caseId: followed, ...newCourse });
});
afterAll(async () => {
  await following.close();
  await postgres.stop();
});

describe('rows', () => {
  it('hold what was just written: a case, its course, a signature', async () => {
    const head = await recordCases(following.repository)(clinicianAsked).latestPlan(planned);
    const isOpen = head?.plan.decision.verdict === 'cannot-tell';
    expect(await rowOf(planned)).toMatchObject({ id: planned, caseId: planned, isFollowed: false });
    expect((await kindsOf(planned))?.[0]).toBe(isOpen ? 'questions' : 'sign');
    expect(await rowOf(followed)).toMatchObject({ isFollowed: true });
    expect(await kindsOf(followed)).toContain('registry');
  });

  it('no longer ask for a signature that is there, and ask again for the next version', async () => {
    const { pool } = following.parts;
    const id = await storeExample(following.repository, 'transtibial-diabetes');
    const cases = recordCases(following.repository)(clinicianAsked);
    const latest = await cases.latestPlan(id);
    if (latest === null) throw new Error('the case has a plan');
    const proceeding = {
      ...latest.plan,
      decision: { ...latest.plan.decision, verdict: 'proceed' as const, questions: [] },
    };
    await cases.addRound({ caseId: id, onTopOf: 1, answers: [], plan: proceeding });
    expect(await kindsOf(id)).toContain('sign');
    await pool.query(
      `insert into plan_signature (plan_id, case_id, version, plan_hash, account_id, signed_by, role)
       values ($1, $2, 2, $3, 'a', 'Dr A', 'clinician')`,
      [idsOf.plan(id, 2), id, proceeding.hash],
    );
    expect(await kindsOf(id)).not.toContain('sign');
    await cases.addRound({ caseId: id, onTopOf: 2, answers: [], plan: proceeding });
    expect(await kindsOf(id)).toContain('sign');
    await cases.remove(id);
    expect(await rowOf(id)).toBeUndefined();
  });

  it('leave the own Patient of a case that became somebody else’s second limb', async () => {
    const second = await storeExample(following.repository, 'transfemoral-trauma');
    expect(await rowOf(second)).toBeDefined();
    await following.courses(clinicianAsked).start({ caseId: second, patientId: followed, ...newCourse });
    expect(await rowOf(second)).toBeUndefined();
    expect((await rowOf(followed))?.caseId).toBe(second);
  });

  it('tell an alert when it opens, with who has it', async () => {
    const today = now.toISOString();
    await storeReport(
      following.repository,
      followed,
      madeReport(today.slice(0, 10), { breathing: 'slow-or-hard' }, { receivedAt: today, writtenAt: today }),
    );
    await expect.poll(() => kindsOf(followed), { timeout: 20_000 }).toContain('alert');
    const { rows } = await read();
    expect(rows[0]?.id).toBe(followed);
    expect(rows[0]?.needs[0]).toMatchObject({ about: 'emergency', rank: 0 });
    expect(rows[0]?.needs[0]?.owner).toMatchObject({ kind: 'role' });
  });

  it('are the same when all are made again, and when another release made them', async () => {
    const { pool } = following.parts;
    await following.stopWatching();
    await makeAllNotedRows(pool);
    const all = async () =>
      (await pool.query('select patient_id, form, content::text from worklist_row order by patient_id')).rows;
    const before = await all();
    expect(before).toHaveLength(2);
    await rebuildWorklist(pool);
    expect(await all()).toEqual(before);
    await pool.query(`update worklist_row set form = 0, content = '{}'`);
    await noteOldRows(pool);
    await makeAllNotedRows(pool);
    expect(await all()).toEqual(before);
  });
});

describe('who sees what', () => {
  it('is everybody for those who plan and follow, and nobody for the others', async () => {
    for (const role of ['clinician', 'nurse', 'operator'] as const)
      expect((await read(role)).rows, role).toHaveLength(2);
    for (const role of ['administrator', 'patient'] as const)
      expect((await read(role)).rows, role).toEqual([]);
  });

  it('tells the operator, who reads no reports, of no alert', async () => {
    expect(await kindsOf(followed, 'operator')).not.toContain('alert');
    expect(await kindsOf(followed, 'nurse')).toContain('alert');
  });

  it('tells of a masked course neither plan nor label, until the mask is lifted', async () => {
    for (const [index, individual] of [planned, followed].entries())
      await following.repository.transaction(
        { caller: callerAs('system'), requestId: 'test' },
        [
          {
            resourceType: 'ResearchStudy',
            id: 'study',
            status: 'active',
            extension: [{ url: maskedStudyExtension, valueBoolean: true }],
          },
          {
            resourceType: 'ResearchSubject',
            id: `subject-${index}`,
            status: 'on-study',
            study: { reference: 'ResearchStudy/study' },
            individual: { reference: `Patient/${individual}` },
          },
        ].map((each) => written(each)),
      );
    const plain = await rowOf(followed, 'operator');
    const masked = await rowOf(followed, 'clinician');
    expect(plain).toHaveProperty('caseId');
    expect(masked).not.toHaveProperty('caseId');
    expect(masked?.label).not.toBe(plain?.label);
    expect(masked?.needs.some(({ kind }) => kind === 'sign' || kind === 'questions')).toBe(false);
    expect(masked?.needs[0]).toMatchObject({ kind: 'alert', about: 'emergency' });
    // Only a plan is known of the other: that there is one would tell.
    expect(await rowOf(planned, 'nurse')).toBeUndefined();
    expect(await rowOf(planned, 'operator')).toBeDefined();
    const { pool } = following.parts;
    await unblind(
      { query: (text, values) => pool.query(text, values) },
      { patientId: planned, by: callerAs('nurse'), reason: 'emergency' },
    );
    expect(await rowOf(planned, 'nurse')).toBeDefined();
    expect(await rowOf(planned, 'clinician')).toBeUndefined();
  });
});

describe('the route', () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await openTestDoor(postgres.connection);
  });
  afterAll(() => door.close());

  it('is for those who plan, treat and follow, and is in the audit trail', async () => {
    expect((await fetch(`${door.url}/api/worklist`)).status).toBe(401);
    const token = await door.identity.firstInvitation();
    const administrator = await firstAdministrator(door.url, `${door.url}/welcome#${token}`);
    expect((await administrator.fetch('/api/worklist')).status).toBe(403);
    const researcher = await comeIn(administrator, 'researcher');
    expect((await researcher.fetch('/api/worklist')).status).toBe(403);
    const operator = await comeIn(administrator, 'operator');
    const response = await operator.fetch('/api/worklist');
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip']);
    expect(((await response.json()) as Worklist).rows).toHaveLength(2);
    expect(door.audit.some(({ action }) => action === 'worklist-read')).toBe(true);
  });
});
