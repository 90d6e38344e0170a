import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredPoint } from '@cryobridge/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPointFile } from './point-file.js';

const point = (key: string): StoredPoint => ({
  key,
  point: { kind: 'fields', probe: 'probe:n2o-14g', tissue: 'fat', use: 'planned' },
  result: { kind: 'chances', layouts: [] },
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-points-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('openPointFile', () => {
  it('stores a point once, and knows it when opened again', async () => {
    const path = join(folder, 'deep', 'once.ndjson');
    const file = await openPointFile(path);
    expect(await Promise.all([file.add(point('a')), file.add(point('b')), file.add(point('a'))])).toEqual([
      true,
      true,
      false,
    ]);
    await file.close();
    const again = await openPointFile(path);
    expect(await again.stored(['a', 'b', 'c'])).toEqual(new Set(['a', 'b']));
    expect(await again.add(point('b'))).toBe(false);
    await again.close();
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toHaveLength(2);
  });

  it('passes over a line cut short by a kill, and starts the next on a line of its own', async () => {
    const path = join(folder, 'cut.ndjson');
    const file = await openPointFile(path);
    await file.add(point('a'));
    await file.add(point('b'));
    await file.close();
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, -20));
    const again = await openPointFile(path);
    expect(await again.stored(['a', 'b'])).toEqual(new Set(['a']));
    expect(await again.add(point('b'))).toBe(true);
    await again.close();
    const last = await openPointFile(path);
    expect(await last.stored(['a', 'b'])).toEqual(new Set(['a', 'b']));
    await last.close();
  });
});
