import { createHash } from 'node:crypto';

const remembered = 5_000;
let recent = new Map<string, string>();
let older = new Map<string, string>();

/**
 * The first 128 bits of the SHA-256 of a text, as PostgreSQL's function `search_token` makes them. Codes and
 * references come again and again, so the latest are remembered.
 */
export function tokenHash(text: string): string {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const hash = older.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
  if (recent.size >= remembered) {
    older = recent;
    recent = new Map();
  }
  recent.set(text, hash);
  return hash;
}

const numbers = new Map<string, number>();

/** The number under which an expression's values are kept: 32 bits of its hash. A test holds that no two collide. */
export function pathNumber(path: string): number {
  const known = numbers.get(path);
  if (known !== undefined) return known;
  const number = createHash('sha256').update(path).digest().readInt32BE(0);
  numbers.set(path, number);
  return number;
}
