import type {
  CaseDetail,
  FormularyLatest,
  FormularyVersion,
  FormularyView,
  Problem,
} from '@cryobridge/contract';
import { knowledge } from '@cryobridge/knowledge';
import { type FormularyDrugs, type Plan, planVersion, sourcedValues } from '@cryobridge/plan';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { openCase, planCase } from '../planning/make-plans.js';
import type { Planner } from '../planning/planner.js';
import { type FormularyStore, openFormulary } from './formulary-store.js';

type Person = Awaited<ReturnType<typeof comeIn>>;

let postgres: TestPostgres;
let door: TestDoor;
let pool: pg.Pool;
let store: FormularyStore;
const people = new Map<string, Person>();

beforeAll(async () => {
  postgres = await startTestPostgres();
  pool = new pg.Pool(postgres.connection);
  store = openFormulary(pool, () => new Date());
  const planner: Planner = {
    open: async (request) => openCase(request, '', await store.current()),
    plan: async (request) => planCase(request, await store.current()),
    compareDone: () => Promise.reject(new Error('not asked here')),
    close: async () => {},
  };
  const signing = { knowledgeVersion: knowledge.version, planVersion };
  door = await openTestDoor(postgres.connection, { planner, signing });
  const link = `${door.url}/welcome#${await door.identity.firstInvitation()}`;
  const administrator = await firstAdministrator(door.url, link);
  people.set('administrator', { ...administrator, invited: null });
  for (const role of ['pharmacist', 'clinician', 'nurse', 'operator', 'researcher', 'trial-pharmacist'])
    people.set(role, await comeIn(administrator, role));
  people.set('other', await comeIn(administrator, 'pharmacist'));
  people.set('patient', await comeIn(administrator, 'patient', 'p1'));
});
afterAll(async () => {
  await door.close();
  await pool.end();
  await postgres.stop();
});

const person = (name: string): Person => {
  const found = people.get(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};
async function call<T>(who: string, method: string, path: string, body?: unknown) {
  const response = await person(who).send(method, path, body);
  return { status: response.status, body: (await response.json()) as T };
}

function entry(id: keyof FormularyDrugs, values: object = {}, rest: object = {}) {
  const whole = { available: true, alternative: null, note: '', sourced: sourcedValues(knowledge, id) };
  return { [id]: { ...whole, values, ...rest } };
}
const dayMax = (value: number, more: object = {}) => ({
  dayMaxMg: { value, unit: 'mg/day', source: 'House standard 12', looserBecause: null, ...more },
});
const sign = (who: string, drugs: object, basedOnVersion: number, signedBy = person(who).user?.name) =>
  call<FormularyView & Problem>(who, 'PUT', '/api/formulary', { drugs, basedOnVersion, signedBy });
const faults = ({ body }: { readonly body: Problem }) => body.faults.map(({ path }) => path);

const form = {
  birthDate: '1980-01-01',
  sex: 'male',
  weightKg: 80,
  heightCm: 180,
  level: 'transtibial',
  side: 'left',
  surgeryDate: '2026-12-10',
  tmr: null,
  tmrDate: null,
  conditions: [],
  medications: [],
  allergies: [],
  noKnownAllergies: true,
  egfrMlPerMin173M2: 90,
  platelets10e9PerL: null,
  inr: null,
};
const open = async () => {
  const made = await call<CaseDetail>('clinician', 'POST', '/api/cases', {
    from: 'form',
    form,
    now: '2026-11-29',
  });
  expect(made.status).toBe(201);
  return made.body;
};
const limitOf = ({ regimen }: Plan) =>
  regimen?.items.find(({ drug }) => drug.startsWith('acetaminophen'))?.limit?.facts['mostMg'];

describe('the formulary', () => {
  it('is none at first, and plans are made without one', async () => {
    expect((await call('clinician', 'GET', '/api/formulary')).body).toEqual({ formulary: null });
    expect((await call('nurse', 'GET', '/api/formulary/latest')).body).toEqual({
      version: 0,
      signedBy: null,
      signedAt: null,
    });
    expect((await call('pharmacist', 'GET', '/api/formulary/versions')).body).toEqual([]);
    const { plan } = await open();
    expect(plan.madeFrom.formularyVersion).toBeUndefined();
    expect(limitOf(plan)).toBe(4000);
  });

  it('is signed by pharmacists, read by those who treat, and reached by nobody else', async () => {
    for (const role of ['clinician', 'nurse', 'operator', 'administrator', 'researcher', 'patient'])
      expect((await sign(role, entry('drug:ketamine'), 0)).status, role).toBe(403);
    for (const role of ['researcher', 'trial-pharmacist', 'patient'])
      for (const path of ['', '/latest', '/versions', '/versions/1'])
        expect((await call(role, 'GET', `/api/formulary${path}`)).status, role + path).toBe(403);
    const signed = await sign('pharmacist', entry('drug:acetaminophen', dayMax(3000)), 0);
    expect([signed.status, signed.body.formulary]).toMatchObject([
      200,
      {
        version: 1,
        signedBy: person('pharmacist').user?.name,
        drugs: { 'drug:acetaminophen': { signOff: { name: person('pharmacist').user?.name } } },
      },
    ]);
    for (const role of ['clinician', 'nurse', 'operator', 'administrator', 'pharmacist'])
      expect((await call<FormularyView>(role, 'GET', '/api/formulary')).body.formulary?.version).toBe(1);
    expect(door.audit.find(({ action }) => action === 'formulary-sign')).toMatchObject({
      outcome: expect.any(String),
      patients: [],
    });
  });

  it('lets a pharmacist see nothing of patients', async () => {
    const { id } = await open();
    const paths = ['/api/cases', `/api/cases/${id}`, '/api/courses', '/api/watch', '/api/worklist'];
    for (const path of [...paths, '/api/equipment', '/api/training', '/api/users', '/api/backup'])
      expect((await call('pharmacist', 'GET', path)).status, path).toBe(403);
  });

  it('names the field of what may not be signed', async () => {
    const refused = async (values: object, rest: object = {}) =>
      faults(await sign('pharmacist', entry('drug:acetaminophen', values, rest), 1));
    expect(await refused(dayMax(4001, { looserBecause: 'we always did' }))).toEqual([
      'drugs.drug:acetaminophen.values.dayMaxMg.value',
    ]);
    expect(await refused(dayMax(3000, { source: '' }))).toEqual([
      'drugs.drug:acetaminophen.values.dayMaxMg.source',
    ]);
    expect(await refused(dayMax(3000, { unit: 'g' }))).toEqual([
      'drugs.drug:acetaminophen.values.dayMaxMg.unit',
    ]);
    expect(await refused({ dayMaxMg: { value: 3000 } })).toContain(
      'drugs.drug:acetaminophen.values.dayMaxMg.source',
    );
    expect(await refused({}, { sourced: {} })).toEqual(['drugs.drug:acetaminophen.sourced']);
    expect(faults(await sign('pharmacist', entry('drug:tramadol'), 1, 'Somebody Else'))).toEqual([
      'signedBy',
    ]);
    expect(faults(await sign('pharmacist', entry('drug:acetaminophen', dayMax(3000)), 1))).toEqual(['drugs']);
  });

  it('tells the second of two, keeps every version, and says what each changed', async () => {
    const [one, two] = [dayMax(2500), dayMax(2800)].map((values) => entry('drug:acetaminophen', values));
    const both = await Promise.all([sign('pharmacist', one ?? {}, 1), sign('other', two ?? {}, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await sign('other', two ?? {}, 1)).status).toBe(409);
    const won = both[0].status === 200 ? 2500 : 2800;
    const { body } = await call<readonly FormularyVersion[]>('clinician', 'GET', '/api/formulary/versions');
    expect(body.map(({ version, changes }) => [version, changes.map(({ part }) => part)])).toEqual([
      [2, ['value']],
      [1, ['entry', 'value', 'sourced']],
    ]);
    expect(body[0]?.changes[0]).toMatchObject({ before: { value: 3000 }, after: { value: won } });
    expect((await call<FormularyView>('nurse', 'GET', '/api/formulary/versions/1')).body).toMatchObject({
      formulary: { version: 1, drugs: { 'drug:acetaminophen': { values: dayMax(3000) } } },
    });
    expect((await call('nurse', 'GET', '/api/formulary/versions/9')).status).toBe(404);
    await expect(pool.query(`update signed_version set signed_by = 'x'`)).rejects.toThrow('append only');
  });
});

describe('a plan', () => {
  it('records the version that it was made with, shows its value and source, and is made again to the bit', async () => {
    const version = (await call<FormularyLatest>('clinician', 'GET', '/api/formulary/latest')).body.version;
    const { id, plan } = await open();
    expect(plan.madeFrom.formularyVersion).toBe(version);
    expect(limitOf(plan)).toBeLessThan(3000);
    expect(plan.sources).toContainEqual(
      expect.objectContaining({ title: 'House standard 12', quality: 'local' }),
    );
    expect((await sign('pharmacist', entry('drug:acetaminophen', dayMax(2000)), version)).status).toBe(200);
    const opened = openCase(
      { body: JSON.stringify({ from: 'form', form, now: '2026-11-29' }), today: '2026-11-29' },
      '',
      await store.at(version),
    );
    expect(opened.plan.hash).toBe(plan.hash);
    const again = await call<CaseDetail>('clinician', 'POST', `/api/cases/${id}/plan-again`, { onTopOf: 1 });
    expect(limitOf(again.body.plan)).toBe(2000);
    expect(again.body.plan.madeFrom.formularyVersion).toBe(version + 1);
  });

  it('is not signed with a formulary that no longer holds', async () => {
    const { id, plan, version } = await open();
    const current = plan.madeFrom.formularyVersion ?? 0;
    const attempt = async () =>
      (
        await call<Problem>('clinician', 'POST', `/api/cases/${id}/versions/${version}/signature`, {
          hash: plan.hash,
        })
      ).body.faults
        .map(({ message }) => message)
        .filter((message) => message.includes('formulary'));
    expect(await attempt()).toEqual([]);
    await sign('other', entry('drug:acetaminophen', dayMax(1500)), current);
    expect(await attempt()).toEqual([
      `the formulary is at version ${current + 1} since this plan was made; plan again, and read what changed`,
    ]);
  });
});
