import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestListener } from 'node:http';
import type { ErasureParts } from '../erasure/erase-patient.js';
import { ProblemError } from '../http/problem.js';
import { isLoopback } from '../loopback.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Readiness } from './readiness.js';
import type { Door } from './tls-server.js';

export interface OperationParts {
  readonly door: Door;
  readonly trustedProxies: readonly string[];
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  readonly ready: () => Promise<Readiness>;
  readonly erasure: ErasureParts;
}

const open = { config: { access: 'open' }, schema: { hide: true } } as const;

/** Whether requests should come here, and what a monitor wants to know. */
export function operationRoutes(
  app: FastifyInstance,
  { metrics, metricsToken, ready }: OperationParts,
): void {
  let stopping = false;
  metrics.watch(app);
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/api/ready', open, async (_request, reply) => {
    const state = stopping ? ({ status: 'stopping', failing: {} } as const) : await ready();
    return reply.status(state.status === 'ready' ? 200 : 503).send(state);
  });
  app.get('/metrics', open, async (request, reply) => {
    if (!mayRead(request, metricsToken)) throw new ProblemError('not-found');
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text());
  });
}

/** With the token, or from this machine itself: a proxy on it that passes others on says so in its headers. */
function mayRead(request: FastifyRequest, token: string | null): boolean {
  const { authorization = '', forwarded, via, 'x-forwarded-for': forwardedFor } = request.headers;
  if (token !== null && same(authorization, `Bearer ${token}`)) return true;
  const isDirect = forwarded === undefined && via === undefined && forwardedFor === undefined;
  return isDirect && isLoopback(request.ip.replace(/^::ffff:/, ''));
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What the HTTP server itself needs of this. */
export function doorOf({ door, trustedProxies }: OperationParts) {
  return {
    serverFactory: (handler: RequestListener) => door.makeServer(handler),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
  };
}
