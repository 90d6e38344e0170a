import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asked } from '../records/asked.js';
import { OutcomeError, malformed } from '../records/outcome-error.js';
import { type Parameters, parametersOf } from '../records/parameters.js';
import { type Preference, type Presentation, preferenceOf, presentationOf } from './negotiate.js';

/** One request, read. */
export interface FhirRequest {
  readonly asked: Asked;
  readonly method: string;
  /** What the route's address names: `type`, `id`, `version`. */
  readonly names: Readonly<Record<string, string>>;
  readonly query: string;
  readonly parameters: Parameters;
  readonly presentation: Presentation;
  readonly preference: Preference;
  readonly headers: FastifyRequest['headers'];
  readonly body: unknown;
  /** Address of the FHIR base, without a slash at the end. */
  readonly base: string;
  readonly reply: FastifyReply;
}

export function fhirRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, base }: Pick<FhirRequest, 'asked' | 'base'>,
): FhirRequest {
  const url = request.raw.url ?? '';
  const mark = url.indexOf('?');
  const query = mark < 0 ? '' : url.slice(mark + 1);
  const parameters = parametersOf(query);
  return {
    asked,
    method: request.method,
    names: request.params as Record<string, string>,
    query,
    parameters,
    presentation: presentationOf(parameters, request.headers.accept),
    preference: preferenceOf(request.headers['prefer']),
    headers: request.headers,
    body: request.body,
    base,
    reply,
  };
}

/** A header that may be given once. */
export function headerOf({ headers }: FhirRequest, name: string): string | undefined {
  const value = headers[name];
  if (Array.isArray(value)) throw malformed(`${name} is given several times`);
  return value;
}

/** What may be done at an address, by method. `HEAD` follows `GET`. */
export type Methods<H = Handler> = Readonly<Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', H>>>;
export type Handler = (request: FhirRequest) => Promise<unknown>;

/** @throws {OutcomeError} 405 that names what may be done. */
export function handlerFor<H>(methods: Methods<H>, method: string, reply: FastifyReply): H {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const handler = Object.hasOwn(methods, wanted) ? methods[wanted as keyof Methods<H>] : undefined;
  if (handler !== undefined) return handler;
  const allowed = Object.keys(methods).flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]));
  reply.header('allow', allowed.join(', '));
  throw new OutcomeError(405, [
    {
      severity: 'error',
      code: 'not-supported',
      diagnostics: `${method.slice(0, 16)} cannot be done here; ${allowed.join(', ')} can`,
    },
  ]);
}
