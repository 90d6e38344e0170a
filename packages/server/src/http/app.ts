import swagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Planner } from '../planning/planner.js';
import type { Store } from '../store/store.js';
import { caseRoutes } from './case-routes.js';
import { answerErrors } from './errors.js';
import { servePage } from './page.js';
import { referenceRoutes } from './reference-routes.js';
import { secure } from './security.js';

export const bodyLimitBytes = 25 * 2 ** 20;

export interface AppParts {
  readonly store: Store;
  readonly planner: Planner;
  readonly host: string;
  readonly pageDir: string;
  readonly examplesDir: string;
  readonly logger: FastifyBaseLogger;
}

/** The HTTP face: parses, calls, stores, answers. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: parts.logger,
    bodyLimit: bodyLimitBytes,
    disableRequestLogging: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, bodyLimitBytes);
  await app.register(swagger, {
    openapi: { info: { title: 'cryobridge', version: '1' } },
    transform: jsonSchemaTransform,
  });
  await secure(app, parts.host);
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern and the case's random id: addresses and bodies may hold what a person typed.
    const { id } = (request.params ?? {}) as { id?: string };
    const { method, routeOptions } = request;
    request.log.info({
      method,
      route: routeOptions.url,
      case: id,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  await app.register(referenceRoutes, parts);
  await app.register(caseRoutes, parts);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await servePage(app, parts.pageDir);
  return app;
}
