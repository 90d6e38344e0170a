import { type ExactObject, type ExactValue, isList, isObject, readExactJson } from './exact-json.js';
import { OutcomeError, malformed } from './outcome-error.js';

/** What an entry's address names. */
export type EntryTarget =
  | { readonly kind: 'type'; readonly type: string; readonly query: string }
  | { readonly kind: 'instance'; readonly type: string; readonly id: string; readonly query: string }
  | { readonly kind: 'version'; readonly type: string; readonly id: string; readonly version: number }
  | {
      readonly kind: 'history';
      readonly type: string | null;
      readonly id: string | null;
      readonly query: string;
    };

/** One entry of a batch or transaction, read and checked. */
export interface BundleEntry {
  readonly fullUrl: string | null;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly target: EntryTarget;
  /** Of POST and PUT. */
  readonly resource: ExactObject | null;
  /** Of PATCH. */
  readonly patch: ExactValue | null;
  readonly ifNoneExist: string | null;
  readonly ifMatch: number | null;
  readonly ifNoneMatch: string | null;
}

export interface ReadBundle {
  readonly type: 'batch' | 'transaction';
  /** An entry that cannot be read is an error of its own, which a batch answers in its place. */
  readonly entries: readonly (BundleEntry | OutcomeError)[];
}

const mostEntries = 20_000;
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** @throws {OutcomeError} 400 when it is no batch and no transaction. */
export function readBatch(body: ExactValue, base: string): ReadBundle {
  if (!isObject(body) || body['resourceType'] !== 'Bundle')
    throw malformed('a Bundle is expected here', 'resourceType');
  const { type, entry = [] } = body;
  if (type !== 'batch' && type !== 'transaction')
    throw malformed('type is batch or transaction', 'Bundle.type');
  if (!isList(entry)) throw malformed('entry is a list', 'Bundle.entry');
  if (entry.length > mostEntries)
    throw malformed(`at most ${mostEntries} entries are taken at once`, 'Bundle.entry');
  return { type, entries: entry.map((one, i) => entryOrError(one, { at: `Bundle.entry[${i}]`, base })) };
}

interface Place {
  readonly at: string;
  readonly base: string;
}

function entryOrError(entry: ExactValue, place: Place): BundleEntry | OutcomeError {
  try {
    return readEntry(entry, place);
  } catch (error) {
    if (error instanceof OutcomeError) return error;
    throw error;
  }
}

function readEntry(entry: ExactValue, { at, base }: Place): BundleEntry {
  if (!isObject(entry) || !isObject(entry['request'])) throw malformed('request is missing', `${at}.request`);
  const { request, fullUrl, resource } = entry;
  const text = (name: string): string | null => {
    const value = request[name];
    if (value === undefined) return null;
    if (typeof value !== 'string') throw malformed(`${name} is a text`, `${at}.request.${name}`);
    return value;
  };
  const method = text('method');
  if (method === null || !methods.includes(method))
    throw malformed('method is one of GET, POST, PUT, PATCH, DELETE', `${at}.request.method`);
  if (fullUrl !== undefined && typeof fullUrl !== 'string')
    throw malformed('fullUrl is a text', `${at}.fullUrl`);
  const url = text('url');
  const target = url === null ? null : targetOf(url, base);
  if (target === null)
    throw malformed('url is an address such as Patient/1 or Patient?name=x', `${at}.request.url`);
  const read: BundleEntry = {
    fullUrl: fullUrl ?? null,
    method: method === 'HEAD' ? 'GET' : (method as BundleEntry['method']),
    target,
    resource: null,
    patch: null,
    ifNoneExist: text('ifNoneExist')?.replace(/^[A-Za-z]*\?/, '') ?? null,
    ifMatch: versionIn(text('ifMatch'), `${at}.request.ifMatch`),
    ifNoneMatch: text('ifNoneMatch'),
  };
  return withContent(read, resource, at);
}

function withContent(entry: BundleEntry, resource: ExactValue | undefined, at: string): BundleEntry {
  const { method, target } = entry;
  const isWrite = method !== 'GET';
  if (isWrite && (target.kind === 'version' || target.kind === 'history'))
    throw malformed('only GET reads history', `${at}.request.url`);
  if (method === 'POST' && target.kind !== 'type')
    throw malformed('POST goes to a type', `${at}.request.url`);
  if (isWrite && method !== 'POST' && target.kind === 'type' && target.query === '')
    throw malformed(`${method} needs an id or a condition`, `${at}.request.url`);
  if (method === 'GET' || method === 'DELETE') return entry;
  if (!isObject(resource)) throw malformed('resource is missing', `${at}.resource`);
  if (method === 'PATCH') return { ...entry, patch: patchIn(resource, at) };
  const { type } = target as { readonly type: string };
  if (resource['resourceType'] !== type)
    throw malformed(`resourceType is not ${type}`, `${at}.resource.resourceType`);
  return { ...entry, resource };
}

/** A JSON Patch travels as a Binary. */
function patchIn(resource: ExactObject, at: string): ExactValue {
  const { resourceType, contentType, data } = resource;
  if (resourceType !== 'Binary' || contentType !== 'application/json-patch+json' || typeof data !== 'string')
    throw malformed('a PATCH carries a Binary of application/json-patch+json', `${at}.resource`);
  return readExactJson(Buffer.from(data, 'base64').toString('utf8'));
}

function versionIn(tag: string | null, path: string): number | null {
  if (tag === null) return null;
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(tag)?.[1];
  if (digits === undefined) throw malformed('ifMatch is a version such as W/"3"', path);
  return Number(digits);
}

const typeName = /^[A-Z][A-Za-z]{1,63}$/;
const idText = /^[A-Za-z0-9.-]{1,64}$/;

/** Null for an address that names nothing here. */
function targetOf(url: string, base: string): EntryTarget | null {
  const local = url.startsWith(`${base}/`) ? url.slice(base.length) : url;
  const mark = local.indexOf('?');
  const path = (mark < 0 ? local : local.slice(0, mark)).replace(/^\/|\/$/g, '');
  const query = mark < 0 ? '' : local.slice(mark + 1);
  const [type = '', id, word, version, ...rest] = path.split('/');
  if (rest.length > 0) return null;
  if (type === '_history' && id === undefined) return { kind: 'history', type: null, id: null, query };
  if (!typeName.test(type)) return null;
  if (id === undefined) return { kind: 'type', type, query };
  if (id === '_history' && word === undefined) return { kind: 'history', type, id: null, query };
  if (!idText.test(id)) return null;
  if (word === undefined) return { kind: 'instance', type, id, query };
  if (word !== '_history') return null;
  if (version === undefined) return { kind: 'history', type, id, query };
  return /^\d{1,9}$/.test(version) ? { kind: 'version', type, id, version: Number(version) } : null;
}
