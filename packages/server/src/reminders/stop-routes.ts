import { type ReportLanguage, reportLanguageOf } from '@cryobridge/course';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../identity/database.js';
import { reminderWords } from './reminder-words.js';
import { languageOfToken, stopByToken } from './reminder-store.js';

interface ByToken {
  readonly Params: { readonly token: string };
}

/**
 * Stops reminders from the mail itself, without signing in. Opening the link only asks: scanners of mail open links.
 * A mail program posts to the same address at one click (RFC 8058).
 */
export async function stopRoutes(app: FastifyInstance, { db }: { readonly db: Db }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 10_000 }, (_request, _body, done) =>
    done(null, null),
  );

  app.get<ByToken>('/reminders/stop/:token', { schema: { hide: true } }, async (request, reply) => {
    const language = await languageOfToken(db, request.params.token);
    if (language === null) return page(reply, request, { status: 404, language: null });
    return page(reply, request, { status: 200, language, asks: true });
  });

  app.post<ByToken>('/reminders/stop/:token', { schema: { hide: true } }, async (request, reply) => {
    const { token } = request.params;
    const language = await languageOfToken(db, token);
    const isStopped = await stopByToken(db, token);
    return page(reply, request, { status: isStopped ? 200 : 404, language });
  });
}

interface Shown {
  readonly status: number;
  /** Null: the link is not known. */
  readonly language: string | null;
  readonly asks?: boolean;
}

function page(
  reply: FastifyReply,
  request: FastifyRequest,
  { status, language, asks = false }: Shown,
): FastifyReply {
  const chosen = reportLanguageOf(language ?? request.headers['accept-language'] ?? null);
  const words = reminderWords[chosen];
  const said = status === 404 ? words.notKnown : asks ? words.stopQuestion : words.stopped;
  const form = asks ? `<form method="post"><button type="submit">${words.stop}</button></form>` : '';
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html(chosen, `<h1>${said}</h1>${form}`));
}

function html(language: ReportLanguage, body: string): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const { title } = reminderWords[language];
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>body{font:18px system-ui;margin:3rem auto;max-width:30rem;padding:0 1rem}button{font:inherit;min-height:48px;padding:0 1.5rem}</style></head><body>${body}</body></html>`;
}
