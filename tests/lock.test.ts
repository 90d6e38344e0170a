import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './architecture/sources.js';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

/** The folders in which Node looks for what `path` asks for, innermost first. */
function places(path: string, name: string): string[] {
  const parts = path === '' ? [] : path.split('/node_modules/');
  return [...parts.map((_, n) => `${parts.slice(0, parts.length - n).join('/node_modules/')}/`), ''].map(
    (folder) => `${folder}node_modules/${name}`,
  );
}

it('locks every optional dependency, so that a clean install works on every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !places(path, name).some((place) => place in packages))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

it('names no registry', () => {
  const hosts = Object.entries(packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
  expect(hosts.map(([path]) => path)).toEqual([]);
});
