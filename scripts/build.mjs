/** Builds everything in order: the knowledge loader, the knowledge itself, the packages, the page. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = (...args) => {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
};
const tsc = (...args) => node('node_modules/typescript/bin/tsc', '-b', ...args);

tsc('packages/knowledge');
node('packages/knowledge/dist/compile.js');
tsc();
node('node_modules/vite/bin/vite.js', 'build', 'packages/web', '--logLevel', 'warn');
