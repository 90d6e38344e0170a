import type { PatientToday } from '@cryobridge/contract';
import { dayIn, reportLanguageOf } from '@cryobridge/course';
import type { Db } from '../identity/database.js';
import { clockIn, isWithin, momentOf, nextMoment } from './local-time.js';
import { reminderWords } from './reminder-words.js';
import {
  type KeptReminder,
  browsersOf,
  claimSending,
  dueReminders,
  moveReminder,
  noteSending,
  removeBrowser,
  takeReminder,
} from './reminder-store.js';
import type { Mailer } from './send-mail.js';
import { type PushParts, sendPush } from './send-push.js';

/** What of a person's day decides whether to remind. */
export type ReminderDay = Pick<
  PatientToday,
  'due' | 'ended' | 'paused' | 'consent' | 'timeZone' | 'language'
>;

export interface RemindParts {
  readonly db: Db;
  readonly push: PushParts;
  /** Null: no e-mail is set up. */
  readonly mailer: Mailer | null;
  /** Where people reach this server. */
  readonly origin: string;
  /** The clock. */
  readonly now: () => Date;
  /** Null: nobody follows the person. */
  readonly dayOf: (patientId: string) => Promise<ReminderDay | null>;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

const retryMinutes = 5;
const mostTries = 5;

/** Looks at everybody whose time has come. */
export async function remindAll(parts: RemindParts): Promise<void> {
  for (const reminder of await dueReminders(parts.db, parts.now())) {
    try {
      await remind(parts, reminder);
    } catch {
      parts.trouble('a reminder could not be worked out; it is tried again');
    }
  }
}

async function remind(parts: RemindParts, reminder: KeptReminder): Promise<void> {
  const { db } = parts;
  const { timeZone, nextAt, at, quietFrom, quietUntil } = reminder;
  const now = parts.now();
  const day = dayIn(timeZone, (nextAt ?? now).toISOString());
  const tomorrow = nextMoment(timeZone, at, now);
  const isOver = day !== dayIn(timeZone, now.toISOString());
  if (!isOver && isWithin(clockIn(timeZone, now), quietFrom, quietUntil)) {
    const morning = momentOf(timeZone, day, quietUntil);
    const isLater = morning > now && dayIn(timeZone, morning.toISOString()) === day;
    await takeReminder(db, reminder, isLater ? morning : tomorrow);
    return;
  }
  if (!(await takeReminder(db, reminder, tomorrow)) || isOver) return;
  const tryAgain = async () => {
    const retryAt = new Date(now.getTime() + retryMinutes * 60_000);
    if (retryAt < tomorrow) await takeReminder(db, { ...reminder, nextAt: tomorrow }, retryAt);
  };
  const today = await parts.dayOf(reminder.patientId).catch(async (error: unknown) => {
    await tryAgain();
    throw error;
  });
  if (today === null) return;
  const language = today.language ?? reminder.language;
  if (isWanted(today) && (await send(parts, { ...reminder, language }, day))) return tryAgain();
  if (today.timeZone !== timeZone || language !== reminder.language)
    await moveReminder(db, { ...reminder, language, timeZone: today.timeZone }, now);
}

/** Only when a report is due and not there; never after the end, in hospital, or without consent. */
function isWanted({ due, ended, paused, consent }: ReminderDay): boolean {
  return due !== null && ended === null && paused === null && consent === 'given';
}

/** True: something failed that may be tried again. */
async function send(parts: RemindParts, reminder: KeptReminder, day: string): Promise<boolean> {
  const ways = [
    ...(reminder.push ? [{ channel: 'push', run: () => pushTo(parts, reminder) }] : []),
    ...(reminder.email === null || parts.mailer === null
      ? []
      : [{ channel: 'email', run: () => mailTo(parts, reminder, day) }]),
  ];
  let again = false;
  for (const { channel, run } of ways) {
    const { patientId } = reminder;
    if (!(await claimSending(parts.db, { patientId, day, channel, now: parts.now() }))) continue;
    const isSent = await run();
    const tries = await noteSending(parts.db, { patientId, day, channel, state: isSent ? 'sent' : 'failed' });
    if (isSent) continue;
    parts.trouble(`a reminder by ${channel} did not go out`);
    again ||= tries < mostTries;
  }
  return again;
}

/** To every browser of the person. It failed only when it may yet arrive at one and arrived at none. */
async function pushTo({ db, push }: RemindParts, { patientId, language }: KeptReminder): Promise<boolean> {
  const { title, body } = reminderWords[reportLanguageOf(language)];
  const outcomes = [];
  for (const browser of await browsersOf(db, patientId)) {
    const outcome = await sendPush(push, browser, { title, body });
    if (outcome === 'gone') await removeBrowser(db, patientId, browser.endpoint);
    outcomes.push(outcome);
  }
  return outcomes.includes('sent') || !outcomes.includes('failed');
}

async function mailTo(
  { mailer, origin }: RemindParts,
  { patientId, email, language, stopToken }: KeptReminder,
  day: string,
): Promise<boolean> {
  try {
    await mailer?.send({
      to: email ?? '',
      language: reportLanguageOf(language),
      page: `${origin}/me`,
      stop: `${origin}/reminders/stop/${stopToken}`,
      key: `${stopToken} ${patientId} ${day}`,
    });
    return true;
  } catch {
    return false;
  }
}
