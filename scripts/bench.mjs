/** Runs the benchmarks one after another: `npm run bench`, or `npm run bench -- plan` for those whose name has "plan". */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../bench/', import.meta.url));
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter(
    (name) =>
      name.endsWith('.bench.mjs') && (wanted.length === 0 || wanted.some((word) => name.includes(word))),
  )
  .sort();

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
let broken = names.length === 0 ? 1 : 0;
for (const name of names) {
  console.log(`\n${name.replace('.bench.mjs', '')}`);
  if (
    spawnSync(process.execPath, [`${folder}${name}`], { stdio: ['ignore', 'inherit', 'inherit'] }).status !==
    0
  )
    broken += 1;
}
process.exit(broken === 0 ? 0 : 1);
