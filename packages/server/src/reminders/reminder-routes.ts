import { type ReminderSettings, pushSubscription, reminderSettings } from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { CourseStore } from '../courses/course-store.js';
import { ProblemError } from '../http/problem.js';
import type { Db } from '../identity/database.js';
import { isWithin } from './local-time.js';
import { addBrowser, keepReminder, reminderOf, removeBrowser, usualReminder } from './reminder-store.js';

export interface ReminderRouteParts {
  readonly db: Db;
  readonly courses: CourseStore;
  readonly publicKey: string;
  /** Whether this server sends e-mail. */
  readonly canMail: boolean;
  readonly now: () => Date;
}

const own = (audited: string) => ({ config: { access: ['patient'], audited } }) as const;

/** What a patient sets for themselves: when and how to be reminded. */
export async function reminderRoutes(app: FastifyInstance, parts: ReminderRouteParts): Promise<void> {
  const { db } = parts;
  app.get('/api/push-key', { config: { access: 'signed-in' } }, async () => ({ publicKey: parts.publicKey }));
  app.get('/api/me/reminders', own('reminders-read'), async (request): Promise<ReminderSettings> =>
    shown(await reminderOf(db, patientOf(request))),
  );
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.put(
    '/api/me/reminders',
    { ...own('reminders-set'), schema: { body: reminderSettings } },
    async (request): Promise<ReminderSettings> => {
      const settings = request.body;
      check(settings, parts.canMail);
      const { caller, id } = request;
      const patientId = patientOf(request);
      if (caller === null) throw new ProblemError('sign-in');
      const found = await parts.courses({ caller, requestId: id }).find(patientId);
      if (found === null) throw new ProblemError('not-found');
      const { language, course } = found;
      await keepReminder(db, { patientId, settings, language, timeZone: course.timeZone, now: parts.now() });
      return shown(await reminderOf(db, patientId));
    },
  );
  typed.put(
    '/api/me/push',
    { ...own('push-on'), schema: { body: pushSubscription } },
    async (request, reply) => {
      await addBrowser(db, patientOf(request), request.body);
      return reply.status(204).send();
    },
  );
  typed.delete(
    '/api/me/push',
    { ...own('push-off'), schema: { body: pushSubscription } },
    async (request, reply) => {
      await removeBrowser(db, patientOf(request), request.body.endpoint);
      return reply.status(204).send();
    },
  );
}

function patientOf({ caller }: FastifyRequest): string {
  if (caller === null) throw new ProblemError('sign-in');
  if (caller.patientId === null) throw new ProblemError('forbidden');
  return caller.patientId;
}

function shown(kept: ReminderSettings | null): ReminderSettings {
  const { at, quietFrom, quietUntil, push, email } = kept ?? usualReminder;
  return { at, quietFrom, quietUntil, push, email };
}

/** @throws {ProblemError} naming the field. */
function check({ at, quietFrom, quietUntil, email }: ReminderSettings, canMail: boolean): void {
  if (isWithin(at, quietFrom, quietUntil))
    throw new ProblemError('bad-input', [{ path: 'at', message: 'lies in the quiet hours' }]);
  if (email !== null && !canMail)
    throw new ProblemError('bad-input', [{ path: 'email', message: 'this server sends no e-mail' }]);
}
