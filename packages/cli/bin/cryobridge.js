#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/index.js', import.meta.url);
if (!existsSync(built)) {
  // First use in a fresh clone: what setup says goes to standard error, so that output stays output.
  const setup = fileURLToPath(new URL('../../../scripts/setup.mjs', import.meta.url));
  const done = spawnSync(process.execPath, [setup], { stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    console.error('cryobridge is not built; run: npm run build');
    process.exit(1);
  }
}
const { main } = await import(built.href);
await main();
