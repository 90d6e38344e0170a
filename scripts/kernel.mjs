/** Compiles the freeze kernel and puts its bytes into a module: `node scripts/kernel.mjs`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'packages', 'freeze', 'kernel');
const generated = join(root, 'packages', 'freeze', 'generated');

const folder = mkdtempSync(join(tmpdir(), 'cryobridge-kernel-'));
const binary = join(folder, 'kernel.wasm');
const done = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js'),
    join(source, 'index.ts'),
    '--config',
    join(source, 'asconfig.json'),
    '--target',
    'release',
    '--outFile',
    binary,
  ],
  { cwd: source, stdio: ['ignore', 'inherit', 'inherit'] },
);
if (done.status === 0) {
  const bytes = readFileSync(binary).toString('base64');
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(generated, 'kernel-bytes.js'), `export const kernelBytes =\n  '${bytes}';\n`);
}
rmSync(folder, { recursive: true, force: true });
process.exit(done.status ?? 1);
