import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Caller } from '../access/caller.js';
import { ProblemError } from '../http/problem.js';
import { type ReportParts, patientToday } from '../reports/index.js';
import { type Reminders, openReminders } from './open-reminders.js';
import type { ReminderDay } from './remind.js';
import type { ReminderRouteParts } from './reminder-routes.js';
import type { ReminderServerSettings } from './reminder-server-settings.js';
import { openMailer } from './send-mail.js';
import { vapidKeys } from './vapid-keys.js';

export interface RemindersOptions {
  readonly pool: pg.Pool;
  readonly reports: ReportParts;
  readonly settings: ReminderServerSettings;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

export interface PreparedReminders {
  readonly routes: ReminderRouteParts;
  /** Begins to look who is to be reminded, once it is known where people reach this server. */
  start(origin: string): Reminders;
}

export async function prepareReminders(options: RemindersOptions): Promise<PreparedReminders> {
  const { pool, reports, settings, trouble } = options;
  const { mail, privatePushOrigins } = settings;
  const keys = await vapidKeys(pool);
  const { courses, now } = reports;
  return {
    routes: { db: pool, courses, publicKey: keys.publicKey, canMail: mail !== null, now },
    start: (origin) =>
      openReminders({
        db: pool,
        push: { keys, subject: subjectOf(settings, origin), privateOrigins: privatePushOrigins },
        mailer: mail === null ? null : openMailer(mail),
        origin,
        now,
        dayOf: (patientId) => dayOf(reports, patientId),
        trouble,
      }),
  };
}

/** Whom a push service may ask about what it is sent. */
function subjectOf({ mail }: ReminderServerSettings, origin: string): string {
  const address = /([^\s<>]+@[^\s<>]+?)>?$/.exec(mail?.from ?? '')?.[1];
  if (address !== undefined) return `mailto:${address}`;
  return origin.startsWith('https:') ? origin : 'mailto:postmaster@localhost';
}

/** As the person sees the own page, so that a masked course is asked for by the days that it shows. */
async function dayOf(reports: ReportParts, patientId: string): Promise<ReminderDay | null> {
  const caller: Caller = {
    userId: 'server',
    display: 'cryobridge reminders',
    role: 'patient',
    patientId,
    sessionId: null,
  };
  try {
    return await patientToday(reports, { asked: { caller, requestId: randomUUID() }, patientId });
  } catch (error) {
    if (error instanceof ProblemError && error.kind === 'not-found') return null;
    throw error;
  }
}
