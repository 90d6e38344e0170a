/** Builds everything in order: freeze kernel, FHIR definitions, knowledge loader, knowledge itself, packages, page. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(...args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

run('scripts/kernel.mjs');
run('scripts/definitions.mjs');
const compiler = 'node_modules/typescript/bin/tsc';
run(compiler, '-b', 'packages/knowledge');
run('packages/knowledge/dist/compile.js');
run(compiler, '-b');
run('node_modules/vite/bin/vite.js', 'build', 'packages/web', '--logLevel', 'warn');
