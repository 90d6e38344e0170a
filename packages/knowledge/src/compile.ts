/** Reads the YAML of this package, compiles it, writes `generated/knowledge.js`. A fault ends the build. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KnowledgeError, loadKnowledge } from './load.js';

const folders = ['sources', 'claims', 'concepts', 'nerves', 'probes', 'drugs', 'opioids'];

export function knowledgeFiles(root: URL): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({
        path: `${folder}/${name}`,
        text: readFileSync(new URL(`${folder}/${name}`, root), 'utf8'),
      })),
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function main(): void {
  const root = new URL('../', import.meta.url);
  try {
    const compiled = loadKnowledge(knowledgeFiles(root), sha256);
    mkdirSync(new URL('generated/', root), { recursive: true });
    const text = `export const compiled = JSON.parse(${JSON.stringify(JSON.stringify(compiled))});\n`;
    writeFileSync(new URL('generated/knowledge.js', root), text);
    console.log(
      `knowledge ${compiled.version}: ${Object.keys(compiled.claims).length} claims from ${Object.keys(compiled.sources).length} sources`,
    );
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
