import {
  type FormularyLatest,
  type FormularyVersion,
  type FormularyView,
  signedFormulary,
} from '@cryobridge/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../http/caller-of.js';
import type { Identity } from '../identity/identity.js';
import { openFormulary } from './formulary-store.js';

const byVersion = z.object({ version: z.string().regex(/^[1-9]\d{0,5}$/, 'is no version') });
/** Those who prescribe and give, and those who run the place. */
const reading = {
  access: ['clinician', 'nurse', 'operator', 'pharmacist', 'administrator'],
  audited: 'formulary-read',
} as const;
/** Nobody but a pharmacist answers for doses. */
const signing = { access: ['pharmacist'], audited: 'formulary-sign' } as const;

export interface FormularyRouteParts extends Pick<Identity, 'pool'> {
  /** Another version holds from now on. */
  readonly changed?: () => void;
}

/** Which drugs are to be had here, and with what values. */
export async function formularyRoutes(plain: FastifyInstance, { pool, changed }: FormularyRouteParts) {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const store = openFormulary(pool, () => new Date());

  app.get('/api/formulary', { config: reading }, async (): Promise<FormularyView> => ({
    formulary: await store.current(),
  }));
  app.get('/api/formulary/latest', { config: reading }, async (): Promise<FormularyLatest> => store.latest());
  app.get('/api/formulary/versions', { config: reading }, async (): Promise<readonly FormularyVersion[]> =>
    store.history(),
  );
  app.get(
    '/api/formulary/versions/:version',
    { config: reading, schema: { params: byVersion } },
    async ({ params: { version } }): Promise<FormularyView> => ({
      formulary: await store.at(Number(version)),
    }),
  );
  app.put(
    '/api/formulary',
    { config: signing, schema: { body: signedFormulary } },
    async (request): Promise<FormularyView> => {
      const formulary = await store.sign(request.body, callerOf(request));
      changed?.();
      return { formulary };
    },
  );
}
