import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './architecture/sources.js';

const said: Readonly<Record<string, RegExp>> = {
  '01-record-to-plan.mjs': /^cannot-tell: \d+ questions\n(- .+\n){3}hold: .+\ndoses on hold: 0\n$/,
  '02-one-freeze.mjs': /^reference: .+\n( .+ s {2}ice .+\n){6}kernel: .+\n( .+ s {2}ice .+\n){6}$/,
  '03-what-is-assumed.mjs': /\n\d+ assumed claims about probes, of \d+ claims in all\n$/,
  '04-beside-an-artery.mjs': /^0 vessel: .+ 0 J .+\n1 vessel: .+ [1-9]\d* J .+\n$/,
  '05-opioid-orders.mjs':
    /^2026-12-01: 45 MME by CDC 2022\n.+: 45 MME.+\n.+: at least 45 MME.+\n(.+: 15 MME.+\n){2}.+: 0 MME.+\n$/,
};

describe('examples', () => {
  const names = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.mjs'));

  it('are all known here', () => {
    expect(names.sort()).toEqual(Object.keys(said));
  });

  it.each(names)('%s runs', (name) => {
    const done = spawnSync(process.execPath, [join(root, 'examples', name)], { encoding: 'utf8' });
    expect(done.stderr).toBe('');
    expect(done.status).toBe(0);
    expect(done.stdout).toMatch(said[name] ?? /^$/);
  });
});
