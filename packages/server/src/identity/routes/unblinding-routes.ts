import { newUnblinding } from '@cryobridge/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { isMasked, unblind } from '../../access/masking.js';
import { ProblemError } from '../../http/problem.js';
import type { Identity } from '../identity.js';
import { note } from '../note.js';

/** Lifts the mask of one course for the clinician who needs to know now, and says so before it does. */
export async function unblindingRoutes(plain: FastifyInstance, identity: Identity): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { pool } = identity;
  const config = { access: ['clinician'] } as const;
  app.post('/api/unblindings', { config, schema: { body: newUnblinding } }, async (request, reply) => {
    const { patientId, reason } = request.body;
    if (request.caller === null) throw new ProblemError('sign-in');
    if (!(await isMasked(pool, patientId))) throw new ProblemError('not-found');
    await note(identity, request, {
      action: 'unblind',
      outcome: 'success',
      status: 204,
      patients: [patientId],
    });
    await unblind(pool, { patientId, by: request.caller, reason });
    return reply.status(204).send();
  });
}
