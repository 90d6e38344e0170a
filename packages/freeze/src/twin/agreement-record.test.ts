import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kernelEngine } from '../kernel/index.js';

const record = JSON.parse(
  readFileSync(new URL('../../../../conformance/solver/agreement.json', import.meta.url), 'utf8'),
);

/** What `node scripts/agreement.mjs` found, which takes too long for a test to find again. */
describe('recorded agreement of kernel and twin', () => {
  it('is that of this kernel', () => expect(record.engine).toBe(`kernel ${kernelEngine.version}`));

  it('covers 500 problems, and none of them failed', () => {
    expect(record.problems).toBeGreaterThanOrEqual(500);
    expect(record.failed).toEqual([]);
    expect(record.layers.problems).toBeGreaterThanOrEqual(100);
  });

  it.each(['draft', 'coarse', 'layers'])('keeps every length within 3 %, and the balance: %s', (setting) => {
    expect(record[setting].over3Percent).toEqual([]);
    expect(record[setting].differencePercent.most).toBeLessThanOrEqual(3);
    expect(record[setting].mostImbalancePercent).toBeLessThan(0.5);
  });

  /** The aim is 0.5 % for every problem. Three miss it, by cells and steps rather than by their domain: a known miss, kept from growing. */
  it('moves 497 of 500 problems by less than half a percent when the domain is doubled', () => {
    expect(record.doubledDomain.problems).toBeGreaterThanOrEqual(500);
    expect(record.doubledDomain.over05Percent.map(({ n }: { n: number }) => n)).toEqual([51, 206, 251]);
    expect(record.doubledDomain.mostPercent).toBeLessThanOrEqual(0.7);
  });
});
