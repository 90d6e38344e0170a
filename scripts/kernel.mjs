/** Compiles the freeze kernels and puts their bytes into modules: `node scripts/kernel.mjs`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'packages', 'freeze', 'kernel');
const generated = join(root, 'packages', 'freeze', 'generated');

/** Entry, the module that gets its bytes, and their name there. */
const kernels = [
  ['index.ts', 'kernel-bytes.js', 'kernelBytes'],
  [join('three-d', 'index.ts'), 'space-kernel-bytes.js', 'spaceKernelBytes'],
];

function compile(entry, binary) {
  const done = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js'),
      join(source, entry),
      '--config',
      join(source, 'asconfig.json'),
      '--target',
      'release',
      '--outFile',
      binary,
    ],
    { cwd: source, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return done.status ?? 1;
}

const folder = mkdtempSync(join(tmpdir(), 'cryobridge-kernel-'));
const binary = join(folder, 'kernel.wasm');
let status = 0;
for (const [entry, module, name] of kernels) {
  status = compile(entry, binary);
  if (status !== 0) break;
  const bytes = readFileSync(binary).toString('base64');
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(generated, module), `export const ${name} =\n  '${bytes}';\n`);
}
rmSync(folder, { recursive: true, force: true });
process.exit(status);
