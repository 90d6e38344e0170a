import type { PushSubscriptionJson, ReminderSettings } from '@cryobridge/contract';
import type { Db } from '../identity/database.js';
import { newToken } from '../identity/secrets.js';
import { nextMoment } from './local-time.js';
import type { PushTarget } from './send-push.js';

export interface KeptReminder extends ReminderSettings {
  readonly patientId: string;
  readonly language: string;
  readonly timeZone: string;
  readonly stopToken: string;
  /** When to look next. */
  readonly nextAt: Date | null;
}

export const usualReminder: ReminderSettings = {
  at: '18:00',
  quietFrom: '21:00',
  quietUntil: '08:00',
  push: false,
  email: null,
};

const columns = `patient_id as "patientId", remind_at as at, quiet_from as "quietFrom", quiet_until as "quietUntil",
  push, email, language, time_zone as "timeZone", stop_token as "stopToken", next_at as "nextAt"`;
const mostBrowsers = 10;

export async function reminderOf(db: Db, patientId: string): Promise<KeptReminder | null> {
  const { rows } = await db.query<KeptReminder>(
    `select ${columns} from reminder_setting where patient_id = $1`,
    [patientId],
  );
  return rows[0] ?? null;
}

interface Wanted {
  readonly patientId: string;
  readonly settings: ReminderSettings;
  readonly language: string;
  readonly timeZone: string;
  readonly now: Date;
}

export async function keepReminder(
  db: Db,
  { patientId, settings, language, timeZone, now }: Wanted,
): Promise<void> {
  const { at, quietFrom, quietUntil, push, email } = settings;
  const nextAt = push || email !== null ? nextMoment(timeZone, at, now) : null;
  await db.query(
    `insert into reminder_setting (patient_id, remind_at, quiet_from, quiet_until, push, email, language, time_zone,
       stop_token, next_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (patient_id) do update set remind_at = $2, quiet_from = $3, quiet_until = $4, push = $5, email = $6,
       language = $7, time_zone = $8, next_at = $10`,
    [patientId, at, quietFrom, quietUntil, push, email, language, timeZone, newToken(), nextAt],
  );
}

/** Those whose time has come, up to a few. */
export async function dueReminders(db: Db, now: Date): Promise<readonly KeptReminder[]> {
  const { rows } = await db.query<KeptReminder>(
    `select ${columns} from reminder_setting where next_at <= $1 order by next_at limit 100`,
    [now],
  );
  return rows;
}

/** True for the one server that moves it on; it alone goes on with the reminder. */
export async function takeReminder(
  db: Db,
  { patientId, nextAt }: KeptReminder,
  next: Date,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update reminder_setting set next_at = $3 where patient_id = $1 and next_at = $2',
    [patientId, nextAt, next],
  );
  return rowCount === 1;
}

/** The person lives by another clock, or is spoken to in another language, from the next reminder on. */
export async function moveReminder(
  db: Db,
  { patientId, language, timeZone, at }: KeptReminder,
  now: Date,
): Promise<void> {
  await db.query(
    `update reminder_setting set language = $2, time_zone = $3, next_at = $4
     where patient_id = $1 and next_at is not null`,
    [patientId, language, timeZone, nextMoment(timeZone, at, now)],
  );
}

/** False: it was claimed already, here or elsewhere. */
export async function claimSending(
  db: Db,
  { patientId, day, channel, now }: { patientId: string; day: string; channel: string; now: Date },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into reminder_sent (patient_id, for_day, channel, at) values ($1, $2, $3, $4)
     on conflict (patient_id, for_day, channel) do update set state = 'claimed', tries = reminder_sent.tries + 1, at = $4
     where reminder_sent.state = 'failed'`,
    [patientId, day, channel, now],
  );
  return rowCount === 1;
}

/** Gives how often it was tried. */
export async function noteSending(
  db: Db,
  {
    patientId,
    day,
    channel,
    state,
  }: { patientId: string; day: string; channel: string; state: 'sent' | 'failed' },
): Promise<number> {
  const { rows } = await db.query<{ tries: number }>(
    'update reminder_sent set state = $4 where patient_id = $1 and for_day = $2 and channel = $3 returning tries',
    [patientId, day, channel, state],
  );
  return rows[0]?.tries ?? 0;
}

/** Stops e-mail and push. False: no such link. */
export async function stopByToken(db: Db, token: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'update reminder_setting set push = false, email = null, next_at = null where stop_token = $1',
    [token],
  );
  return rowCount === 1;
}

export async function languageOfToken(db: Db, token: string): Promise<string | null> {
  const { rows } = await db.query<{ language: string }>(
    'select language from reminder_setting where stop_token = $1',
    [token],
  );
  return rows[0]?.language ?? null;
}

/** One more browser of the person; the oldest give way. A browser belongs to whoever signed in last. */
export async function addBrowser(
  db: Db,
  patientId: string,
  { endpoint, keys }: PushSubscriptionJson,
): Promise<void> {
  await db.query(
    `insert into push_subscription (endpoint, patient_id, p256dh, auth) values ($1, $2, $3, $4)
     on conflict (endpoint) do update set patient_id = $2, p256dh = $3, auth = $4, made_at = now()`,
    [endpoint, patientId, keys.p256dh, keys.auth],
  );
  await db.query(
    `delete from push_subscription where endpoint in
       (select endpoint from push_subscription where patient_id = $1 order by made_at desc offset $2)`,
    [patientId, mostBrowsers],
  );
}

export async function removeBrowser(db: Db, patientId: string, endpoint: string): Promise<void> {
  await db.query('delete from push_subscription where patient_id = $1 and endpoint = $2', [
    patientId,
    endpoint,
  ]);
}

export async function browsersOf(db: Db, patientId: string): Promise<readonly PushTarget[]> {
  const { rows } = await db.query<PushTarget>(
    'select endpoint, p256dh, auth from push_subscription where patient_id = $1',
    [patientId],
  );
  return rows;
}
