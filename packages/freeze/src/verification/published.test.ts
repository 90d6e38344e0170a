import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceEngine } from '../reference-engine.js';
import { comparePublished, type PublishedData } from './published.js';

const data: PublishedData = JSON.parse(
  readFileSync(new URL('../../../../conformance/solver/published.json', import.meta.url), 'utf8'),
);

describe('published measurements', () => {
  const compared = comparePublished(referenceEngine, data);

  it.each(compared.filter(({ row }) => !row.knownMiss))(
    '$row.grade $row.id lies within',
    ({ row, value }) => {
      expect(value, `${row.what}: ${row.tolerance}`).toBeGreaterThanOrEqual(row.low);
      expect(value, `${row.what}: ${row.tolerance}`).toBeLessThanOrEqual(row.high);
    },
  );

  it.each(compared.filter(({ row }) => row.knownMiss))(
    '$row.id is still a miss, as the page says',
    ({ within }) => {
      expect(within).toBe(false);
    },
  );

  it('covers every grade and names what it cannot model', () => {
    expect(new Set(data.rows.map(({ grade }) => grade))).toEqual(new Set(['A', 'B', 'C']));
    expect(data.notModelled.length).toBeGreaterThan(0);
    for (const { why } of data.notModelled) expect(why).not.toBe('');
  });
});
