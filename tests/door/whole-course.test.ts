import { randomUUID } from 'node:crypto';
import type { BridgeView, CourseView, FreezeView, PatientToday, WatchView } from '@cryobridge/contract';
import type { Alert } from '@cryobridge/course';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MailCatcher, openMailCatcher } from '../../packages/server/testing/mail-catcher.js';
import { type TestPostgres, startTestPostgres } from '../../packages/server/testing/postgres.js';
import { consent } from '../../packages/server/testing/report-server.js';
import { answerAll, storeCase } from '../browser/cases.mjs';
import { addEvent, freezeAsPlanned, freezeBody } from '../browser/courses.mjs';
import { inDays } from '../browser/records.mjs';
import { clinicianOf, dataFolder, runServer } from '../browser/run-server.mjs';
import { asked, comeIn } from './people.mjs';

type Person = Awaited<ReturnType<typeof comeIn>>;
interface Started {
  readonly id: string;
  readonly episode: string;
  readonly plan: object;
  readonly patient: Person;
}

const eventually = { timeout: 40_000, interval: 200 };
const [frozenDaysAgo, amputatedDaysAgo] = [12, 10];
const timeZone = 'Etc/UTC';

let postgres: TestPostgres;
let mail: MailCatcher;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
let db: pg.Client;
let clinician: Person;
let nurse: Person;

beforeAll(async () => {
  [postgres, mail] = await Promise.all([startTestPostgres(), openMailCatcher()]);
  const { host, port, user, database } = postgres.connection;
  data = dataFolder();
  server = await runServer(data.path, {
    DATABASE_URL: `postgresql://${user ?? ''}:unused@${host ?? 'localhost'}:${port ?? 5432}/${database ?? ''}`,
    SMTP_URL: mail.url,
    MAIL_FROM: 'Care <care@example.org>',
  });
  db = new pg.Client(postgres.connection);
  await db.connect();
  clinician = clinicianOf(server.url) as Person;
  nurse = await comeIn(server.administrator, 'nurse');
});
afterAll(async () => {
  await db?.end();
  await server?.stop();
  await mail?.close();
  await postgres?.stop();
  data?.remove();
});

/** A case becomes a course; its patient comes in and has agreed to nothing yet. */
async function start(): Promise<Started> {
  const planned = await answerAll(server.url, await storeCase(server.url));
  expect(planned.plan.doses.length).toBeGreaterThan(0);
  const body = { caseId: planned.id, timeZone, language: 'en' };
  const { patientId } = (await asked(await clinician.post('/api/courses', body))) as CourseView;
  const patient = await comeIn(server.administrator, 'patient', patientId);
  return { id: patientId, episode: planned.id, plan: planned.plan, patient };
}

async function operate(person: Started): Promise<void> {
  const on = inDays(-amputatedDaysAgo);
  await addEvent(server.url, person.id, { kind: 'amputation', on, episode: person.episode });
}

/** What the patient's page sends of today. */
function told(answers: object) {
  return {
    kind: 'daily',
    forDate: inDays(0),
    writtenAt: new Date().toISOString(),
    by: { reporter: 'patient', name: null },
    language: 'en',
    questionnaire: 'cryobridge-daily|1',
    answers,
  };
}
const send = (patient: Person, id: string, body: object) =>
  patient.send('PUT', `/api/me/reports/${id}`, body);
const courseOf = async ({ id }: Started) =>
  (await asked(await clinician.fetch(`/api/courses/${id}`))) as CourseView;
const todayOf = async ({ patient }: Started) =>
  (await asked(await patient.fetch('/api/me/today'))) as PatientToday;
const watch = async () => (await asked(await nurse.fetch('/api/watch'))) as WatchView;
const openAlert = async ({ id }: Started, kind: Alert['kind']) =>
  (await watch()).alerts.find((alert) => alert.patientId === id && alert.kind === kind);
const step = (who: Person, { id }: Pick<Alert, 'id'>, body: object) =>
  who.post(`/api/alerts/${id}/steps`, body);
const problem = async (answer: Response) => [answer.status, ((await answer.json()) as { type: string }).type];

async function alertSeen(person: Started, kind: Alert['kind']): Promise<Alert> {
  await expect.poll(() => openAlert(person, kind), eventually).toBeDefined();
  const found = await openAlert(person, kind);
  if (found === undefined) throw new Error(`no alert of ${kind}`);
  return found;
}

it('follows one person from the plan to an emergency, a hand-off and the own copy', async () => {
  const ann = await start();
  const freezeId = randomUUID();
  const freeze = { daysAgo: frozenDaysAgo, id: freezeId };
  const first = (await freezeAsPlanned(server.url, ann, freeze)) as FreezeView;
  expect(first.comparison.deviations).toEqual([]);
  expect(await freezeAsPlanned(server.url, ann, freeze)).toEqual(first);
  const other = { ...freezeBody(ann, freeze), operator: 'Dr Other' };
  const refused = await clinician.send('PUT', `/api/courses/${ann.id}/freezes/${freezeId}`, other);
  expect(refused.status).toBe(409);
  await operate(ann);
  const course = await courseOf(ann);
  expect(course).toMatchObject({ day: frozenDaysAgo, consent: 'needed', ended: null });
  expect(course.episodes[0]?.freezes).toHaveLength(1);
  expect(course.forecasts[ann.episode]?.freezeDate).toBe(inDays(-frozenDaysAgo));

  const id = randomUUID();
  const infected = told({
    residualLimbPain: { worst: 3, average: 2 },
    phantomPain: { worst: 1 },
    wound: 'pus-or-smell',
    falls: 0,
    doses: [],
  });
  expect(await problem(await send(ann.patient, id, infected))).toEqual([
    409,
    expect.stringContaining('consent'),
  ]);
  expect((await courseOf(ann)).reports).toEqual([]);
  await asked(await ann.patient.post('/api/me/consent', consent));
  const receipts = [];
  for (const status of [201, 200]) {
    const answer = await send(ann.patient, id, infected);
    expect(answer.status).toBe(status);
    receipts.push(await answer.json());
  }
  expect(receipts[1]).toEqual(receipts[0]);
  expect((await courseOf(ann)).reports).toMatchObject([{ id, by: { reporter: 'patient' } }]);
  // Yesterday's may still be told.
  expect((await todayOf(ann)).due?.forDate).toBe(inDays(-1));

  const alert = await alertSeen(ann, 'infection-like');
  const taken = (await asked(await step(nurse, alert, { step: 'take' }))) as Alert;
  expect(taken).toMatchObject({ state: 'taken', owner: { name: nurse.user.name } });
  const late = await step(clinician, alert, { step: 'take' });
  expect(late.status).toBe(409);
  expect(JSON.stringify(await late.json())).toContain(`${nurse.user.name} has it`);
  expect((await step(nurse, alert, { step: 'close' })).status).toBe(400);
  const closing = { step: 'close', reason: 'Wound seen, culture taken.', outcome: 'true-alert' };
  expect(await asked(await step(nurse, alert, closing))).toMatchObject({
    state: 'closed',
    outcome: 'true-alert',
  });
  expect(await openAlert(ann, 'infection-like')).toBeUndefined();

  const emergencyId = randomUUID();
  const emergency = await send(ann.patient, emergencyId, {
    ...told({ drowsiness: 'hard-to-wake' }),
    kind: 'extra',
    questionnaire: 'cryobridge-extra|1',
  });
  expect(await asked(emergency)).toMatchObject({ emergencies: ['emergency:hard-to-wake'] });
  expect(await alertSeen(ann, 'emergency')).toMatchObject({ urgency: 'emergency', state: 'open' });

  const bridge = (await asked(await clinician.fetch(`/api/courses/${ann.id}/bridge`))) as BridgeView;
  expect(bridge.episodes).toMatchObject([
    {
      bridge: { episode: ann.episode, freezeDate: inDays(-frozenDaysAgo) },
      freezes: [{ freeze: { id: freezeId } }],
    },
  ]);
  expect(bridge.alerts.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['infection-like', 'emergency']),
  );
  for (const language of ['en', 'ar']) {
    const answer = await clinician.fetch(`/api/courses/${ann.id}/bridge.pdf?language=${language}`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toMatch(/\/MarkInfo/);
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain('/StructTreeRoot');
  }

  const copy = await asked(await ann.patient.fetch('/api/me/export'));
  const own = (
    copy as { readonly entry: readonly { readonly resource: { resourceType: string; id: string } }[] }
  ).entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
  for (const each of [
    `Patient/${ann.id}`,
    `EpisodeOfCare/${ann.episode}`,
    `Procedure/${freezeId}`,
    `QuestionnaireResponse/${id}`,
    `QuestionnaireResponse/${emergencyId}`,
  ])
    expect(own).toContain(each);
  expect(own.filter((each) => each.startsWith('Consent/'))).not.toEqual([]);
});

it('asks and waits for nothing more after a death', async () => {
  const ben = await start();
  await freezeAsPlanned(server.url, ben, { daysAgo: frozenDaysAgo });
  await operate(ben);
  await asked(await ben.patient.post('/api/me/consent', consent));
  await asked(await ben.patient.send('PUT', '/api/me/reminders', reminders));
  expect((await todayOf(ben)).due).toMatchObject({ kind: 'daily' });
  await alertSeen(ben, 'silence');
  expect(await remindNow(ben)).toBe(1);

  await addEvent(server.url, ben.id, { kind: 'death', on: inDays(0) });
  expect(await todayOf(ben)).toMatchObject({ due: null, windows: [], ended: 'follow-up-complete' });
  await expect.poll(() => openAlert(ben, 'silence'), eventually).toBeUndefined();
  expect(await remindNow(ben)).toBe(0);
  expect((await courseOf(ben)).ended).toBe('death');
  expect((await watch()).alerts.filter(({ patientId }) => patientId === ben.id)).toEqual([]);
});

const clock = (hoursAhead: number) =>
  new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(11, 16);
const reminders = {
  at: clock(2),
  quietFrom: clock(6),
  quietUntil: clock(7),
  push: false,
  email: 'ben@example.org',
};

/** Lets the time of a reminder come, as on a day without one yet, and gives how many mails went out. */
async function remindNow({ id }: Started): Promise<number> {
  const before = mail.mails.length;
  await db.query('delete from reminder_sent where patient_id = $1', [id]);
  await db.query('update reminder_setting set next_at = now() where patient_id = $1', [id]);
  const waits = async () => {
    const { rows } = await db.query<{ waits: boolean }>(
      'select next_at <= now() as waits from reminder_setting where patient_id = $1',
      [id],
    );
    return rows[0]?.waits;
  };
  await expect.poll(waits, eventually).toBe(false);
  // It is taken before it is sent.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  return mail.mails.length - before;
}
