import type { SessionState } from '@cryobridge/contract';
import type { FastifyInstance } from 'fastify';
import { leave, stateOf } from '../enter.js';
import { cookieShape, sessionTokenOf } from '../identify.js';
import type { Identity } from '../identity.js';
import { note } from '../note.js';

export async function sessionRoutes(app: FastifyInstance, identity: Identity): Promise<void> {
  app.get('/api/session', { config: { access: 'open' } }, (request): Promise<SessionState> =>
    stateOf(identity, request.caller, sessionTokenOf(identity, request)),
  );

  const end = (path: string, action: string) =>
    app.post(path, { config: { access: 'signed-in' } }, async (request, reply) => {
      await leave(identity, request);
      await note(identity, request, { action, outcome: 'success', status: 204 });
      const { name, options } = cookieShape(identity, request, 'session');
      return reply.clearCookie(name, options).status(204).send();
    });
  end('/api/sign-out', 'sign-out');
  end('/api/session/idle-end', 'sign-out-idle');
}
