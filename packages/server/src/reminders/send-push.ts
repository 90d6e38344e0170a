import { request } from 'node:https';
import { isIP } from 'node:net';
import webPush from 'web-push';
import { isPublicAddress, publicLookup } from './public-lookup.js';
import type { VapidKeys } from './vapid-keys.js';

export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface PushParts {
  readonly keys: VapidKeys;
  /** `mailto:` or `https:`: whom a push service may ask. */
  readonly subject: string;
  readonly privateOrigins: readonly string[];
  /** PEM of a certificate that tests trust. */
  readonly ca?: string;
}

/** `gone`: the browser unsubscribed; `refused`: it will never arrive; `failed`: it may, later. */
export type PushOutcome = 'sent' | 'gone' | 'refused' | 'failed';

const patienceMs = 10_000;

/** Sends one encrypted message through the browser's push service; never to a private address. */
export async function sendPush(parts: PushParts, target: PushTarget, message: object): Promise<PushOutcome> {
  const url = new URL(target.endpoint);
  const isTests = parts.privateOrigins.includes(url.origin);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' || (!isTests && isIP(host) !== 0 && !isPublicAddress(host))) return 'refused';
  const { keys, subject } = parts;
  try {
    const { method, headers, body } = webPush.generateRequestDetails(
      { endpoint: target.endpoint, keys: { p256dh: target.p256dh, auth: target.auth } },
      JSON.stringify(message),
      { vapidDetails: { subject, ...keys }, TTL: 6 * 3600, urgency: 'normal', topic: 'reminder' },
    );
    const status = await call(url, { method, headers, body, ca: parts.ca, isTests });
    if (status >= 200 && status < 300) return 'sent';
    if (status === 404 || status === 410) return 'gone';
    return status === 429 || status >= 500 ? 'failed' : 'refused';
  } catch (error) {
    const isOurs = error instanceof Error && (error.name === 'PrivateAddressError' || !('code' in error));
    return isOurs ? 'refused' : 'failed';
  }
}

interface Call {
  readonly method: string;
  readonly headers: object;
  readonly body: Buffer | null;
  readonly ca: string | undefined;
  readonly isTests: boolean;
}

/** A redirect is an answer like any other; it is not followed. */
function call(url: URL, { method, headers, body, ca, isTests }: Call): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method,
      headers: { ...headers },
      timeout: patienceMs,
      // A connection of its own: one kept open was not looked up for this call.
      agent: false,
      ...(ca === undefined ? {} : { ca }),
      ...(isTests ? {} : { lookup: publicLookup }),
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('timeout', () => asked.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}
