import type { FastifyInstance } from 'fastify';
import type { Identity } from '../identity.js';
import { accessTokenRoutes } from './access-token-routes.js';
import { accountRoutes } from './account-routes.js';
import { hospitalRoutes } from './hospital-routes.js';
import { invitationRoutes } from './invitation-routes.js';
import { sessionRoutes } from './session-routes.js';
import { signInRoutes } from './sign-in-routes.js';
import { unblindingRoutes } from './unblinding-routes.js';
import { userRoutes } from './user-routes.js';

export async function identityRoutes(app: FastifyInstance, identity: Identity): Promise<void> {
  for (const routes of [
    sessionRoutes,
    signInRoutes,
    hospitalRoutes,
    invitationRoutes,
    accountRoutes,
    userRoutes,
    accessTokenRoutes,
    unblindingRoutes,
  ])
    await routes(app, identity);
}
