import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './architecture/sources.js';

it('README shows what the commands in it print today', () => {
  const done = spawnSync(process.execPath, [join(root, 'scripts/readme.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect(done.stderr).toBe('');
  expect(done.status).toBe(0);
});
