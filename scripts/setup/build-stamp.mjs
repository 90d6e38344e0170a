import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const stampOf = (root) => join(root, 'node_modules', '.cache', 'cryobridge', 'built');
const madeByTools = new Set(['dist', 'types', 'generated', 'node_modules']);
const notBuilt = /\.(test|bench|contract)\.tsx?$|^\.gitkeep$/;

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return madeByTools.has(entry.name) ? [] : filesUnder(path);
    return notBuilt.test(entry.name) ? [] : [path];
  });
}

/** The build itself. */
export const buildScripts = [
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'scripts/build.mjs',
  'scripts/kernel.mjs',
  'scripts/definitions.mjs',
  'scripts/definitions/compartment.mjs',
  'scripts/definitions/search-paths.mjs',
  'scripts/definitions/structures.mjs',
  'scripts/definitions/value-sets.mjs',
];

/** One hash over everything the build reads: sources, knowledge, configurations, and the build itself. */
function inputs(root) {
  const hash = createHash('sha256');
  const files = [...filesUnder(join(root, 'packages')), ...buildScripts.map((name) => join(root, name))];
  for (const file of files.sort())
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** What must be there after a build. */
export const builtFiles = [
  'packages/fhir/generated/structures.js',
  'packages/freeze/generated/kernel-bytes.js',
  'packages/freeze/generated/space-kernel-bytes.js',
  'packages/knowledge/generated/knowledge.js',
  'packages/server/dist/index.js',
  'packages/cli/dist/index.js',
  'packages/web/dist/index.html',
];

export function buildIsFresh(root) {
  if (!existsSync(stampOf(root)) || builtFiles.some((output) => !existsSync(join(root, output))))
    return false;
  return readFileSync(stampOf(root), 'utf8') === inputs(root);
}

export function rememberBuild(root) {
  mkdirSync(dirname(stampOf(root)), { recursive: true });
  writeFileSync(stampOf(root), inputs(root));
}
