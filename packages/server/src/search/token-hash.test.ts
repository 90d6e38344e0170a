import { searchParametersOf, servedTypes } from '@cryobridge/fhir/search';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { startTestPostgres } from '../../testing/postgres.js';
import { pathNumber, tokenHash } from './token-hash.js';

describe('what the index keeps instead of names', () => {
  it('gives every path a number of its own', () => {
    const paths = new Set(
      servedTypes.flatMap((type) =>
        searchParametersOf(type).flatMap(({ paths: own, composites = [] }) => [
          ...own.map(({ id }) => id),
          ...composites.map(({ components }) =>
            components.map((part) => part.paths.map(({ id }) => id).join(',')).join('&'),
          ),
        ]),
      ),
    );
    expect(paths.size).toBeGreaterThan(400);
    expect(new Set([...paths].map(pathNumber)).size).toBe(paths.size);
  });

  it('hashes as PostgreSQL does', async () => {
    const postgres = await startTestPostgres();
    const client = new pg.Client(postgres.connection);
    await client.connect();
    const texts = ['', 'a', 'rObservation.subject\u0001Patient/1', 'ä€😀', 'x'.repeat(10_000)];
    const { rows } = await client.query<{ hash: string }>(
      `select replace(search_token(text)::text, '-', '') as hash from unnest($1::text[]) with ordinality as t (text, at) order by at`,
      [texts],
    );
    expect(rows.map(({ hash }) => hash)).toEqual(texts.map(tokenHash));
    await client.end();
    await postgres.stop();
  });

  it('remembers hashes without mixing them up', () => {
    const first = tokenHash('first');
    const many = Array.from({ length: 50_000 }, (_, index) => tokenHash(`text ${index}`));
    expect(new Set(many).size).toBe(50_000);
    expect(tokenHash('first')).toBe(first);
    expect(tokenHash('text 49999')).toBe(many[49_999]);
  });
});
