import type { NewCourseEvent } from '@cryobridge/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type TestFollowing,
  clinicianAsked,
  madeReport,
  nurseAsked,
  openTestFollowing,
  storeExample,
  storeReport,
} from '../../testing/following.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs } from '../../testing/records.js';
import { recordCases } from '../cases/record-cases.js';
import { written } from '../cases/record-entries.js';
import { maskedStudyExtension } from '../access/masking.js';
import { veilOf } from '../access/veil-of.js';

let postgres: TestPostgres;
let following: TestFollowing;
let person: string;

const now = new Date('2026-12-20T12:00:00Z');
const mine = () => following.courses(clinicianAsked);
const newCourse = { timeZone: 'Europe/Berlin', language: 'de' } as const;

beforeAll(async () => {
  postgres = await startTestPostgres();
  following = openTestFollowing(postgres.connection, { now: () => now });
  person = await storeExample(following.repository, 'transtibial-diabetes');
});
afterAll(async () => {
  await following.close();
  await postgres.stop();
});

describe('starting', () => {
  it('makes an episode of a case, once', async () => {
    const view = await mine().start({ caseId: person, ...newCourse });
    expect(view).toMatchObject({
      patientId: person,
      level: 'transtibial',
      side: 'left',
      timeZone: 'Europe/Berlin',
      consent: 'needed',
      masked: false,
      ended: null,
      freezeDate: null,
      episodes: [{ id: person, freezes: [] }],
    });
    expect(view.episodes[0]).not.toHaveProperty('plan');
    expect((await mine().find(person))?.course.episodes[0]?.plan?.person.level).toBe('transtibial');
    await expect(mine().start({ caseId: person, ...newCourse })).rejects.toMatchObject({ kind: 'in-course' });
  });

  it('names the field that cannot be', async () => {
    const unknownCase = { caseId: '00000000-0000-4000-8000-000000000000', ...newCourse };
    await expect(mine().start(unknownCase)).rejects.toMatchObject({ faults: [{ path: 'caseId' }] });
    await expect(mine().start({ caseId: person, ...newCourse, timeZone: 'Mars/Base' })).rejects.toMatchObject(
      {
        faults: [{ path: 'timeZone' }],
      },
    );
  });

  it('is not for nurses', async () => {
    const caseId = await storeExample(following.repository, 'transtibial-diabetes');
    const asNurse = following.courses(nurseAsked).start({ caseId, ...newCourse });
    await expect(asNurse).rejects.toMatchObject({ status: 403 });
  });

  it('keeps the case of a course', async () => {
    const cases = recordCases(following.repository)(clinicianAsked);
    await expect(cases.remove(person)).rejects.toMatchObject({ kind: 'followed' });
    expect(await cases.find(person)).not.toBeNull();
  });
});

describe('a second amputation', () => {
  it('is another case under the same person, and nothing of it is lost', async () => {
    const caseId = await storeExample(following.repository, 'transtibial-diabetes');
    const cases = recordCases(following.repository)(clinicianAsked);
    const [before, answersBefore] = [await cases.latestPlan(caseId), await cases.answersOf(caseId)];
    const count = async (id: string) =>
      Number(
        (
          await following.parts.pool.query<{ n: string }>(
            'select count(*) as n from resource where patients @> array[$1] and not deleted',
            [id],
          )
        ).rows[0]?.n,
      );
    const held = await count(caseId);
    const view = await mine().start({ caseId, patientId: person, ...newCourse });
    expect(view.patientId).toBe(person);
    expect(view.episodes.map(({ id }) => id).toSorted()).toEqual([person, caseId].toSorted());
    expect((await cases.latestPlan(caseId))?.plan).toEqual(before?.plan);
    expect(await cases.answersOf(caseId)).toEqual(answersBefore);
    // What stays under the first Patient is that Patient itself, and the one that says it replaces it.
    expect(held).toBeGreaterThan(4);
    expect(await count(caseId)).toBeLessThanOrEqual(2);
    const { content } = await following.repository.read(clinicianAsked, 'Patient', caseId);
    expect(JSON.parse(content)).toMatchObject({
      active: false,
      link: [{ other: { reference: `Patient/${person}` }, type: 'replaced-by' }],
    });
    expect(await mine().find(caseId)).toBeNull();
    const found = await mine().find(person);
    expect(found?.course.episodes.every(({ plan }) => plan !== null)).toBe(true);
    expect(found?.caseOf.get(caseId)).toBe(caseId);
  });

  it('takes answers as before, still about the person', async () => {
    const found = await mine().find(person);
    const caseId = [...(found?.caseOf.values() ?? [])].find((id) => id !== person) ?? '';
    const cases = recordCases(following.repository)(clinicianAsked);
    const latest = await cases.latestPlan(caseId);
    if (latest === null) throw new Error('the case has a plan');
    await cases.addRound({ caseId, onTopOf: latest.version, answers: [], plan: latest.plan });
    const { content } = await following.repository.read(
      clinicianAsked,
      'CarePlan',
      `${caseId}.plan-${latest.version + 1}`,
    );
    expect(JSON.parse(content)).toMatchObject({ subject: { reference: `Patient/${person}` } });
  });

  it('is refused for somebody else', async () => {
    const caseId = await storeExample(following.repository, 'transfemoral-trauma');
    const asked = mine().start({ caseId, patientId: person, ...newCourse });
    await expect(asked).rejects.toMatchObject({ faults: [{ path: 'patientId' }] });
    const nobody = mine().start({ caseId, patientId: 'nobody', ...newCourse });
    await expect(nobody).rejects.toMatchObject({ faults: [{ path: 'patientId' }] });
  });
});

describe('events', () => {
  const add = (event: NewCourseEvent) => mine().addEvent(person, event);

  it('are kept and given back', async () => {
    await add({ kind: 'amputation', on: '2026-12-10', episode: person });
    await add({ kind: 'admission', on: '2026-12-09', until: null });
    const view = await add({
      kind: 'repair',
      on: '2026-12-30',
      episode: person,
      repair: 'tmr',
      nerves: ['nerve:tibial-popliteal'],
      state: 'planned',
    });
    expect(view.events.map(({ kind, on }) => [kind, on])).toEqual([
      ['admission', '2026-12-09'],
      ['amputation', '2026-12-10'],
      ['repair', '2026-12-30'],
    ]);
  });

  it('that tell more of one change that one', async () => {
    await add({ kind: 'admission', on: '2026-12-09', until: '2026-12-14' });
    const view = await add({
      kind: 'repair',
      on: '2026-12-18',
      episode: person,
      repair: 'tmr',
      nerves: [],
      state: 'done',
    });
    expect(view.events).toHaveLength(3);
    expect(view.events).toContainEqual(expect.objectContaining({ kind: 'admission', until: '2026-12-14' }));
    expect(view.events).toContainEqual(expect.objectContaining({ kind: 'repair', state: 'done' }));
  });

  it('name the field that cannot be', async () => {
    await expect(add({ kind: 'revision', on: '2026-12-20', episode: 'none' })).rejects.toMatchObject({
      faults: [{ path: 'episode' }],
    });
    await expect(add({ kind: 'admission', on: '2026-12-20', until: '2026-12-19' })).rejects.toMatchObject({
      faults: [{ path: 'until' }],
    });
  });

  it('of a visit may be told by a nurse, an operation only by a clinician', async () => {
    const nurse = following.courses(nurseAsked);
    const view = await nurse.addEvent(person, { kind: 'admission', on: '2026-12-19', until: '2026-12-20' });
    expect(view.events.filter(({ kind }) => kind === 'admission')).toHaveLength(2);
    const operation = nurse.addEvent(person, { kind: 'revision', on: '2026-12-20', episode: person });
    await expect(operation).rejects.toMatchObject({ status: 403 });
  });
});

describe('who sees what', () => {
  it('lists everybody with a course, and shows reports to those who follow', async () => {
    await storeReport(following.repository, person, madeReport('2026-12-15', { phantomPain: { worst: 4 } }));
    const view = await mine().view(person);
    expect(view?.pain['phantom-pain']).toMatchObject([{ on: '2026-12-15', worst: 4, average: null }]);
    await expect
      .poll(async () => (await mine().list()).find(({ patientId }) => patientId === person)?.lastReportOn, {
        timeout: 10_000,
      })
      .toBe('2026-12-15');
    const operator = following.courses({ caller: callerAs('operator'), requestId: 'r' });
    expect((await operator.view(person))?.reports).toEqual([]);
    expect((await operator.list()).find(({ patientId }) => patientId === person)?.lastReportOn).toBeNull();
  });

  it('gives a patient the own course, and nobody else’s', async () => {
    const own = following.courses({ caller: callerAs('patient', person), requestId: 'r' });
    expect((await own.find(person))?.course.reports).toHaveLength(1);
    const other = following.courses({ caller: callerAs('patient', 'other'), requestId: 'r' });
    expect(await other.find(person)).toBeNull();
  });

  it('hides from the masked what tells, and stores nothing that would tell elsewhere', async () => {
    const agreed = await mine().addEvent(person, {
      kind: 'surgeon-agreement',
      on: '2026-12-20',
      episode: person,
      by: 'Dr S. Urgeon',
      agrees: true,
      reason: 'the coaptation has taken',
    });
    expect(agreed.events.some(({ kind }) => kind === 'surgeon-agreement')).toBe(true);
    await following.repository.transaction({ caller: callerAs('trial-pharmacist'), requestId: 'r' }, [
      written({
        resourceType: 'ResearchStudy',
        id: 'trial',
        status: 'active',
        extension: [{ url: maskedStudyExtension, valueBoolean: true }],
      }),
      written({
        resourceType: 'ResearchSubject',
        id: 'subject',
        status: 'on-study',
        study: { reference: 'ResearchStudy/trial' },
        individual: { reference: `Patient/${person}` },
      }),
    ]);
    const masked = await mine().find(person);
    expect(masked?.masked).toBe(true);
    expect(masked?.course.episodes).toMatchObject([
      { plan: null, freezes: [] },
      { plan: null, freezes: [] },
    ]);
    expect(masked?.course.events.map(({ kind }) => kind)).not.toContain('surgeon-agreement');
    expect(masked?.course.events.map(({ kind }) => kind)).toContain('amputation');
    expect(masked?.course.reports).toHaveLength(1);
    const view = await mine().view(person);
    expect(view).toMatchObject({ masked: true, forecasts: {}, freezeDate: null });
    const operator = await following.courses({ caller: callerAs('operator'), requestId: 'r' }).find(person);
    expect(operator?.masked).toBe(false);
    expect(operator?.course.events.map(({ kind }) => kind)).toContain('surgeon-agreement');
    const { rows } = await following.parts.pool.query<{ content: string }>(
      `select content from resource where patients @> array[$1] and not deleted
       and type in ('EpisodeOfCare', 'Encounter', 'QuestionnaireResponse', 'Consent', 'Task')`,
      [person],
    );
    for (const { content } of rows) expect(veilOf(JSON.parse(content) as object), content).toBeNull();
  });
});
