import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const tokenBytes = 32;

/** A secret that nobody can guess. */
export function newToken(prefix = ''): string {
  return prefix + randomBytes(tokenBytes).toString('base64url');
}

/** For secrets that nobody can guess; passwords need more. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Bound to the session, so that it needs no place of its own. */
export function csrfOf(sessionToken: string): string {
  return hashOf(`csrf ${sessionToken}`).toString('base64url');
}

export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(hashOf(a), hashOf(b));
}

/** Letters and digits that are not taken for each other when read aloud or written by hand. */
const clearSigns = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export function newCode(length: number): string {
  return Array.from({ length }, () => clearSigns[randomInt(clearSigns.length)]).join('');
}

/** As somebody typed it: case, spaces and dashes do not count. */
export function asCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '').toUpperCase();
}
