import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import {
  consent,
  dailyReport,
  keep,
  keepPerson,
  openReportServer,
  type ReportServer,
  workingHours,
} from '../../testing/report-server.js';
import { storeQuestionnaires } from './store-questionnaires.js';

let postgres: TestPostgres;
let one: ReportServer;
let two: ReportServer;
let now = new Date(workingHours);
let count = 0;
/** Somebody new for each test. */
let ann = '';

const me = (id: string) => `patient:${id}`;
const agree = (id: string) => one.call(me(id), 'POST', '/api/me/consent', consent);
const put = (server: ReportServer, id: string, body: unknown = dailyReport()) =>
  server.call(me(ann), 'PUT', `/api/me/reports/${id}`, body);

beforeAll(async () => {
  postgres = await startTestPostgres();
  one = await openReportServer(postgres.connection, { now: () => now });
  two = await openReportServer(postgres.connection, { now: () => now });
});
afterAll(async () => {
  await one.close();
  await two.close();
  await postgres.stop();
});
beforeEach(async () => {
  now = new Date(workingHours);
  count += 1;
  ann = `ann-${count}`;
  await keepPerson(one.repository, { id: ann, amputatedOn: '2027-03-08' });
});

async function stored(type: string, patientId: string): Promise<readonly string[]> {
  const { rows } = await one.kept.parts.pool.query<{ id: string }>(
    'select id from resource where type = $1 and patients @> array[$2]::text[] and not deleted order by id',
    [type, patientId],
  );
  return rows.map(({ id }) => id);
}

describe('a report', () => {
  it('is kept once: ten, each sent three times at the same time by two devices to two servers', async () => {
    await agree(ann);
    const before = one.changed.length + two.changed.length;
    const ids = Array.from({ length: 10 }, () => randomUUID());
    const bodies = new Map(
      ids.map((id, i) => [id, dailyReport({ forDate: `2027-03-${String(i + 8).padStart(2, '0')}` })]),
    );
    const sends = ids.flatMap((id) => [one, two, one].map((server) => ({ id, server })));
    const answers = await Promise.all(
      sends.map(async ({ id, server }) => ({ id, ...(await put(server, id, bodies.get(id))) })),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 201)).toEqual(
      [],
    );
    for (const id of ids) {
      const own = answers.filter((answer) => answer.id === id);
      expect(own.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(new Set(own.map(({ json }) => json['receivedAt'])).size).toBe(1);
    }
    expect(await stored('QuestionnaireResponse', ann)).toEqual([...ids].sort());
    // Four scores, drowsiness, weakness and falls each.
    expect(await stored('Observation', ann)).toHaveLength(10 * 7);
    expect(one.changed.length + two.changed.length - before).toBe(10);
  });

  it('answers a late retry with what was stored then', async () => {
    await agree(ann);
    const id = randomUUID();
    const first = await put(one, id);
    now = new Date('2027-03-13T20:00:00Z');
    const again = await put(two, id);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json['receivedAt']).toBe(first.json['receivedAt']);
    expect(again.json['isRead']).toBe(false);
  });

  it('is not changed by another of the same id, which is named', async () => {
    await agree(ann);
    const id = randomUUID();
    await put(one, id);
    const other = await put(one, id, dailyReport({ answers: { falls: 3 } }));
    expect(other.status).toBe(409);
    expect(other.json).toMatchObject({ type: 'urn:cryobridge:problem:report-differs' });
    expect(other.text).toContain(id);
    const [kept] = (await one.call(me(ann), 'GET', '/api/me/reports')).json as unknown as object[];
    expect(kept).toMatchObject({ id, answers: { falls: 0 } });
  });

  it('tells nobody whose an id is: equal and different answers of another person are refused alike', async () => {
    await agree(ann);
    const id = randomUUID();
    await put(one, id);
    const bob = `${ann}-bob`;
    await keepPerson(one.repository, { id: bob });
    await agree(bob);
    const as = (body: unknown) => one.call(me(bob), 'PUT', `/api/me/reports/${id}`, body);
    const same = await as(dailyReport());
    const different = await as(dailyReport({ answers: {} }));
    expect([same.status, different.status]).toEqual([409, 409]);
    expect(same.text).toBe(different.text);
    expect(await stored('Observation', bob)).toEqual([]);
    expect((await one.call(me(bob), 'GET', '/api/me/reports')).json).toEqual([]);
  });

  it('names the field that cannot be, and stores nothing', async () => {
    await agree(ann);
    const fault = async (change: object) => {
      const answer = await put(one, randomUUID(), { ...dailyReport(), ...change });
      expect(answer.status).toBe(400);
      return (answer.json['faults'] as { path: string }[]).map(({ path }) => path);
    };
    expect(await fault({ answers: { phantomPain: { worst: 11 } } })).toEqual(['answers.phantomPain.worst']);
    expect(await fault({ answers: { phantomPain: { worst: 3, average: 4 } } })).toEqual([
      'answers.phantomPain.average',
    ]);
    expect(await fault({ answers: { bodyMap: [{ region: 'left-wing', kind: 'other-pain' }] } })).toEqual([
      'answers.bodyMap',
    ]);
    expect(await fault({ forDate: '2027-02-30' })).toEqual(['forDate']);
    expect(await fault({ writtenAt: 'noon' })).toEqual(['writtenAt']);
    expect(await fault({ by: { reporter: 'clinician', name: null } })).toEqual(['by.reporter']);
    expect(await fault({ questionnaire: 'cryobridge-weekly|1' })).toEqual(['questionnaire']);
    expect(await fault({ questionnaire: 'cryobridge-daily|2' })).toEqual(['questionnaire']);
    const misnamed = await put(one, 'not-a-uuid');
    expect(misnamed.status).toBe(400);
    expect(misnamed.text).toContain('"path":"id"');
    expect(await stored('QuestionnaireResponse', ann)).toEqual([]);
  });

  it('is kept with its clock, however wrong, and marked when that runs ahead', async () => {
    await agree(ann);
    const ahead = await put(one, randomUUID(), dailyReport({ writtenAt: '2031-01-01T00:00:00+01:00' }));
    const behind = await put(one, randomUUID(), dailyReport({ writtenAt: '2019-01-01T00:00:00+01:00' }));
    expect([ahead.status, ahead.json['clockAhead']]).toEqual([201, true]);
    expect([behind.status, behind.json['clockAhead']]).toEqual([201, false]);
  });

  it('says at once whether somebody reads, and what cannot wait', async () => {
    await agree(ann);
    const quiet = await put(one, randomUUID());
    expect(quiet.json).toMatchObject({ isRead: true, readFrom: null, emergencies: [], callToday: [] });
    now = new Date('2027-03-13T02:00:00Z');
    const night = await put(
      one,
      randomUUID(),
      dailyReport({ answers: { drowsiness: 'hard-to-wake', fever: 'yes' } }),
    );
    expect(night.json).toMatchObject({
      isRead: false,
      emergencies: ['emergency:hard-to-wake'],
      callToday: ['call:infection'],
    });
    expect(Date.parse(String(night.json['readFrom']))).toBeGreaterThan(now.getTime());
  });

  it('makes statements of doses in the words of the prescription that they name', async () => {
    await agree(ann);
    await keep(one.repository, {
      resourceType: 'MedicationRequest',
      id: `${ann}-oxy`,
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: 'oxycodone hydrochloride 5 MG Oral Tablet' },
      subject: { reference: `Patient/${ann}` },
    });
    const id = randomUUID();
    const dose = { medicine: `${ann}-oxy`, text: 'Oxy', count: 2, unit: 'tablet', at: null };
    const answer = await put(one, id, dailyReport({ answers: { doses: [dose] } }));
    expect(answer.status).toBe(201);
    const statement = await one.repository.read(
      {
        caller: { userId: 's', display: 's', role: 'system', patientId: null, sessionId: null },
        requestId: 'r',
      },
      'MedicationStatement',
      `${id}.dose-1`,
    );
    expect(statement.content).toContain('oxycodone hydrochloride 5 MG');
    expect(statement.content).toContain(`QuestionnaireResponse/${id}`);
  });
});

describe('who reports', () => {
  it('is marked: the person, somebody close, a nurse at the telephone', async () => {
    await agree(ann);
    await put(one, randomUUID(), dailyReport({ by: { reporter: 'relative', name: 'Sam' } }));
    const told = dailyReport({ by: { reporter: 'nurse-by-telephone', name: null }, forDate: '2027-03-11' });
    const path = `/api/courses/${ann}/reports/${randomUUID()}`;
    expect((await one.call('nurse', 'PUT', path, told)).status).toBe(201);
    expect((await two.call('nurse', 'PUT', path, told)).status).toBe(200);
    const reports = (await one.call(me(ann), 'GET', '/api/me/reports')).json as unknown as object[];
    expect(reports).toMatchObject([{ reporter: 'nurse-by-telephone' }, { reporter: 'relative' }]);
  });

  it('may be staff only in the name of staff, and only for somebody who is there and agreed', async () => {
    const path = (id: string) => `/api/courses/${id}/reports/${randomUUID()}`;
    const told = dailyReport({ by: { reporter: 'clinician', name: null } });
    expect((await one.call('clinician', 'PUT', path('nobody'), told)).status).toBe(404);
    expect((await one.call('clinician', 'PUT', path('../x'), told)).status).toBe(404);
    expect((await one.call('clinician', 'PUT', path(ann), told)).text).toContain('consent-needed');
    await agree(ann);
    expect((await one.call('clinician', 'PUT', path(ann), dailyReport())).text).toContain('by.reporter');
    expect((await one.call('clinician', 'PUT', path(ann), told)).status).toBe(201);
  });
});

describe('consent', () => {
  it('comes before the first report, in words of ours', async () => {
    const before = await put(one, randomUUID());
    expect(before.status).toBe(409);
    expect(before.json).toMatchObject({
      type: 'urn:cryobridge:problem:consent-needed',
      faults: [{ path: 'consent', message: 'is needed before the first report' }],
    });
    expect(await stored('QuestionnaireResponse', ann)).toEqual([]);
    const other = await one.call(me(ann), 'POST', '/api/me/consent', { ...consent, text: 'anything' });
    expect([other.status, other.text.includes('"path":"text"')]).toEqual([400, true]);
    const agreed = await agree(ann);
    expect([agreed.status, agreed.json['consent']]).toEqual([200, 'given']);
    expect((await put(one, randomUUID())).status).toBe(201);
  });

  it('may be taken back at any time, and given again; what was said before stays, and its retry too', async () => {
    await agree(ann);
    const id = randomUUID();
    await put(one, id);
    now = new Date('2027-03-11T09:00:00Z');
    const ended = await one.call(me(ann), 'POST', '/api/me/consent', { ...consent, state: 'withdrawn' });
    expect(ended.json).toMatchObject({ consent: 'withdrawn', ended: 'withdrawal', due: null });
    expect((await put(two, randomUUID())).status).toBe(409);
    expect((await put(two, id)).status).toBe(200);
    now = new Date('2027-03-12T09:00:00Z');
    await agree(ann);
    expect((await put(two, randomUUID())).status).toBe(201);
    expect(await stored('Consent', ann)).toHaveLength(3);
  });

  it('is asked of nobody whom nobody follows', async () => {
    await keep(one.repository, { resourceType: 'Patient', id: `${ann}-alone` });
    expect((await agree(`${ann}-alone`)).status).toBe(404);
    expect((await one.call(me(`${ann}-alone`), 'GET', '/api/me/today')).status).toBe(404);
  });
});

describe('today', () => {
  const today = async () => (await one.call(me(ann), 'GET', '/api/me/today')).json;

  it('asks for what is due on the person’s day, and no more once it is told', async () => {
    await agree(ann);
    expect(await today()).toMatchObject({
      patientId: ann,
      givenName: 'Ann',
      language: 'de',
      timeZone: 'Europe/Berlin',
      today: '2027-03-10',
      ended: null,
      due: { kind: 'daily', forDate: '2027-03-10' },
      prompted: [],
      help: { emergencyNumber: '112', staffed: { isNow: true, next: null } },
    });
    await put(one, randomUUID(), dailyReport({ answers: { wound: 'some-fluid' } }));
    // Yesterday may still be told.
    expect(await today()).toMatchObject({ due: { kind: 'daily', forDate: '2027-03-09' } });
    expect((await today())['prompted']).toContain('wound-redness');
    now = new Date('2027-03-10T23:30:00Z');
    expect(await today()).toMatchObject({ today: '2027-03-11', due: { forDate: '2027-03-11' } });
  });

  it('pauses in hospital, ends with a death, and ends when follow-up is over', async () => {
    await agree(ann);
    await keep(one.repository, {
      resourceType: 'Encounter',
      id: `${ann}-stay`,
      status: 'in-progress',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
      subject: { reference: `Patient/${ann}` },
      period: { start: '2027-03-09' },
    });
    expect(await today()).toMatchObject({ paused: 'admission', due: null, ended: null });
    now = new Date('2028-06-01T09:00:00Z');
    expect(await today()).toMatchObject({ ended: 'follow-up-complete', windows: [] });
  });

  it('tells a masked person neither what was frozen nor when, and counts from surgery', async () => {
    await agree(ann);
    await keep(one.repository, {
      resourceType: 'ResearchStudy',
      id: `${ann}-trial`,
      status: 'active',
      extension: [
        { url: 'https://cryobridge.org/fhir/StructureDefinition/masked-study', valueBoolean: true },
      ],
    });
    await keep(one.repository, {
      resourceType: 'ResearchSubject',
      id: `${ann}-subject`,
      status: 'on-study',
      study: { reference: `ResearchStudy/${ann}-trial` },
      individual: { reference: `Patient/${ann}` },
    });
    const told = await today();
    expect(told).toMatchObject({
      due: { kind: 'daily' },
      episodes: [{ freezeDate: null, frozen: [], day: 2 }],
    });
    expect((await put(one, randomUUID())).status).toBe(201);
    expect(JSON.stringify(told)).not.toMatch(/cryo(?!bridge)|freez[^e]|cover/i);
  });
});

describe('what is theirs', () => {
  it('can be taken along whole, and holds nobody else', async () => {
    await agree(ann);
    const id = randomUUID();
    await put(one, id);
    const { status, json, text } = await one.call(me(ann), 'GET', '/api/me/export');
    expect(status).toBe(200);
    const entries = (json as unknown as { entry: { resource: { resourceType: string; id: string } }[] })
      .entry;
    expect(entries.map(({ resource }) => resource.id)).toContain(id);
    expect(new Set(entries.map(({ resource }) => resource.resourceType))).toEqual(
      new Set(['Patient', 'EpisodeOfCare', 'Procedure', 'Consent', 'QuestionnaireResponse', 'Observation']),
    );
    const others = [...text.matchAll(/Patient\/(ann-[\w-]+)/g)].map(([, other]) => other);
    expect(new Set(others)).toEqual(new Set([ann]));
  });

  it('can be wished away: staff find one Task, however often it is wished', async () => {
    const wish = () => one.call(me(ann), 'POST', '/api/me/erasure', { why: 'I move away' });
    const first = await wish();
    now = new Date('2027-03-20T09:00:00Z');
    const again = await wish();
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.json).toEqual(first.json);
    expect(await stored('Task', ann)).toEqual([`${ann}.erasure-wish`]);
  });
});

it('keeps the Questionnaires as they are: a second start writes nothing', async () => {
  await storeQuestionnaires(one.repository);
  await storeQuestionnaires(two.repository);
  const { rows } = await one.kept.parts.pool.query<{ id: string; version: number }>(
    "select id, version from resource where type = 'Questionnaire' order by id",
  );
  expect(rows).toHaveLength(5);
  expect(rows.filter(({ version }) => version !== 1)).toEqual([]);
});
