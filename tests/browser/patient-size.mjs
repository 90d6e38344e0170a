import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../packages/web/dist/', import.meta.url));

/**
 * What the first visit loads before a report can be begun, gzip, of one language: the page, its script with everything
 * that this imports, its styles, and two files of words. Read from the built files, as a browser would follow them.
 */
export function firstLoad(language) {
  const html = read('patient.html');
  const entry = /<script type="module"[^>]* src="\/([^"]+)"/.exec(html)?.[1];
  if (entry === undefined) throw new Error('patient.html loads no script');
  const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)].map(([, path]) => path);
  const scripts = new Set();
  follow(entry, scripts);
  const words = JSON.parse(read('me-words.json'))[language].map((path) => path.slice(1));
  const files = ['patient.html', ...styles, ...scripts, ...words];
  return {
    files: files.map((path) => ({ path, gzipBytes: gzipSync(read(path), { level: 9 }).length })),
    wordFiles: words.length,
  };
}

export function totalBytes({ files }) {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}

function follow(path, seen) {
  if (seen.has(path)) return;
  seen.add(path);
  for (const [, name] of read(path).matchAll(/(?:^|[;}])import(?:[^"'()]*?from)?\s*["']\.\/([^"']+)["']/g))
    follow(`assets/${name}`, seen);
}

function read(path) {
  return readFileSync(join(dist, path), 'utf8');
}
