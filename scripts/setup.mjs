/**
 * Makes a clone ready to run: installs from the lock file, links the database's libraries, builds.
 * Runs before `npm start` and `npm test`, so it may use nothing but Node itself. Does nothing when
 * nothing changed. `--quiet` prints only what goes wrong.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIsFresh, rememberBuild } from './setup/build-stamp.mjs';
import { dependenciesAreFresh, rememberDependencies } from './setup/install-stamp.mjs';
import { linkPostgresLibraries } from './setup/link-postgres.mjs';
import { withLock } from './setup/lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = process.argv.includes('--quiet');
const say = (line) => {
  if (!quiet) console.log(`cryobridge: ${line}`);
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`cryobridge needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a step without input; what it prints is shown only when it fails. */
function step(title, command, args) {
  const started = Date.now();
  say(`${title} …`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    shell: command.endsWith('.cmd'),
  });
  if (done.status !== 0) {
    console.error(
      `${done.stdout ?? ''}${done.stderr ?? ''}${done.error === undefined ? '' : done.error.message}`.trim(),
    );
    console.error(`cryobridge: ${title} failed.`);
    return false;
  }
  say(`${title}: done in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return true;
}

function installDependencies() {
  const options = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const title = 'installing dependencies from package-lock.json (about a minute)';
  if (npm !== undefined && /\.[cm]?js$/.test(npm)) return step(title, process.execPath, [npm, ...options]);
  return step(title, process.platform === 'win32' ? 'npm.cmd' : 'npm', options);
}

function makeReady() {
  if (!dependenciesAreFresh(root)) {
    if (!installDependencies()) return false;
    rememberDependencies(root);
  }
  linkPostgresLibraries(root);
  if (!buildIsFresh(root)) {
    if (!step('building', process.execPath, [join(root, 'scripts', 'build.mjs')])) return false;
    rememberBuild(root);
  }
  return true;
}

const ready = withLock(join(root, '.cache', 'setup.lock'), say, makeReady);
process.exit(ready ? 0 : 1);
