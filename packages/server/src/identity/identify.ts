import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import { callerOfToken } from './access-tokens.js';
import type { Identity } from './identity.js';
import type { Site } from './passkeys.js';
import { csrfOf, hashOf, sameText } from './secrets.js';
import { callerOfSession } from './sessions.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface Identified {
  readonly caller: Caller | null;
  /** A session came with an unsafe request that another site may have made; it counts as nobody's. */
  readonly forged: boolean;
}

const nobody: Identified = { caller: null, forged: false };

/** Who sends a request: an access token, else the page's session. */
export async function identify(identity: Identity, request: FastifyRequest): Promise<Identified> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) return nobody;
    return { caller: await find(identity, token, callerOfToken), forged: false };
  }
  const token = sessionTokenOf(identity, request);
  if (token === null) return nobody;
  if (!safeMethods.has(request.method) && !isOwnPage(identity, request, token))
    return { caller: null, forged: true };
  return { caller: await find(identity, token, callerOfSession), forged: false };
}

function find({ callers, pool }: Identity, token: string, ask: typeof callerOfToken): Promise<Caller | null> {
  return callers.find(`${ask.name} ${hashOf(token).toString('base64url')}`, () => ask(pool, token));
}

/** Browsers say where a request comes from, and no other site can read or send the token. */
function isOwnPage(identity: Identity, request: FastifyRequest, token: string): boolean {
  const given = request.headers['x-csrf-token'];
  return isOwnOrigin(identity, request) && typeof given === 'string' && sameText(given, csrfOf(token));
}

/** True also for programs, which name no origin. */
export function isOwnOrigin(identity: Identity, request: FastifyRequest): boolean {
  const { origin } = request.headers;
  return origin === undefined || origin === siteOf(identity, request).origin;
}

export function siteOf({ publicUrl }: Identity, request: FastifyRequest): Site {
  if (publicUrl !== null) return { origin: publicUrl.origin, host: publicUrl.hostname };
  return { origin: `${request.protocol}://${request.host}`, host: request.hostname };
}

function isSecure(identity: Identity, request: FastifyRequest): boolean {
  return siteOf(identity, request).origin.startsWith('https:');
}

export interface CookieShape {
  readonly name: string;
  readonly options: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

/** Over TLS the browser itself keeps the cookie to this very host. */
export function cookieShape(
  identity: Identity,
  request: FastifyRequest,
  what: 'session' | 'hospital',
): CookieShape {
  const secure = isSecure(identity, request);
  return {
    name: `${secure ? '__Host-' : ''}cryobridge-${what}`,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}

export function sessionTokenOf(identity: Identity, request: FastifyRequest): string | null {
  return request.cookies[cookieShape(identity, request, 'session').name] ?? null;
}
