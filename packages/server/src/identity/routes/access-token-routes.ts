import { type AccessToken, type MadeAccessToken, newAccessToken } from '@cryobridge/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../../http/problem.js';
import { addAccessToken, endAccessToken, listAccessTokens } from '../access-tokens.js';
import type { Identity } from '../identity.js';
import { note } from '../note.js';

const config = { access: ['administrator'] } as const;
const byId = z.object({ id: z.uuid() });

/** Tokens for programs that use /fhir. */
export async function accessTokenRoutes(plain: FastifyInstance, identity: Identity): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { pool } = identity;

  app.get('/api/access-tokens', { config }, (): Promise<readonly AccessToken[]> => listAccessTokens(pool));

  app.post(
    '/api/access-tokens',
    { config, schema: { body: newAccessToken } },
    async (request, reply): Promise<MadeAccessToken> => {
      const made = await addAccessToken(pool, request.body, request.caller?.userId ?? '');
      await note(identity, request, {
        action: 'access-token',
        outcome: 'success',
        status: 201,
        facts: { token: made.made.id, role: made.made.role },
      });
      reply.status(201);
      return made;
    },
  );

  app.delete('/api/access-tokens/:id', { config, schema: { params: byId } }, async (request, reply) => {
    if (!(await endAccessToken(pool, request.params.id))) throw new ProblemError('not-found');
    identity.callers.forget();
    await note(identity, request, {
      action: 'access-token-ended',
      outcome: 'success',
      status: 204,
      facts: { token: request.params.id },
    });
    return reply.status(204).send();
  });
}
