import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knowledge } from '@cryobridge/knowledge';
import { type Plan, sourcedValues } from '@cryobridge/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';
import { plannedFlags, smallRecord } from './small-record.js';

let folder: string;
let record: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-formulary-'));
  record = join(folder, 'record.json');
  await writeFile(record, JSON.stringify(smallRecord));
});
afterAll(() => rm(folder, { recursive: true }));

function formulary(mg: unknown, unit = 'mg/day') {
  const signOff = { name: 'Rosa Pharm', at: '2026-11-20T09:00:00.000Z' };
  return {
    schema: 'cryobridge-formulary/1',
    version: 4,
    signedBy: signOff.name,
    signedAt: signOff.at,
    drugs: {
      'drug:acetaminophen': {
        available: true,
        alternative: null,
        note: '',
        values: { dayMaxMg: { value: mg, unit, source: 'House standard 12', looserBecause: null } },
        sourced: sourcedValues(knowledge, 'drug:acetaminophen'),
        signOff,
      },
    },
  };
}

async function planned(content: unknown, ...flags: readonly string[]) {
  const path = join(folder, 'formulary.json');
  await writeFile(path, JSON.stringify(content));
  return run(['plan', record, ...plannedFlags, '--formulary', path, ...flags], { columns: 200 });
}

describe('cryobridge plan --formulary', () => {
  it('plans with the values of the hospital, and says whose they are', async () => {
    const out = (await planned(formulary(2000))).out.replaceAll(/\s+/g, ' ');
    expect(out).toContain(
      'A value of this hospital, most in a day: 2000 mg/day (elsewhere 4000), signed by Rosa Pharm.',
    );
    expect(out).toContain('At most 2000 mg in 24 hours');
    expect(out).toContain('Signed off by Rosa Pharm, 2026-11-20.');
    expect(out).toContain('House standard 12, local.');
    expect(out).toContain('formulary version 4');
  });

  it('takes the answer of the server as it comes, and is as before without one', async () => {
    const [bare, wrapped] = [
      await planned(formulary(2000), '--json'),
      await planned({ formulary: formulary(2000) }, '--json'),
    ];
    expect(wrapped.out).toBe(bare.out);
    const without = await run(['plan', record, ...plannedFlags, '--json']);
    expect((JSON.parse(without.out) as Plan).madeFrom).not.toHaveProperty('formularyVersion');
    const none = await planned({ formulary: null });
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('formulary.json: file: ')]);
  });

  it('refuses what may not be signed, naming file and field', async () => {
    const at = 'formulary.json: drugs.drug:acetaminophen.values.dayMaxMg';
    expect((await planned(formulary(4001))).err).toContain(`${at}.value: is looser than any source allows`);
    expect((await planned(formulary(2, 'g/day'))).err).toContain(`${at}.unit: must be mg/day`);
    const words = await planned(formulary({ most: 3 }));
    expect([words.code, words.err]).toEqual([2, expect.stringContaining(`${at}.value: `)]);
    expect((await planned({ ...formulary(2000), version: 0 })).err).toContain('formulary.json: version: ');
  });
});
