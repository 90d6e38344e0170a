import type { FastifyInstance } from 'fastify';
import type { Caller, Role } from '../access/caller.js';
import { ProblemError } from '../http/problem.js';
import { isFhir } from '../rest/fhir-routes.js';
import { identify, isOwnOrigin } from './identify.js';
import type { Identity } from './identity.js';
import { note } from './note.js';

/** Who may call a route of the app API. A route that says nothing is closed. */
export type RouteAccess = 'open' | 'signed-in' | readonly Role[];

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null: nobody is known. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    access?: RouteAccess;
    /** What the audit trail calls it when this route touches records. */
    audited?: string;
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Finds out who asks, for every call of an API. Routes under /api are guarded here; /fhir words its own refusals, and
 * the repository enforces what each caller reaches.
 */
export function guard(app: FastifyInstance, identity: Identity): void {
  app.decorateRequest('caller', null);
  app.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/api/') && config?.access === undefined)
      throw new Error(`${url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    const { url = '' } = request.routeOptions;
    const isApi = url.startsWith('/api/');
    if (!isApi && !isFhir(request)) return;
    const { caller, forged } = await identify(identity, request);
    request.caller = caller;
    if (!isApi) return;
    const access = request.routeOptions.config.access ?? [];
    if (access === 'open') {
      if (!safeMethods.has(request.method) && !isOwnOrigin(identity, request))
        throw new ProblemError('forged');
      return;
    }
    if (forged) throw new ProblemError('forged');
    if (caller === null) throw new ProblemError('sign-in');
    if (access === 'signed-in' || access.includes(caller.role)) return;
    const { method, routeOptions } = request;
    await note(identity, request, {
      action: `${method} ${routeOptions.url ?? ''}`,
      outcome: 'refused',
      status: 403,
    });
    throw new ProblemError('forbidden');
  });
  app.addHook('onSend', async (request, reply) => {
    const { audited } = request.routeOptions.config;
    if (audited === undefined || request.caller === null) return;
    const outcome = reply.statusCode < 400 ? 'success' : 'failed';
    const { id, version } = (request.params ?? {}) as { readonly id?: string; readonly version?: string };
    await note(identity, request, {
      action: audited,
      outcome,
      status: reply.statusCode,
      facts: {
        ...(id === undefined ? {} : { case: id.slice(0, 36) }),
        ...(version === undefined ? {} : { version: version.slice(0, 9) }),
      },
    });
  });
}
