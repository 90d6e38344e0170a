import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { selfMadeCertificate } from '../../testing/self-made-certificate.js';
import { openDoor } from './tls-server.js';

/** The launcher runs what the build made. */
const launcher = fileURLToPath(new URL('../../bin/server.js', import.meta.url));

let folder: string;
let postgres: TestPostgres;
let child: ChildProcess | null = null;
const files = () => ({ certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-tls-'));
  await chmod(folder, 0o755);
  postgres = await startTestPostgres();
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function put({ certificate, key }: ReturnType<typeof selfMadeCertificate>): Promise<void> {
  await writeFile(files().certificate, certificate);
  await writeFile(files().key, key);
}

interface Seen {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly serial: string;
}

function look(url: string, ca: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    get(`${url}/api/health`, { ca, agent: false }, (response) => {
      const { serialNumber: serial } = (response.socket as TLSSocket).getPeerCertificate();
      response.resume().on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, serial });
      });
    }).on('error', reject);
  });
}

describe('TLS', () => {
  it('is served from files, with HSTS; a hang-up reads them anew, and a bad pair changes nothing', async () => {
    const [first, second] = [selfMadeCertificate(), selfMadeCertificate()];
    await put(first);
    const { host, port, user, password } = postgres.connection;
    child = spawn(process.execPath, [launcher], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        DATABASE_URL: `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/postgres`,
        TLS_CERT: files().certificate,
        TLS_KEY: files().key,
      },
    });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (told += String(chunk)));
    await expect.poll(() => told, { timeout: 30_000 }).toMatch(/ready: https:/);
    const url = /ready: (https:\S+)/.exec(told)?.[1] ?? '';

    const before = await look(url, first.certificate);
    expect(before.status).toBe(200);
    expect(before.headers['strict-transport-security']).toMatch(/max-age=31536000/);
    await expect(fetch(url.replace('https', 'http'))).rejects.toThrow();

    await writeFile(files().certificate, second.certificate);
    child.kill('SIGHUP');
    await expect.poll(() => told).toContain('belong together (PEM); nothing changed');
    expect((await look(url, first.certificate)).serial).toBe(before.serial);

    await put(second);
    child.kill('SIGHUP');
    await expect.poll(() => told).toContain('were read again');
    expect((await look(url, second.certificate)).serial).not.toBe(before.serial);
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('does not start with files that cannot be used', async () => {
    await put({ ...selfMadeCertificate(), key: selfMadeCertificate().key });
    expect(() => openDoor(files())).toThrow(/belong together/);
    expect(() => openDoor({ ...files(), key: join(folder, 'none') })).toThrow(/TLS_KEY: .* cannot be read/);
    await writeFile(files().key, 'nonsense');
    expect(() => openDoor(files())).toThrow(/belong together/);
  });
});
