import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { askedBy } from '../http/caller-of.js';
import type { OpenWorklist } from './open-worklist.js';

const compressed = promisify(gzip);
/** Speed before size: it is made anew for each reader. */
const gzipLevel = 3;

export async function worklistRoutes(
  app: FastifyInstance,
  { worklist }: { readonly worklist: Pick<OpenWorklist, 'read'> },
): Promise<void> {
  app.get(
    '/api/worklist',
    { config: { access: ['clinician', 'nurse', 'operator'], audited: 'worklist-read' } },
    async (request, reply) => {
      const text = JSON.stringify(await worklist.read(askedBy(request)));
      reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return text;
      reply.header('content-encoding', 'gzip');
      return compressed(text, { level: gzipLevel });
    },
  );
}
