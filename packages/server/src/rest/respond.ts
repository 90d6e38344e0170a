import type { FastifyReply } from 'fastify';
import { exactText, type ExactValue } from '../records/exact-json.js';
import type { Written } from '../records/planned-write.js';
import type { StoredRecord } from '../records/read-records.js';
import { statusOf } from '../records/record-writer.js';
import { type FhirRequest, headerOf } from './fhir-request.js';
import { type Presentation, etagOf } from './negotiate.js';
import { allOk } from './outcome.js';
import { presented, prettyText } from './present.js';

export const fhirJson = 'application/fhir+json; charset=utf-8';

/** A record that was read, or word that the reader has it already. */
export function sendRecord(request: FhirRequest, record: StoredRecord): FastifyReply {
  const { reply, presentation } = request;
  reply.header('etag', etagOf(record.version)).header('last-modified', record.lastUpdated.toUTCString());
  if (isKnown(request, record)) return reply.status(304).send();
  return sendText(reply, presented(record.content, presentation));
}

function isKnown(request: FhirRequest, { version, lastUpdated }: StoredRecord): boolean {
  const tags = headerOf(request, 'if-none-match');
  if (tags !== undefined)
    return tags.split(',').some((tag) => ['*', etagOf(version), `"${version}"`].includes(tag.trim()));
  const since = headerOf(request, 'if-modified-since');
  if (since === undefined) return false;
  const moment = Date.parse(since);
  return !Number.isNaN(moment) && Math.floor(lastUpdated.getTime() / 1000) * 1000 <= moment;
}

/** The answer to a write: as much of it as is preferred. */
export function sendWritten(request: FhirRequest, written: Written): FastifyReply {
  const { reply, preference, presentation, base } = request;
  reply.status(statusOf(written));
  if (written.content === null) return reply.send();
  reply
    .header('etag', etagOf(written.version))
    .header('last-modified', written.lastUpdated.toUTCString())
    .header('location', `${base}/${written.type}/${written.id}/_history/${written.version}`);
  switch (preference.returns) {
    case 'minimal':
      return reply.send();
    case 'OperationOutcome':
      return sendValue(reply, presentation, allOk(`${written.type}/${written.id} was ${written.outcome}`));
    case 'representation':
      return sendText(reply, presented(written.content, presentation));
  }
}

export function sendValue(
  reply: FastifyReply,
  { pretty }: Pick<Presentation, 'pretty'>,
  value: object,
): FastifyReply {
  return sendText(reply, pretty ? prettyText(value) : exactText(value as ExactValue));
}

export function sendText(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('content-type', fhirJson).send(text);
}
