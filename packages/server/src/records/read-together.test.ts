import { describe, expect, it } from 'vitest';
import type { Reach } from '../access/access-policy.js';
import { readTogether } from './read-together.js';

const all: Reach = { extent: 'all', patientId: null, hidden: [], viewerId: 'v' };
const own = (patientId: string): Reach => ({ extent: 'patient', patientId, hidden: [], viewerId: patientId });
const row = (id: string, content: string | null = `{"id":"${id}"}`) => ({
  type: 'Patient',
  id,
  version: 1,
  lastUpdated: new Date(0),
  content,
  patients: [id],
});

/** Answers with the rows it has, and remembers how it was asked. */
function database(rows: readonly ReturnType<typeof row>[]) {
  const asked: unknown[][] = [];
  const query = async ({ values }: { readonly values: unknown[] }) => {
    asked.push(values);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const ids = [values[1]].flat();
    return { rows: rows.filter(({ id }) => ids.includes(id)) };
  };
  return { asked, db: { query } as never };
}

describe('reads that come together', () => {
  it('share a statement; each gets its own answer', async () => {
    const { db, asked } = database([row('a'), row('b'), row('gone', null)]);
    const read = readTogether(db);
    const results = await Promise.allSettled(
      ['a', 'b', 'none', 'gone', 'a'].map((id) => read(all, { type: 'Patient', id })),
    );
    expect(asked).toHaveLength(1);
    expect(
      results.map((result) =>
        result.status === 'fulfilled' ? result.value.content : (result.reason as { status: number }).status,
      ),
    ).toEqual(['{"id":"a"}', '{"id":"b"}', 404, 410, '{"id":"a"}']);
  });

  it('of callers who reach differently stay apart', async () => {
    const { db, asked } = database([row('a'), row('b')]);
    const read = readTogether(db);
    await Promise.all([
      read(own('a'), { type: 'Patient', id: 'a' }),
      read(own('b'), { type: 'Patient', id: 'b' }),
      read(all, { type: 'Patient', id: 'a' }),
    ]);
    expect(asked.map((values) => values.slice(1))).toEqual([['a', 'a'], ['b', 'b'], ['a']]);
  });

  it('do not join a statement that is under way', async () => {
    const { db, asked } = database([row('a')]);
    const read = readTogether(db);
    const first = read(all, { type: 'Patient', id: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 2));
    await Promise.all([first, read(all, { type: 'Patient', id: 'a' })]);
    expect(asked).toHaveLength(2);
  });

  it('all fail when the database does', async () => {
    const read = readTogether({ query: () => Promise.reject(new Error('away')) } as never);
    const results = await Promise.allSettled(['a', 'b'].map((id) => read(all, { type: 'Patient', id })));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
