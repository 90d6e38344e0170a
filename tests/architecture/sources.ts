import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly package: string;
  readonly text: string;
  /** Module names as written. */
  readonly imports: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g;

/** Every TypeScript source of the packages; tests only on request. */
export function sourceFiles(options: { tests: boolean } = { tests: false }): SourceFile[] {
  return paths('packages')
    .filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path))
    .filter((path) => options.tests || !/\.(test|bench|contract)\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const imports = [...text.matchAll(importPattern)].map(
        (match) => match[1] ?? match[2] ?? match[3] ?? '',
      );
      return { path, package: path.split('/')[1] ?? '', text, imports };
    });
}

/** The file a relative import means, or null for a package. */
export function resolved(file: SourceFile, imported: string, all: ReadonlySet<string>): string | null {
  if (!imported.startsWith('.')) return null;
  const stem = normalize(join(dirname(file.path), imported)).replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, stem].find((path) => all.has(path)) ?? null;
}

/** Files below a folder, from the project's root, sorted; nothing installed, built or stored. */
export function paths(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|dist|types|generated|coverage|data|\.git)\//.test(path))
    .sort();
}
