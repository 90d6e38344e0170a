/** Compiles the knowledge YAML alone: `node scripts/knowledge.mjs`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const args of [
  ['node_modules/typescript/bin/tsc', '-b', 'packages/knowledge'],
  ['packages/knowledge/dist/compile.js'],
]) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
