import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comeIn, firstAdministrator, printedLink } from '../door/people.mjs';

const launcher = fileURLToPath(new URL('../../packages/server/bin/server.js', import.meta.url));
const startPatienceMs = 60_000;

/** A folder that the database's own account can enter. */
export function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cryobridge-browser-'));
  chmodSync(folder, 0o755);
  return { path: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The clinician of each running server's tests, by its address. */
const clinicians = new Map();

export function clinicianOf(url) {
  return clinicians.get(new URL(url).origin);
}

/** Starts the built server with its embedded database on a free port, as a user would, and lets a clinician in. */
export async function runServer(dataDir, settings = {}) {
  const server = await startServer(dataDir, settings);
  const administrator = server.link === null ? null : await firstAdministrator(server.url, server.link);
  const clinician =
    administrator === null
      ? clinicians.get(dataDir)?.at(server.url)
      : await comeIn(administrator, 'clinician');
  clinicians.set(dataDir, clinician).set(server.url, clinician);
  return { ...server, administrator };
}

/** The same without anybody: `link` makes its first administrator. */
export async function startServer(dataDir, settings = {}) {
  const server = spawn(process.execPath, [launcher], {
    env: { ...process.env, PORT: '0', HOST: 'localhost', DATA_DIR: dataDir, DATABASE_URL: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const { url, link } = await ready(server);
  return {
    url,
    link,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
    /** As a power cut does: nothing is written down first. */
    async kill() {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

function ready(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      server.kill('SIGKILL');
      reject(new Error(`the server did not start: ${said}`));
    }, startPatienceMs);
    const hear = (chunk) => {
      said += chunk;
      const found = /is ready: (\S+)/.exec(said);
      if (found === null) return;
      clearTimeout(timer);
      resolve({ url: found[1], link: printedLink(said) });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}: ${said}`));
    });
  });
}
