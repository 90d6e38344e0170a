import type { FastifyInstance } from 'fastify';
import type { Identity } from '../identity/identity.js';
import { auditRoutes } from './audit-routes.js';
import { backupRoutes } from './backup-routes.js';
import { equipmentRoutes } from './equipment-routes.js';
import { formularyRoutes } from '../formulary/formulary-routes.js';
import { idleLockRoutes } from './idle-lock-routes.js';
import { trainingRoutes } from './training-routes.js';

/** How the programme keeps itself in order. */
export async function administrationRoutes(app: FastifyInstance, identity: Identity): Promise<void> {
  await auditRoutes(app, identity);
  await backupRoutes(app, identity);
  await equipmentRoutes(app, identity);
  await formularyRoutes(app, identity);
  await idleLockRoutes(app, identity);
  await trainingRoutes(app, identity);
}
