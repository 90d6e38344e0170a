import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Queryable } from '../records/record-search.js';
import type { Place } from './sort-sql.js';

/** What the link to a next page carries: the search, and the place where the page before it ended. */
export interface PageLink {
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly place: Place;
}

/**
 * Seals links to next pages, so that they show nothing of a record and cannot be made up. A link opens only for what
 * it was made for, and what it finds is judged anew by how far its caller reaches then.
 */
export interface PageLinks {
  seal(db: Queryable, madeFor: string, link: PageLink): Promise<string>;
  /** Null when it is not one of ours, or was made for something else. */
  open(db: Queryable, madeFor: string, text: string): Promise<PageLink | null>;
}

const cipherName = 'aes-256-gcm';
const [nonceLength, tagLength] = [12, 16];
const longestLink = 100_000;

export function pageLinks(): PageLinks {
  let secret: Promise<Buffer> | null = null;
  const secretOf = (db: Queryable): Promise<Buffer> => {
    secret ??= readSecret(db).catch((error: unknown) => {
      secret = null;
      throw error;
    });
    return secret;
  };
  return {
    async seal(db, madeFor, link) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(cipherName, await secretOf(db), nonce).setAAD(Buffer.from(madeFor));
      const sealed = [cipher.update(deflateRawSync(JSON.stringify(link))), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url');
    },
    async open(db, madeFor, text) {
      const bytes = Buffer.from(text, 'base64url');
      if (bytes.length <= nonceLength + tagLength || bytes.length > longestLink) return null;
      const decipher = createDecipheriv(cipherName, await secretOf(db), bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      });
      decipher.setAAD(Buffer.from(madeFor)).setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      try {
        const opened = [decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()];
        return JSON.parse(inflateRawSync(Buffer.concat(opened)).toString()) as PageLink;
      } catch {
        return null;
      }
    },
  };
}

async function readSecret(db: Queryable): Promise<Buffer> {
  const { rows } = await db.query<{ secret: string }>('select secret from search_secret');
  const [row] = rows;
  if (row === undefined) throw new Error('the secret of page links is missing from the database');
  return createHash('sha256').update(row.secret).digest();
}
