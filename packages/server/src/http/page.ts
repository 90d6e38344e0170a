import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { send } from './errors.js';
import { ProblemError } from './problem.js';

/**
 * Serves the built pages, compressed where the build has done so; every address that is neither a file nor an API call
 * is a view of one: under /me of the patient's page, else of the team's.
 */
export async function servePage(app: FastifyInstance, pageDir: string): Promise<void> {
  const built = existsSync(join(pageDir, 'index.html'));
  const words = wordsOf(join(pageDir, 'me-words.json'));
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
    reply.header('cache-control', 'no-cache');
    if (!isOfPatient(path)) return reply.sendFile('index.html');
    const link = linkTo(words, request.headers['accept-language'] ?? '');
    if (link !== '') reply.header('link', link);
    return reply.sendFile('patient.html');
  });
}

/** Files of the patient's page that hold words, by language. */
type WordFiles = Readonly<Record<string, readonly string[]>>;

function wordsOf(path: string): WordFiles {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as WordFiles) : {};
}

/** Names the words of the browser's first language that we have: on a bad line they come one round trip earlier. */
function linkTo(words: WordFiles, acceptLanguage: string): string {
  const languages = acceptLanguage.split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  const language = [...languages, 'en'].find((each) => Object.hasOwn(words, each));
  return (words[language ?? ''] ?? []).map((path) => `<${path}>; rel=modulepreload`).join(', ');
}

function isOfPatient(path: string): boolean {
  return path === '/me' || path.startsWith('/me/');
}
