import type { NewFreezeDone } from '@cryobridge/contract';
import type { Course } from '@cryobridge/course';
import { extensions } from '@cryobridge/fhir/profiles';
import { type Resource, freezesFromFhir, planParts } from '@cryobridge/fhir/mapping';
import type { Plan } from '@cryobridge/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { donePlanned, examplePlan } from '../../../course/test/done-example.js';
import { searchable } from '../../testing/cases.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';
import { callerAs, recordParts } from '../../testing/records.js';
import { written } from '../cases/record-entries.js';
import type { FoundCourse } from '../courses/course-store.js';
import { ProblemError } from '../http/problem.js';
import { doneComparison } from '../planning/make-plans.js';
import { BadInputError } from '../planning/planner.js';
import { openRepository } from '../records/repository.js';
import { type Store, openStore } from '../store/store.js';
import { type FreezeParts, getFreeze, putFreeze } from './record-freezes.js';

const patientId = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
const [first, second, third] = [1, 2, 3].map((n) => `5b0e0f52-4d7c-4f56-9d3f-00000000000${n}`) as [
  string,
  string,
  string,
];
const checked = '5b0e0f52-4d7c-4f56-9d3f-00000000000a';
const asked = (role: Parameters<typeof callerAs>[0]) => ({ caller: callerAs(role), requestId: 'r' });

function bodyOf(plan: Plan): NewFreezeDone {
  const { id: _id, ...done } = donePlanned(plan);
  return {
    ...done,
    episode: 'e1',
    images: ['ImagingStudy/i1'],
    localAnaesthetic: [{ drug: 'ropivacaine', mg: 75, at: '2026-03-09T09:10:00+01:00', part: 'block' }],
  } as unknown as NewFreezeDone;
}

describe.each(postgresVersions)('freezes as records on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let store: Store;
  let records: ReturnType<typeof recordParts>;
  let parts: FreezeParts;
  let plan: Plan;
  let body: NewFreezeDone;
  let masked = false;
  const changed: string[] = [];

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    store = await openStore(postgres.connection, () => {});
    records = recordParts(postgres.connection, searchable);
    const repository = openRepository(records);
    plan = examplePlan();
    body = bodyOf(plan);
    const round = { version: 1, madeAt: '2026-03-01T10:00:00Z', plan, answers: [] };
    const patient: Resource = { resourceType: 'Patient', id: patientId };
    await repository.transaction(
      asked('system'),
      [patient, ...planParts(patientId, round)].map((each) => written(each)),
    );
    const episode = { id: 'e1', level: 'transtibial', side: 'left', plan, freezes: [] } as const;
    const course = { patientId, episodes: [episode] } as unknown as Course;
    const found = (): FoundCourse => ({
      course,
      caseOf: new Map([['e1', patientId]]),
      label: 'Label',
      language: 'en',
      masked,
    });
    parts = {
      repository,
      courses: () => ({ find: async (id: string) => (id === patientId ? found() : null) }) as never,
      planner: { compareDone: async (request) => doneComparison(request) },
      changes: { courseChanged: (id) => void changed.push(id) },
      now: () => new Date('2026-03-09T10:00:00Z'),
    };
  });
  afterAll(async () => {
    await records.pool.end();
    await store.close();
    await postgres.stop();
  });

  const put = (
    freezeId: string,
    change: Partial<NewFreezeDone> = {},
    role: 'operator' | 'clinician' = 'operator',
  ) => putFreeze(parts, asked(role), { patientId, freezeId, body: { ...body, ...change } });
  const problem = (kind: string) => expect.objectContaining({ kind }) as unknown;
  const count = async (sql: string, ...values: unknown[]) =>
    Number(((await records.pool.query(sql, values)).rows[0] as { readonly count: string }).count);
  const recordsOf = (freezeId: string) =>
    count('select count(*) from resource where id like $1', `${freezeId}%`);

  it('keeps what was done, computed, in one transaction, and by which plan and whom', async () => {
    const { view, isNew } = await put(first);
    expect(isNew).toBe(true);
    expect(view).toMatchObject({
      patientId,
      episode: 'e1',
      freeze: { id: first, operator: 'Dr O. Example' },
      comparison: { freeze: first, planHash: plan.hash, deviations: [] },
      recorded: { at: '2026-03-09T10:00:00.000Z', by: 'operator' },
    });
    expect(await getFreeze(parts, asked('clinician'), { patientId, freezeId: first })).toEqual(view);
    const read = async (type: string, id: string) =>
      JSON.parse((await parts.repository.read(asked('clinician'), type, id)).content) as Resource;
    expect(freezesFromFhir([await read('Procedure', first)])).toEqual([view]);
    expect(await read('Provenance', `${first}.who`)).toMatchObject({
      entity: [{ what: { reference: `CarePlan/${patientId}.plan-1`, identifier: { value: plan.hash } } }, {}],
    });
    expect(changed).toEqual([patientId]);
  });

  it('changes nothing when it is sent again, and refuses another freeze under the same id', async () => {
    const [before, told] = [await recordsOf(first), changed.length];
    const again = await put(first, {}, 'clinician');
    expect(again.isNew).toBe(false);
    expect(again.view.recorded.by).toBe('operator');
    await expect(put(first, { operator: 'Dr Q. Other' })).rejects.toEqual(problem('other-content'));
    expect(await recordsOf(first)).toBe(before);
    expect(await count('select count(*) from resource where id like $1 and version > 1', `${first}%`)).toBe(
      0,
    );
    expect(changed.length).toBe(told);
  });

  it('is stored once when two devices send it at once, and the other content loses', async () => {
    const sent = await Promise.allSettled([
      put(second),
      put(second, {}, 'clinician'),
      put(second, { operator: 'Dr Q. Other' }),
    ]);
    const stored = sent.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(stored.filter(({ isNew }) => isNew)).toHaveLength(1);
    for (const each of sent)
      if (each.status === 'rejected') expect(each.reason).toEqual(problem('other-content'));
    expect(await count('select count(*) from resource where id like $1 and version > 1', `${second}%`)).toBe(
      0,
    );
    const kept = await getFreeze(parts, asked('clinician'), { patientId, freezeId: second });
    expect(stored.every(({ view }) => view.freeze.operator === kept.freeze.operator)).toBe(true);
  });

  it('names what cannot be taken, and stores nothing of it', async () => {
    await expect(put(third, { episode: 'e9' })).rejects.toEqual(problem('bad-input'));
    const nerves = body.nerves.map((nerve) => ({ ...nerve, probe: 'probe:none' as const }));
    const refused = await put(third, { nerves }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BadInputError);
    expect((refused as BadInputError).faults[0]?.path).toBe('nerves[0].probe');
    await expect(
      putFreeze(parts, asked('operator'), { patientId: 'nobody', freezeId: third, body }),
    ).rejects.toBeInstanceOf(ProblemError);
    await expect(getFreeze(parts, asked('operator'), { patientId, freezeId: third })).rejects.toEqual(
      problem('not-found'),
    );
    expect(await recordsOf(third)).toBe(0);
  });

  it('keeps the list that was gone through before, and another list is another record', async () => {
    const line = { item: 'gas', answer: 'no', by: 'Dr O', at: '2026-03-09T08:00:00Z' } as const;
    const decision = { reason: 'spare in the next room', by: 'Dr O', at: '2026-03-09T08:01:00Z' };
    const checks = [{ ...line, decision }];
    const { view } = await put(checked, { checks });
    expect(view.freeze.checks).toEqual(checks);
    expect((await put(checked, { checks })).isNew).toBe(false);
    await expect(put(checked, { checks: [{ ...line, decision: null }] })).rejects.toEqual(
      problem('other-content'),
    );
    const { content } = await parts.repository.read(asked('clinician'), 'Procedure', checked);
    expect(content).toContain('gas no, Dr O; went on by Dr O: spare in the next room');
  });

  it('is hidden of a masked course, piece by piece and as a whole', async () => {
    const study: Resource = {
      resourceType: 'ResearchStudy',
      id: 'trial',
      status: 'active',
      extension: [{ url: extensions.maskedStudy, valueBoolean: true }],
    };
    const subject: Resource = {
      resourceType: 'ResearchSubject',
      id: 'subject',
      status: 'on-study',
      study: { reference: 'ResearchStudy/trial' },
      individual: { reference: `Patient/${patientId}` },
    };
    await parts.repository.transaction(
      asked('system'),
      [study, subject].map((each) => written(each)),
    );
    masked = true;
    await expect(put(third, {}, 'clinician')).rejects.toEqual(problem('forbidden'));
    const { rows } = await records.pool.query('select type, id from resource where id like $1', [
      `${first}%`,
    ]);
    const shown: string[] = [];
    for (const { type, id } of rows as { readonly type: string; readonly id: string }[])
      await parts.repository.read(asked('clinician'), type, id).then(
        () => shown.push(`${type} ${id}`),
        () => {},
      );
    // A dose of local anaesthetic is the same in every arm, and counts towards its limit.
    expect(shown).toEqual([`MedicationAdministration ${first}.la1`]);
    masked = false;
    expect((await getFreeze(parts, asked('operator'), { patientId, freezeId: first })).freeze.id).toBe(first);
  });
});
