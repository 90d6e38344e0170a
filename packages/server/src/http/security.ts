import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../loopback.js';
import { ProblemError } from './problem.js';

const oneYearSeconds = 31_536_000;
const postsPerMinute = 600;

/** Headers, limits, and the guard against pages that point their own name at this machine. */
export async function secure(
  app: FastifyInstance,
  {
    host,
    publicName,
    isTls,
  }: { readonly host: string; readonly publicName: string | null; readonly isTls: boolean },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The freeze kernel is WebAssembly; this lets it be compiled and lets no text become script.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        scriptSrcAttr: ["'none'"],
        // The component library sets its variables in style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Over plain HTTP whoever puts TLS in front sets this there.
    strictTransportSecurity: isTls ? { maxAge: oneYearSeconds, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(rateLimit, { global: false, max: postsPerMinute, timeWindow: '1 minute' });
  const countPost = app.createRateLimit();
  app.addHook('onRequest', async (request, reply) => {
    const isOurs = isLoopback(request.hostname) || request.hostname === publicName;
    if (isLoopback(host) && !isOurs) throw new ProblemError('wrong-host');
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    // On /fhir everybody is known, and a registry may send as fast as it can.
    if (request.method !== 'POST' || !request.url.startsWith('/api/')) return;
    const count = await countPost(request);
    if (count.isAllowed || !count.isExceeded) return;
    reply.header('retry-after', count.ttlInSeconds);
    throw new ProblemError('too-many');
  });
}
