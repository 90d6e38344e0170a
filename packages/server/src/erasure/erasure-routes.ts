import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../http/problem.js';
import { ErasureError, type ErasureParts, type ErasureReport, erasePatient } from './erase-patient.js';

const body = z.strictObject({
  patient: z.string().regex(/^Patient\/[A-Za-z0-9.-]{1,64}$/, 'must read like Patient/id'),
  reason: z.string().trim().min(1, 'is needed for the audit trail').max(1000),
});

/** Erasure, for administrators. */
export async function erasureRoutes(plain: FastifyInstance, parts: ErasureParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.post(
    '/api/erasures',
    { config: { access: ['administrator'] }, schema: { body } },
    async (request): Promise<ErasureReport> => {
      const { caller } = request;
      if (caller === null) throw new ProblemError('sign-in');
      const { userId, display } = caller;
      const patientId = request.body.patient.slice('Patient/'.length);
      return erasePatient(parts, { patientId, by: { userId, display }, reason: request.body.reason }).catch(
        (error: unknown) => {
          throw error instanceof ErasureError ? new ProblemError('not-found') : error;
        },
      );
    },
  );
}
