import {
  type NewAlertStep,
  type WatchSettingsView,
  type WatchView,
  newAlertStep,
  signedWatchSettings,
} from '@cryobridge/contract';
import type { Alert } from '@cryobridge/course';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { askedBy, callerOf } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import { idPattern } from '../records/validated.js';
import type { WatchSettingsStore } from './watch-settings-store.js';

export interface AlertRouteParts {
  readonly watchView: (asked: Asked) => Promise<WatchView>;
  /** @throws {ProblemError} */
  readonly stepAlert: (asked: Asked, id: string, step: NewAlertStep) => Promise<Alert>;
  readonly settings: WatchSettingsStore;
}

const watching = (audited: string) => ({ config: { access: ['clinician', 'nurse'], audited } }) as const;
const signing = (audited: string) => ({ config: { access: ['clinician'], audited } }) as const;

export async function alertRoutes(
  app: FastifyInstance,
  { watchView, stepAlert, settings }: AlertRouteParts,
): Promise<void> {
  const typed = app.withTypeProvider<ZodTypeProvider>();

  app.get('/api/watch', watching('watch-read'), async (request): Promise<WatchView> =>
    watchView(askedBy(request)),
  );

  typed.post(
    '/api/alerts/:id/steps',
    { ...watching('alert-step'), schema: { body: newAlertStep } },
    async (request): Promise<Alert> => {
      const { id } = request.params as { readonly id: string };
      if (!idPattern.test(id)) throw new ProblemError('not-found');
      return stepAlert(askedBy(request), id, request.body);
    },
  );

  app.get('/api/watch/settings', watching('watch-settings-read'), async (): Promise<WatchSettingsView> =>
    settings.view(),
  );
  typed.put(
    '/api/watch/settings',
    { ...signing('watch-settings-sign'), schema: { body: signedWatchSettings } },
    async (request): Promise<WatchSettingsView> => settings.sign(request.body, callerOf(request)),
  );
}
