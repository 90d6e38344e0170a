import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Caller } from '../access/caller.js';
import { describe, drain } from '../http/errors.js';
import { failureOf, wasAudited } from '../records/asked.js';
import { OutcomeError, refusal } from '../records/outcome-error.js';
import { takeBundle } from './batch.js';
import type { FhirParts } from './fhir-parts.js';
import { type Methods, fhirRequest, handlerFor } from './fhir-request.js';
import { interactions } from './interactions.js';
import { parametersOf } from '../records/parameters.js';
import { presentationOf } from './negotiate.js';
import { asOutcomeError, operationOutcome } from './outcome.js';
import { readBodies } from './request-body.js';
import { sendValue } from './respond.js';

/** Who asks, and under which number, while a request is under way. */
interface Known {
  readonly requestId: string;
  caller: Caller | null;
}

/** FHIR R4 under `/fhir` and `/fhir/`. */
export async function fhirRoutes(app: FastifyInstance, parts: FhirParts): Promise<void> {
  const known = new WeakMap<FastifyRequest, Known>();
  readBodies(app);

  app.addHook('onRequest', async (request, reply) => {
    const requestId = randomUUID();
    const about: Known = { requestId, caller: null };
    known.set(request, about);
    reply.header('cache-control', 'no-store').header('x-request-id', requestId);
    if (request.routeOptions.url?.endsWith('/metadata') === true) return;
    about.caller = await parts.identify(request, reply);
    if (about.caller !== null) return;
    reply.header('www-authenticate', 'Bearer realm="cryobridge"');
    throw refusal(401, 'login', { diagnostics: 'sign in, or send an access token' });
  });

  app.setErrorHandler(async (error: Error, request, reply) => {
    const outcome = asOutcomeError(error);
    if (outcome.status >= 500) request.log.error({ fault: describe(error) }, 'a request failed');
    if (outcome.status === 413) await drain(request);
    if (wasAudited(error)) return sendOutcome(reply, outcome);
    try {
      await parts.audit.record(entryOf(request, known.get(request), outcome));
    } catch {
      return sendOutcome(
        reply,
        refusal(503, 'transient', { diagnostics: 'the audit trail cannot be written now' }),
      );
    }
    return sendOutcome(reply, outcome);
  });
  app.setNotFoundHandler(() => {
    throw refusal(404, 'not-found', { diagnostics: 'nothing is served at this address' });
  });

  app.all('/metadata', { schema: { hide: true } }, async (request, reply) => {
    const url = request.raw.url ?? '';
    const presentation = presentationOf(parametersOf(url.split('?')[1] ?? ''), request.headers.accept);
    const answer = async () => sendValue(reply, presentation, capabilitiesAt(parts, baseOf(request)));
    return handlerFor({ GET: answer }, request.method, reply)();
  });
  for (const [path, methods] of Object.entries(addresses(parts)))
    app.all(path, { schema: { hide: true } }, async (request, reply) => {
      const handler = handlerFor(methods, request.method, reply);
      const { caller = null, requestId = '' } = known.get(request) ?? {};
      if (caller === null) throw refusal(401, 'login', { diagnostics: 'sign in first' });
      return handler(fhirRequest(request, reply, { asked: { caller, requestId }, base: baseOf(request) }));
    });
}

const baseOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}/fhir`;

/** Every address, and what can be done there. */
function addresses(parts: FhirParts): Readonly<Record<string, Methods>> {
  const act = interactions(parts);
  return {
    '/': { GET: act.searchAll, POST: (request) => takeBundle(parts.repository, request) },
    '/_search': { POST: act.searchAll },
    '/_history': { GET: act.systemHistory },
    '/:type': {
      GET: act.searchType,
      POST: act.create,
      PUT: act.updateWhere,
      PATCH: act.patchWhere,
      DELETE: act.deleteWhere,
    },
    '/:type/_search': { POST: act.searchType },
    '/:type/_history': { GET: act.typeHistory },
    '/:type/$validate': { POST: act.validate },
    '/:type/:id': { GET: act.read, PUT: act.update, PATCH: act.patch, DELETE: act.delete },
    '/:type/:id/_history': { GET: act.instanceHistory },
    '/:type/:id/_history/:version': { GET: act.readVersion },
    '/:type/:id/$everything': { GET: act.everything },
    '/:type/:id/$validate': { POST: act.validate },
    '/:type/:id/:inner': { GET: act.searchCompartment },
    '/:type/:id/:inner/_search': { POST: act.searchCompartment },
  };
}

function capabilitiesAt({ capabilities }: Pick<FhirParts, 'capabilities'>, base: string): object {
  return { ...capabilities(), implementation: { description: 'cryobridge', url: base } };
}

/** What failed before the repository heard of it. What it did hear of, it kept itself. */
function entryOf(request: FastifyRequest, about: Known | undefined, outcome: OutcomeError) {
  return {
    at: new Date().toISOString(),
    requestId: about?.requestId ?? '',
    caller: about?.caller ?? null,
    action: `${request.method} ${request.routeOptions.url ?? 'an unknown address'}`,
    ...failureOf(outcome),
    resources: [],
    patients: [],
    query: null,
  };
}

/** Whether a request is for the FHIR face, whatever becomes of it. */
export const isFhir = ({ raw }: FastifyRequest): boolean => /^\/fhir(?:[/?]|$)/.test(raw.url ?? '');

export function sendOutcome(reply: FastifyReply, { status, issues }: OutcomeError): FastifyReply {
  return sendValue(reply.status(status), { pretty: false }, operationOutcome(issues));
}
