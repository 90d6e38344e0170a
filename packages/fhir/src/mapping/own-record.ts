import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, bytesToUtf8, utf8ToBytes } from '@noble/hashes/utils.js';
import { extensions } from '../profiles/index.js';
import { fromBase64, toBase64 } from './base64.js';
import { type Json, type Resource, part, reference } from './resource.js';

/** The bytes of a record are not those that its hash was made of, or are not there. */
export class RecordHashError extends Error {
  override readonly name = 'RecordHashError';
}

const hashOfText = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

interface Kept {
  /** Form of the record, such as `cryobridge-plan/1`. */
  readonly schema: string;
  /** JSON text, exact. */
  readonly text: string;
}

/** The record behind a resource, kept in a Binary. */
export function recordInBinary({ schema, text }: Kept, binaryId: string): Json {
  return recordExtension({ schema, text }, part('content', 'Reference', reference('Binary', binaryId)));
}

/** The record behind a resource, kept in the resource itself: for short ones. */
export function recordInPlace({ schema, text }: Kept): Json {
  const data = toBase64(utf8ToBytes(text));
  return recordExtension(
    { schema, text },
    part('content', 'Attachment', { contentType: 'application/json', data }),
  );
}

function recordExtension({ schema, text }: Kept, content: Json): Json {
  return {
    url: extensions.ownRecord,
    extension: [part('schema', 'String', schema), part('sha256', 'String', hashOfText(text)), content],
  };
}

interface Held {
  readonly id: string;
  readonly text: string;
  /** Whose it is, as far as access goes. */
  readonly patientId: string;
}

export function binaryOf({ id, text, patientId }: Held): Resource {
  return {
    resourceType: 'Binary',
    id,
    contentType: 'application/json',
    securityContext: reference('Patient', patientId),
    data: toBase64(utf8ToBytes(text)),
  };
}

/** Text of a Binary. */
export function textOf(binary: Resource): string {
  return bytesToUtf8(fromBase64(typeof binary['data'] === 'string' ? binary['data'] : ''));
}

/**
 * Text of the record behind a resource, when it is what was written.
 * @param binaries where its Binary is, by id.
 * @throws {RecordHashError}
 */
export function ownRecordOf(
  resource: Resource,
  { schema, binaries }: { readonly schema: string; readonly binaries: ReadonlyMap<string, Resource> },
): string {
  const where = `${resource.resourceType}/${resource.id ?? ''}`;
  const inner = partsOf(extensionOf(resource, extensions.ownRecord));
  if (inner['schema'] !== schema) throw new RecordHashError(`${where} holds no ${schema}.`);
  const text = contentOf(inner['content'], binaries);
  if (text === null) throw new RecordHashError(`The record of ${where} is not there.`);
  if (hashOfText(text) !== inner['sha256'])
    throw new RecordHashError(`The record of ${where} is not the one that was written: its hash differs.`);
  return text;
}

function contentOf(content: unknown, binaries: ReadonlyMap<string, Resource>): string | null {
  const { reference: target, data } = (content ?? {}) as {
    readonly reference?: unknown;
    readonly data?: unknown;
  };
  if (typeof data === 'string') return bytesToUtf8(fromBase64(data));
  if (typeof target !== 'string') return null;
  const binary = binaries.get(target.replace(/^Binary\//, ''));
  return binary === undefined ? null : textOf(binary);
}

/** The extension with a URL; null when there is none. */
export function extensionOf(holder: Json, url: string): Json | null {
  const all = Array.isArray(holder['extension']) ? (holder['extension'] as readonly Json[]) : [];
  return all.find((each) => each['url'] === url) ?? null;
}

/** Values of the inner extensions by name. */
export function partsOf(extension: Json | null): Json {
  const inner = (extension?.['extension'] ?? []) as readonly Json[];
  return Object.fromEntries(
    inner.map((each) => [
      String(each['url']),
      Object.entries(each).find(([name]) => name.startsWith('value'))?.[1],
    ]),
  );
}
