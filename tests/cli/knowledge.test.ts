import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';

const claims = Object.values(knowledge.claims);

describe('cryobridge knowledge', () => {
  it('lists every claim with its sources as JSON', async () => {
    const { code, out } = await run(['knowledge', '--json']);
    expect(code).toBe(0);
    const listed = JSON.parse(out);
    expect(listed.version).toBe(knowledge.version);
    expect(listed.claims).toHaveLength(claims.length);
    const ids = new Set(listed.sources.map((source: { id: string }) => source.id));
    expect(claims.every(({ sources }) => sources.every(({ source }) => ids.has(source)))).toBe(true);
  });

  it('finds what is assumed, and nothing else', async () => {
    const assumed = claims.filter(({ basis }) => basis === 'assumed');
    expect(assumed.length).toBeGreaterThan(0);
    const { out } = await run(['knowledge', '--assumed', '--json']);
    expect(JSON.parse(out).claims.map((claim: { id: string }) => claim.id)).toEqual(
      assumed.map(({ id }) => id),
    );
  });

  it('searches for all words given', async () => {
    const { out } = await run(['knowledge', 'tibial', 'popliteal', '--json']);
    const found = JSON.parse(out).claims as { id: string }[];
    expect(found.map(({ id }) => id)).toContain('claim:nerve.tibial-popliteal.areaMm2');
    expect(found.length).toBeLessThan(claims.length / 4);
  });

  it('shows one claim with value, unit, basis and source, within 80 columns except for addresses', async () => {
    const { code, out } = await run(['knowledge', '--claim', 'nerve.tibial-popliteal.areaMm2']);
    expect(code).toBe(0);
    expect(out).toMatch(/= [\d.]+ mm2 .*\[measured\]/);
    const long = out.split('\n').filter((line) => line.length > 80 && !/^\s*https?:\S+$/.test(line));
    expect(long).toEqual([]);
  });

  it('says when there is no such claim', async () => {
    const { code, err } = await run(['knowledge', '--claim', 'claim:none']);
    expect(code).toBe(2);
    expect(err).toContain('there is no claim:none');
  });
});
