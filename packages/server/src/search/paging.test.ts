import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pick, seededRandom } from '../../../fhir/testing/random-resource.js';
import {
  deleteIndexed,
  everythingOf,
  searchFor,
  shownOn,
  storeIndexed,
} from '../../testing/indexed-records.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';

interface Pain {
  readonly resourceType: 'Observation';
  readonly id: string;
  readonly subject: object;
  readonly code: object;
  readonly effectiveDateTime?: string;
  readonly valueQuantity?: object;
}

const random = seededRandom(7);
function pain(id: string): Pain {
  const day = 1 + Math.floor(random() * 9);
  return {
    resourceType: 'Observation',
    id,
    subject: { reference: 'Patient/1' },
    code: { coding: [{ code: pick(random, ['a', 'b', 'c']) }] },
    ...(random() < 0.2 ? {} : { effectiveDateTime: `2026-01-0${day}` }),
    ...(random() < 0.3
      ? {}
      : {
          valueQuantity: { value: Math.floor(random() * 4), ...(random() < 0.2 ? { comparator: '>' } : {}) },
        }),
  };
}

describe.each(postgresVersions)('pages on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let pool: pg.Pool;
  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    pool = new pg.Pool(postgres.connection);
    pool.on('error', () => {});
  });
  afterAll(async () => {
    await pool.end();
    await postgres.stop();
  });

  async function walk(
    url: string,
    between: (page: number) => Promise<void> = async () => {},
  ): Promise<string[]> {
    const [path = ''] = url.split('?');
    const visited: string[] = [];
    let next: string | null = url.slice(path.length + 1);
    for (let at = 0; next !== null; at += 1) {
      const page = await searchFor(pool, `${path}?${next}`);
      visited.push(...shownOn(page));
      ({ next } = page);
      await between(at);
    }
    return visited;
  }

  it.each([
    '_sort=date',
    '_sort=-date',
    '_sort=-date,code',
    '_sort=value-quantity,-date',
    '_sort=-value-quantity,date,-code',
    '_sort=code,_id',
    '_sort=-_id',
    '_sort=_lastUpdated',
    '_sort=-_lastUpdated,code',
    '_sort=patient,-date',
    '',
  ])('visit every match once by %s, in the order of one long page, while others write', async (sort) => {
    await pool.query('truncate search_entry, search_date, search_quantity, search_text');
    await pool.query('delete from resource');
    const start = Array.from({ length: 60 }, (_, index) => pain(`o-${index}`));
    await storeIndexed(pool, start);
    const whole = shownOn(await searchFor(pool, `Observation?_count=1000&${sort}`));
    expect(whole).toHaveLength(60);
    const gone = new Set<string>();
    const visited = await walk(`Observation?_count=7&${sort}`, async (page) => {
      await storeIndexed(pool, [pain(`new-${page}-1`), pain(`new-${page}-2`)]);
      const id = `o-${50 + page}`;
      gone.add(`Observation/${id}`);
      await deleteIndexed(pool, 'Observation', id);
    });
    const original = visited.filter((id) => !id.includes('/new-'));
    expect(new Set(visited).size).toBe(visited.length);
    expect(original.filter((id) => !gone.has(id))).toEqual(whole.filter((id) => !gone.has(id)));
  });

  it('put what has no value last, upwards and downwards', async () => {
    const url = (sort: string) => `Observation?_count=1000&code=a&_sort=${sort}`;
    for (const sort of ['date', '-date', 'value-quantity', '-value-quantity']) {
      const { records } = await searchFor(pool, url(sort));
      const present = records.map(({ content }) => {
        const held = JSON.parse(content) as Pain;
        return (sort.endsWith('date') ? held.effectiveDateTime : held.valueQuantity) !== undefined;
      });
      expect(present).toContain(false);
      expect(present).toEqual([...present].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it('give links that show nothing, open for the same search alone, and cannot be made up', async () => {
    const { next, total } = await searchFor(pool, 'Observation?_count=1&code=a&_sort=-date');
    expect(total).toBeNull();
    const [, token = ''] = /^_page=([A-Za-z0-9_-]+)&_count=1$/.exec(next ?? '') ?? [];
    expect(token).not.toBe('');
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/2026|code|Patient/);
    const changed = `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`;
    for (const url of [
      `Observation?_page=${changed}`,
      `Observation?_page=`,
      `Observation?_page=abc`,
      `Condition?_page=${token}`,
      `Patient/1/Observation?_page=${token}`,
      `?_page=${token}`,
      `Observation?_page=${token}&code=b`,
      `Observation?_page=${token}&_count=1&code=b`,
      `Observation?_page=${token}&_page=${token}`,
    ]) {
      await expect(searchFor(pool, url)).rejects.toMatchObject({ status: 400 });
    }
    await expect(searchFor(pool, `Observation?_page=${token}`)).resolves.toMatchObject({ total: null });
    const larger = await searchFor(pool, `Observation?_page=${token}&_count=3`);
    expect(larger.records).toHaveLength(3);
  });

  it('tell the total where it is asked for, or known anyway', async () => {
    const all = await searchFor(pool, 'Observation?_count=1000');
    expect(all.total).toBe(all.records.length);
    expect((await searchFor(pool, 'Observation?_count=1')).total).toBeNull();
    expect((await searchFor(pool, 'Observation?_count=1&_total=accurate')).total).toBe(all.total);
    const none = await searchFor(pool, 'Observation?_count=0');
    expect(none).toMatchObject({ records: [], total: all.total, next: null });
    expect((await searchFor(pool, 'Observation?_count=5000')).records).toHaveLength(all.records.length);
  });

  it('go through everything of a patient', async () => {
    await storeIndexed(pool, [{ resourceType: 'Patient', id: '1' }]);
    const first = await everythingOf(pool, '1', '_count=30&_type=Observation');
    const rest = await everythingOf(pool, '1', first.next ?? '');
    expect(first.records).toHaveLength(30);
    expect(new Set([...shownOn(first), ...shownOn(rest)]).size).toBe(60);
    await expect(everythingOf(pool, '2', first.next ?? '')).rejects.toMatchObject({ status: 400 });
    const whole = await everythingOf(pool, '1', '_count=1000');
    expect(shownOn(whole)).toContain('Patient/1');
    const late = await everythingOf(pool, '1', '_count=1000&start=2026-01-05&end=2026-01-06');
    const days = late.records
      .filter(({ type }) => type === 'Observation')
      .map(({ content }) => (JSON.parse(content) as Pain).effectiveDateTime ?? 'none');
    expect([...new Set(days)].sort()).toEqual(['2026-01-05', '2026-01-06', 'none']);
    expect((await everythingOf(pool, '1', '_since=2100-01-01T00:00:00Z')).records).toEqual([]);
  });
});
