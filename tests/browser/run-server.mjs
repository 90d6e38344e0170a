import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../packages/server/bin/server.js', import.meta.url));
const startPatienceMs = 60_000;

/** A folder that the database's own account can enter. */
export function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cryobridge-browser-'));
  chmodSync(folder, 0o755);
  return { path: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the built server with its embedded database on a free port, as a user would. */
export async function runServer(dataDir) {
  const server = spawn(process.execPath, [launcher], {
    env: { ...process.env, PORT: '0', HOST: 'localhost', DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = await ready(server);
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
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
      resolve(found[1]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}: ${said}`));
    });
  });
}
