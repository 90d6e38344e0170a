import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { administrationRoutes } from '../administration/administration-routes.js';
import { erasureRoutes } from '../erasure/erasure-routes.js';
import { guard } from '../identity/guard.js';
import { identityRoutes } from '../identity/routes/identity-routes.js';
import { alertRoutes } from '../alerts/alert-routes.js';
import { bridgeRoutes } from '../bridge/bridge-routes.js';
import { courseRoutes } from '../courses/course-routes.js';
import type { AppParts } from './app-parts.js';
import { bookingRoutes } from '../booking/booking-routes.js';
import { linkingRoutes } from '../linking/linking-routes.js';
import { caseRoutes } from './case-routes.js';
import { caseIdOf } from './case-id.js';
import { answerErrors, send } from './errors.js';
import { servePage } from './page.js';
import { medicineRoutes } from '../medicines/medicine-routes.js';
import { ProblemError } from './problem.js';
import { refusal } from '../records/outcome-error.js';
import { reminderRoutes } from '../reminders/reminder-routes.js';
import { stopRoutes } from '../reminders/stop-routes.js';
import { reportRoutes } from '../reports/index.js';
import { fhirRoutes, isFhir, sendOutcome } from '../rest/fhir-routes.js';
import { paperRoutes } from '../papers/paper-routes.js';
import { procedureRoutes } from '../procedures/procedure-routes.js';
import { referenceRoutes } from './reference-routes.js';
import { operationRoutes, doorOf } from '../operations/operation-routes.js';
import { secure } from './security.js';
import { worklistRoutes } from '../worklist/worklist-routes.js';
import { versionRoutes } from './version-routes.js';

export const bodyLimitBytes = 25 * 2 ** 20;

/** The HTTP face: parses, calls, stores, answers. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: parts.logger,
    bodyLimit: bodyLimitBytes,
    ...(parts.operations === undefined ? {} : doorOf(parts.operations)),
    // The own log of requests leaves out addresses and bodies.
    logController: new LogController({ disableRequestLogging: true }),
    // An address that cannot be read is not there.
    frameworkErrors: (_error, request, reply) =>
      isFhir(request)
        ? sendOutcome(reply, refusal(404, 'not-found', { diagnostics: 'this address cannot be read' }))
        : send(reply, new ProblemError('not-found')),
  });
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, bodyLimitBytes);
  await app.register(swagger, {
    openapi: { info: { title: 'cryobridge', version: '1' } },
    transform: jsonSchemaTransform,
  });
  await secure(app, {
    host: parts.host,
    publicName: parts.identity.publicUrl?.hostname ?? null,
    isTls: parts.operations?.door.secure === true,
  });
  await app.register(cookie);
  guard(app, parts.identity);
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info({
      method,
      route: routeOptions.url,
      case: caseIdOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  if (parts.operations !== undefined) {
    operationRoutes(app, parts.operations);
    await app.register(erasureRoutes, parts.operations.erasure);
  }
  await app.register(identityRoutes, parts.identity);
  await app.register(administrationRoutes, parts.identity);
  await app.register(referenceRoutes, parts);
  await app.register(caseRoutes, parts);
  await app.register(versionRoutes, parts);
  await app.register(paperRoutes, parts);
  if (parts.following !== undefined) {
    await app.register(courseRoutes, parts.following);
    await app.register(alertRoutes, parts.following);
    await app.register(worklistRoutes, parts.following);
    await app.register(medicineRoutes, parts.following);
    const { reader, courses, changes } = parts.following;
    await app.register(procedureRoutes, { ...reader, courses, changes, planner: parts.planner });
    await app.register(bridgeRoutes, { ...reader, courses });
    await app.register(bookingRoutes, reader);
    await app.register(linkingRoutes, { ...reader, cases: parts.cases, planner: parts.planner });
  }
  if (parts.reports !== undefined) await app.register(reportRoutes, parts.reports);
  if (parts.reminders !== undefined) {
    await app.register(reminderRoutes, parts.reminders);
    await app.register(stopRoutes, parts.reminders);
  }
  if (parts.fhir !== null) await app.register(fhirRoutes, { ...parts.fhir, prefix: '/fhir' });
  app.get('/api/openapi.json', { config: { access: 'signed-in' }, schema: { hide: true } }, async () =>
    app.swagger(),
  );
  await servePage(app, parts.pageDir);
  return app;
}
