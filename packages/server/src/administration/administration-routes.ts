import type { FastifyInstance } from 'fastify';
import type { Identity } from '../identity/identity.js';
import { equipmentRoutes } from './equipment-routes.js';
import { trainingRoutes } from './training-routes.js';

/** How the programme keeps itself in order. */
export async function administrationRoutes(app: FastifyInstance, identity: Identity): Promise<void> {
  await equipmentRoutes(app, identity);
  await trainingRoutes(app, identity);
}
