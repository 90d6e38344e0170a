import { isServedType } from '@cryobridge/fhir/search';

/** What we do for a Subscription, read from its resource. */
export interface Subscription {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  /** Type of the records it is about, and the search that they must meet. */
  readonly type: string;
  readonly parameters: readonly (readonly [string, string])[];
  readonly endpoint: URL;
  readonly headers: readonly (readonly [string, string])[];
  /** Whether the record itself is sent. */
  readonly sendsRecord: boolean;
  readonly end: Date | null;
}

/** A Subscription that we cannot serve; the message says why, for its owner. */
export class SubscriptionError extends Error {
  override readonly name = 'SubscriptionError';
}

interface Resource {
  readonly status?: string;
  readonly criteria?: string;
  readonly end?: string;
  readonly channel?: {
    readonly type?: string;
    readonly endpoint?: string;
    readonly payload?: string;
    readonly header?: readonly string[];
  };
}

export interface SubscriptionRow {
  readonly id: string;
  readonly version: number;
  /** JSON text. */
  readonly content: string;
}

/**
 * @param origins where deliveries may go.
 * @throws {SubscriptionError}
 */
export function readSubscription(row: SubscriptionRow, origins: readonly string[]): Subscription {
  const { status = '', criteria = '', end, channel = {} } = JSON.parse(row.content) as Resource;
  if (channel.type !== 'rest-hook') throw new SubscriptionError('only channels of type rest-hook are served');
  const { payload } = channel;
  if (payload !== undefined && !/^application\/(fhir\+)?json(;|$)/.test(payload))
    throw new SubscriptionError('channel.payload must be application/fhir+json, or be left out');
  return {
    id: row.id,
    version: row.version,
    status,
    ...readCriteria(criteria),
    endpoint: readEndpoint(channel.endpoint, origins),
    headers: (channel.header ?? []).map(readHeader),
    sendsRecord: payload !== undefined,
    end: end === undefined ? null : new Date(end),
  };
}

function readCriteria(criteria: string): Pick<Subscription, 'type' | 'parameters'> {
  const [type = '', query = ''] = criteria.split('?', 2);
  if (!isServedType(type) || type === 'AuditEvent' || type === 'Subscription')
    throw new SubscriptionError('criteria must be a search of one type, such as Observation?code=…');
  const parameters = [...new URLSearchParams(query).entries()];
  const told = parameters.find(([name]) =>
    /^_(count|sort|include|revinclude|summary|elements|total|page)\b/.test(name),
  );
  if (told !== undefined) throw new SubscriptionError(`criteria: ${told[0]} says nothing about one record`);
  return { type, parameters };
}

function readEndpoint(endpoint: string | undefined, origins: readonly string[]): URL {
  const url = endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url === null) throw new SubscriptionError('channel.endpoint is not an address');
  if (!origins.includes(url.origin) || url.username !== '' || url.password !== '')
    throw new SubscriptionError(
      `${url.origin} is not among the origins that this server delivers to (SUBSCRIPTION_ORIGINS)`,
    );
  return url;
}

const ownHeaders = new Set([
  'host',
  'connection',
  'content-length',
  'content-type',
  'transfer-encoding',
  'idempotency-key',
  'expect',
  'upgrade',
  'te',
  'trailer',
  'keep-alive',
]);

function readHeader(line: string): readonly [string, string] {
  const [, name, value] = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*([\x20-\x7e]*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined || ownHeaders.has(name.toLowerCase()))
    throw new SubscriptionError('channel.header must read like "Authorization: Bearer …"');
  return [name, value];
}
