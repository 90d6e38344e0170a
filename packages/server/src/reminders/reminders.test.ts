import { reportLanguages } from '@cryobridge/course';
import { consentToFhir } from '@cryobridge/fhir/mapping';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type TestFollowing,
  clinicianAsked,
  madeReport,
  openTestFollowing,
  storeExample,
  storeReport,
} from '../../testing/following.js';
import { type MailCatcher, openMailCatcher } from '../../testing/mail-catcher.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { type PushReceiver, openPushReceiver } from '../../testing/push-receiver.js';
import { callerAs } from '../../testing/records.js';
import type { Caller } from '../access/caller.js';
import { answerErrors } from '../http/errors.js';
import { written } from '../cases/record-entries.js';
import { type Reminders, openReminders } from './open-reminders.js';
import { prepareReminders } from './prepare-reminders.js';
import type { RemindParts, ReminderDay } from './remind.js';
import { reminderRoutes } from './reminder-routes.js';
import { readReminderSettings } from './reminder-server-settings.js';
import { addBrowser, keepReminder } from './reminder-store.js';
import { reminderWords } from './reminder-words.js';
import { openMailer } from './send-mail.js';
import { sendPush } from './send-push.js';
import { stopRoutes } from './stop-routes.js';
import { vapidKeys } from './vapid-keys.js';

let postgres: TestPostgres;
let following: TestFollowing;
let pool: pg.Pool;
let receiver: PushReceiver;
let catcher: MailCatcher;
let parts: RemindParts;
let app: FastifyInstance;
let person: string;
let running: Reminders[] = [];
let now = new Date('2026-12-20T12:00:00Z');
let day: ReminderDay | null;
let caller: Caller;

const settings = { at: '18:00', quietFrom: '21:00', quietUntil: '08:00', push: true, email: 'p@example.org' };
const wanted: ReminderDay = {
  due: { kind: 'daily', forDate: '2026-12-20' },
  ended: null,
  paused: null,
  consent: 'given',
  timeZone: 'Europe/Berlin',
  language: 'de',
};

beforeAll(async () => {
  postgres = await startTestPostgres();
  following = openTestFollowing(postgres.connection, { now: () => now });
  pool = following.parts.pool;
  [receiver, catcher] = await Promise.all([openPushReceiver(), openMailCatcher()]);
  const [keys, same] = await Promise.all([vapidKeys(pool), vapidKeys(pool)]);
  expect(same).toEqual(keys);
  parts = {
    db: pool,
    push: {
      keys,
      subject: 'mailto:care@example.org',
      privateOrigins: [receiver.origin],
      ca: receiver.certificate,
    },
    mailer: openMailer({ url: catcher.url, from: 'Care <care@example.org>' }),
    origin: 'https://care.example.org',
    now: () => now,
    dayOf: async () => day,
    trouble() {},
  };
  person = await storeExample(following.repository, 'transtibial-diabetes');
  await following
    .courses(clinicianAsked)
    .start({ caseId: person, timeZone: 'Europe/Berlin', language: 'de' });
  app = await openApp(keys.publicKey);
});
afterAll(async () => {
  parts.mailer?.close();
  await app.close();
  await Promise.all([receiver.close(), catcher.close()]);
  await following.close();
  await postgres.stop();
});
beforeEach(async () => {
  now = new Date('2026-12-20T12:00:00Z');
  day = wanted;
  caller = callerAs('patient', person);
  receiver.received.length = 0;
  catcher.mails.length = 0;
  await pool.query('truncate reminder_setting, push_subscription, reminder_sent');
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

async function openApp(publicKey: string): Promise<FastifyInstance> {
  const made = Fastify();
  made.setValidatorCompiler(validatorCompiler);
  made.setSerializerCompiler(serializerCompiler);
  answerErrors(made, 1_000_000);
  made.decorateRequest('caller', null);
  made.addHook('onRequest', async (request) => {
    request.caller = caller;
  });
  await made.register(reminderRoutes, {
    db: pool,
    courses: following.courses,
    publicKey,
    canMail: true,
    now: () => now,
  });
  await made.register(stopRoutes, { db: pool });
  return made;
}

/** Another server on the same database; its timer is too slow to matter. */
function server(more: Partial<RemindParts> = {}): Reminders {
  const opened = openReminders(
    { ...parts, mailer: openMailer({ url: catcher.url, from: 'Care <care@example.org>' }), ...more },
    3_600_000,
  );
  running.push(opened);
  return opened;
}

async function keep(more: Partial<typeof settings> = {}, language = 'de'): Promise<void> {
  await keepReminder(pool, {
    patientId: person,
    settings: { ...settings, ...more },
    language,
    timeZone: 'Europe/Berlin',
    now,
  });
}

async function subscribe(): Promise<string> {
  const browser = receiver.subscribe();
  await addBrowser(pool, person, browser);
  return browser.endpoint;
}

async function at(instant: string, ...servers: Reminders[]): Promise<void> {
  now = new Date(instant);
  await Promise.all((servers.length === 0 ? [server()] : servers).map((each) => each.look()));
}

/** Long headers are written on several lines. */
const unfolded = (text = '') => text.replaceAll(/\r\n +/g, ' ');
const sent = () => [receiver.received.length, catcher.mails.length];

describe('a reminder', () => {
  it('comes at its time, once, though two servers look again and again', async () => {
    await keep();
    await subscribe();
    const [one, other] = [server(), server()];
    await at('2026-12-20T16:59:00Z', one, other);
    expect(sent()).toEqual([0, 0]);
    for (const time of ['17:00:10', '17:00:30', '17:30:00', '19:00:00'])
      await at(`2026-12-20T${time}Z`, one, other, one, other);
    expect(sent()).toEqual([1, 1]);
    await at('2026-12-21T17:00:10Z', one, other);
    expect(sent()).toEqual([2, 2]);
  });

  it('is read by the browser it is for, in the language of the person, and tells nothing medical', async () => {
    await keep();
    const endpoint = await subscribe();
    await at('2026-12-20T17:00:10Z');
    expect(receiver.received).toMatchObject([
      {
        path: new URL(endpoint).pathname,
        message: { title: 'Erinnerung', body: 'Heute gibt es etwas auszufüllen.' },
        headers: {
          'content-encoding': 'aes128gcm',
          topic: 'reminder',
          authorization: expect.stringMatching(/^vapid t=/),
        },
      },
    ]);
    const [mail] = catcher.mails;
    expect(mail?.to).toEqual(['p@example.org']);
    expect(mail?.text).toMatch(/^Subject: Erinnerung\r$/m);
    expect(unfolded(mail?.text)).toMatch(
      /^List-Unsubscribe: <https:\/\/care\.example\.org\/reminders\/stop\/[\w-]+>\r$/m,
    );
    expect(mail?.text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(mail?.text).not.toContain(person);
    const medical = /pain|dolor|schmerz|douleur|ألم|cryo|freez|nerv|limb|opioid|amput|surgery|medic/i;
    for (const language of reportLanguages) {
      const { title, body, mail: text } = reminderWords[language];
      expect(`${title} ${body} ${text('', '')}`).not.toMatch(medical);
    }
  });

  it.each([
    ['nothing is due', { ...wanted, due: null }],
    ['the person is in hospital', { ...wanted, paused: 'admission' }],
    ['the person died, or the follow-up is over', { ...wanted, ended: 'follow-up-complete' }],
    ['the person withdrew', { ...wanted, ended: 'withdrawal' }],
    ['consent was withdrawn', { ...wanted, consent: 'withdrawn' }],
    ['consent was never given', { ...wanted, consent: 'needed' }],
    ['nobody follows the person', null],
  ] as const)('does not come when %s', async (_name, told) => {
    await keep();
    await subscribe();
    day = told;
    await at('2026-12-20T17:00:10Z');
    expect(sent()).toEqual([0, 0]);
  });

  it('does not come in quiet hours, nor on the day after', async () => {
    await keep();
    await subscribe();
    await at('2026-12-20T20:00:00Z');
    await at('2026-12-21T01:00:00Z');
    await at('2026-12-21T07:30:00Z');
    expect(sent()).toEqual([0, 0]);
    await at('2026-12-21T17:00:10Z');
    expect(sent()).toEqual([1, 1]);
  });

  it('comes late when no server ran, on the same day', async () => {
    await keep();
    await subscribe();
    await at('2026-12-20T19:59:00Z');
    expect(sent()).toEqual([1, 1]);
  });

  it('waits for the end of quiet hours of the same day', async () => {
    await keep({ at: '12:00', quietFrom: '13:00', quietUntil: '15:00' });
    await pool.query(`update reminder_setting set next_at = '2026-12-20T11:00:00Z'`);
    await subscribe();
    await at('2026-12-20T12:30:00Z');
    expect(sent()).toEqual([0, 0]);
    await at('2026-12-20T14:00:10Z');
    expect(sent()).toEqual([1, 1]);
  });

  it('keeps to the clock of the person when the clock changes', async () => {
    now = new Date('2026-10-24T12:00:00Z');
    await keep();
    await subscribe();
    const one = server();
    const times = [
      '2026-10-24T16:00:10Z',
      '2026-10-25T16:00:10Z',
      '2026-10-25T17:00:10Z',
      '2026-10-26T17:00:10Z',
    ];
    const counts = [];
    for (const time of times) {
      await at(time, one);
      counts.push(receiver.received.length);
    }
    expect(counts).toEqual([1, 1, 2, 3]);
  });

  it('follows the person to another clock and another language', async () => {
    await keep();
    await subscribe();
    day = { ...wanted, timeZone: 'America/New_York', language: 'es' };
    const one = server();
    await at('2026-12-20T17:00:10Z', one);
    expect(receiver.received).toMatchObject([{ message: { title: 'Recordatorio' } }]);
    // 18:00 there is still to come on this day, but the day has had its reminder.
    await at('2026-12-20T23:00:10Z', one);
    await at('2026-12-21T17:00:10Z', one);
    expect(sent()).toEqual([1, 1]);
    await at('2026-12-21T23:00:10Z', one);
    expect(sent()).toEqual([2, 2]);
  });

  it('is worked out again when the record cannot be read, with the others unharmed', async () => {
    await keep();
    await subscribe();
    let failing = true;
    const one = server({
      dayOf: async () => {
        if (failing) throw new Error('the database is away');
        return day;
      },
    });
    await at('2026-12-20T17:00:10Z', one);
    failing = false;
    await at('2026-12-20T17:04:00Z', one);
    expect(sent()).toEqual([0, 0]);
    await at('2026-12-20T17:05:20Z', one);
    await at('2026-12-20T17:10:30Z', one);
    expect(sent()).toEqual([1, 1]);
  });

  it('is tried again when the mail server fails, without a second push', async () => {
    await keep();
    await subscribe();
    catcher.refuse(2);
    await at('2026-12-20T17:00:10Z');
    expect(sent()).toEqual([1, 0]);
    await at('2026-12-20T17:01:00Z');
    expect(sent()).toEqual([1, 0]);
    await at('2026-12-20T17:05:20Z');
    expect(sent()).toEqual([1, 0]);
    await at('2026-12-20T17:10:30Z');
    await at('2026-12-20T17:15:40Z');
    expect(sent()).toEqual([1, 1]);
  });
});

describe('whether a report is due', () => {
  it('is what the own page of the person says', async () => {
    const { repository } = following;
    const help = { emergencyNumber: '112', contacts: [] };
    const prepared = await prepareReminders({
      pool,
      reports: { ...following, repository, help, now: () => now },
      settings: { mail: { url: catcher.url, from: 'care@example.org' }, privatePushOrigins: [] },
      trouble: (text) => expect.unreachable(text),
    });
    const started = prepared.start('https://care.example.org');
    running.push(started);
    await keep({ push: false });
    await at('2026-12-20T17:00:10Z', started);
    expect(catcher.mails).toHaveLength(0);
    const consent = consentToFhir({
      patientId: person,
      state: 'given',
      at: '2026-12-21T08:00:00Z',
      by: 'P',
      text: null,
    });
    await repository.transaction(clinicianAsked, [written(consent)]);
    await at('2026-12-21T17:00:10Z', started);
    expect(catcher.mails).toHaveLength(1);
    const report = madeReport('2026-12-22', { phantomPain: { worst: 3 } }, { kind: 'baseline' });
    await storeReport(repository, person, report);
    await at('2026-12-22T17:00:10Z', started);
    expect(catcher.mails).toHaveLength(1);
    await repository.transaction(clinicianAsked, [
      written(
        consentToFhir({
          patientId: person,
          state: 'withdrawn',
          at: '2026-12-23T08:00:00Z',
          by: 'P',
          text: null,
        }),
      ),
    ]);
    expect(await following.courses(clinicianAsked).find(person)).toMatchObject({
      course: { consent: { state: 'withdrawn' } },
    });
  });
});

describe('a browser', () => {
  it('that is gone is forgotten; others stay', async () => {
    await keep({ email: null as unknown as string });
    const [gone, here] = [await subscribe(), await subscribe()];
    receiver.answers.set(new URL(gone).pathname, [410]);
    await at('2026-12-20T17:00:10Z');
    const { rows } = await pool.query<{ endpoint: string }>('select endpoint from push_subscription');
    expect(rows.map(({ endpoint }) => endpoint)).toEqual([here]);
    expect(receiver.received.map(({ path }) => path).sort()).toEqual(
      [gone, here].map((each) => new URL(each).pathname).sort(),
    );
  });

  it('is never reached at a private address, by name or by number, nor through a redirect', async () => {
    const { endpoint, keys } = receiver.subscribe();
    const target = { endpoint, ...keys };
    const outside = { ...parts.push, privateOrigins: [] };
    expect(await sendPush(outside, target, {})).toBe('refused');
    const port = new URL(endpoint).port;
    for (const host of [
      '127.0.0.1',
      '10.0.0.1',
      '[::1]',
      '[::ffff:10.0.0.1]',
      '169.254.169.254',
      '[fd00::1]',
    ])
      expect(await sendPush(outside, { ...target, endpoint: `https://${host}:${port}/x` }, {})).toBe(
        'refused',
      );
    expect(await sendPush(outside, { ...target, endpoint: endpoint.replace('https', 'http') }, {})).toBe(
      'refused',
    );
    expect(receiver.received).toEqual([]);
    receiver.answers.set(new URL(endpoint).pathname, [307]);
    expect(await sendPush(parts.push, target, {})).toBe('refused');
    expect(receiver.received).toHaveLength(1);
    receiver.answers.set(new URL(endpoint).pathname, [503]);
    expect(await sendPush(parts.push, target, {})).toBe('failed');
  });
});

describe('settings', () => {
  const put = (body: object) => app.inject({ method: 'PUT', url: '/api/me/reminders', payload: body });
  const get = () => app.inject({ method: 'GET', url: '/api/me/reminders' });

  it('are off until they are set, and are kept', async () => {
    expect((await get()).json()).toEqual({
      at: '18:00',
      quietFrom: '21:00',
      quietUntil: '08:00',
      push: false,
      email: null,
    });
    const answer = await put({ ...settings, at: '09:30' });
    expect([answer.statusCode, answer.json<object>()]).toEqual([200, { ...settings, at: '09:30' }]);
    expect((await get()).json()).toEqual({ ...settings, at: '09:30' });
    const { rows } = await pool.query('select language, time_zone, next_at from reminder_setting');
    expect(rows).toEqual([
      { language: 'de', time_zone: 'Europe/Berlin', next_at: new Date('2026-12-21T08:30:00Z') },
    ]);
  });

  it.each([
    [{ ...settings, at: '25:00' }, 'at'],
    [{ ...settings, at: '07:59' }, 'at'],
    [{ ...settings, at: '21:00' }, 'at'],
    [{ ...settings, email: 'nobody' }, 'email'],
  ])('name the field of what cannot be (%#)', async (body, path) => {
    const answer = await put(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ faults: { path: string }[] }>().faults.map((fault) => fault.path)).toContain(path);
  });

  it('stop at once', async () => {
    await put(settings);
    await put({ ...settings, push: false, email: null });
    await subscribe();
    await at('2026-12-20T17:00:10Z');
    expect(sent()).toEqual([0, 0]);
  });

  it('keep a browser, and let it go', async () => {
    const browser = receiver.subscribe();
    const call = (method: 'PUT' | 'DELETE') => app.inject({ method, url: '/api/me/push', payload: browser });
    expect((await call('PUT')).statusCode).toBe(204);
    expect((await pool.query('select from push_subscription')).rowCount).toBe(1);
    caller = callerAs('patient', 'somebody-else');
    await call('DELETE');
    expect((await pool.query('select from push_subscription')).rowCount).toBe(1);
    caller = callerAs('patient', person);
    expect((await call('DELETE')).statusCode).toBe(204);
    expect((await pool.query('select from push_subscription')).rowCount).toBe(0);
    const plain = { ...browser, endpoint: 'http://push.example/x' };
    expect((await app.inject({ method: 'PUT', url: '/api/me/push', payload: plain })).statusCode).toBe(400);
  });

  it('of the server name the variable and never the password', () => {
    expect(readReminderSettings({})).toEqual({ mail: null, privatePushOrigins: [] });
    const mail = { SMTP_URL: 'smtp://u:secret@mail.example', MAIL_FROM: 'Care <c@example.org>' };
    expect(readReminderSettings(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    for (const env of [
      { SMTP_URL: mail.SMTP_URL },
      { ...mail, SMTP_URL: 'http://u:secret@mail.example' },
      { ...mail, MAIL_FROM: 'nobody' },
      { PUSH_PRIVATE_ORIGINS: 'localhost' },
    ]) {
      expect(() => readReminderSettings(env)).toThrow(/SMTP_URL|MAIL_FROM|PUSH_PRIVATE_ORIGINS/);
      expect(() => readReminderSettings(env)).not.toThrow(/secret/);
    }
  });
});

describe('the link of a mail', () => {
  const linkOf = async () => {
    await keep();
    await at('2026-12-20T17:00:10Z');
    const link = /List-Unsubscribe: <https:\/\/care\.example\.org(\/reminders\/stop\/[\w-]+)>/.exec(
      unfolded(catcher.mails[0]?.text),
    );
    return link?.[1] ?? '';
  };

  it('asks when it is opened, and stops when it is posted to, without signing in', async () => {
    const link = await linkOf();
    const asked = await app.inject({ method: 'GET', url: link });
    expect([asked.statusCode, asked.body]).toEqual([200, expect.stringContaining('<form method="post">')]);
    expect(asked.body).toContain('lang="de"');
    await at('2026-12-21T17:00:10Z');
    expect(catcher.mails).toHaveLength(2);
    const posted = await app.inject({
      method: 'POST',
      url: link,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    });
    expect([posted.statusCode, posted.body]).toEqual([
      200,
      expect.stringContaining('keine Erinnerungen mehr'),
    ]);
    await at('2026-12-22T17:00:10Z');
    expect(catcher.mails).toHaveLength(2);
  });

  it('is not known when it was made up', async () => {
    for (const method of ['GET', 'POST'] as const)
      expect((await app.inject({ method, url: '/reminders/stop/made-up' })).statusCode).toBe(404);
  });
});
