import type { FastifyInstance } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { type ExactValue, readExactJson } from '../records/exact-json.js';
import { malformed } from '../records/outcome-error.js';

const json = ['application/fhir+json', 'application/json', 'application/json+fhir', 'text/json'];
const patch = ['application/json-patch+json'];
const form = ['application/x-www-form-urlencoded'];

/** A body as text, under the kind of thing that it says it is. */
export interface Body {
  readonly kind: 'json' | 'patch' | 'form';
  readonly text: string;
}

/** Bodies stay text here; what is not one of these types is 415. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const kinds = [
    ['json', json],
    ['patch', patch],
    ['form', form],
  ] as const;
  for (const [kind, types] of kinds)
    app.addContentTypeParser([...types], { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) => ({
      kind,
      text: textOf(bytes),
    }));
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw malformed('the body is not UTF-8');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** @throws {OutcomeError} 400. */
export function jsonOf(body: unknown, kind: 'json' | 'patch' = 'json'): ExactValue {
  if (!isBody(body)) throw malformed('the body is missing');
  // A patch under the name of plain JSON is understood too.
  if (body.kind === 'form' || (kind === 'json' && body.kind === 'patch'))
    throw malformed('the body is of another kind than this needs');
  return readExactJson(body.text);
}

export function formOf(body: unknown): string {
  if (!isBody(body)) return '';
  if (body.kind !== 'form') throw malformed('_search is sent as application/x-www-form-urlencoded');
  return body.text;
}

function isBody(body: unknown): body is Body {
  return typeof body === 'object' && body !== null && 'kind' in body;
}
