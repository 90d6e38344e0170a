import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { send } from './errors.js';
import { ProblemError } from './problem.js';

/**
 * Serves the built pages, compressed where the build has done so; every address that is neither a file nor an API call
 * is a view of one: under /me of the patient's page, else of the team's.
 */
export async function servePage(app: FastifyInstance, pageDir: string): Promise<void> {
  const built = existsSync(join(pageDir, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: pageDir,
      cacheControl: false,
      preCompressed: true,
      setHeaders(response, path) {
        // Names of assets carry their content's hash.
        const forever = path.startsWith(join(pageDir, 'assets'));
        response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
        response.setHeader('vary', 'accept-encoding');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isView = request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(path);
    if (!isView || !built) return send(reply, new ProblemError('not-found'));
    return reply
      .header('cache-control', 'no-cache')
      .sendFile(isOfPatient(path) ? 'patient.html' : 'index.html');
  });
}

function isOfPatient(path: string): boolean {
  return path === '/me' || path.startsWith('/me/');
}
