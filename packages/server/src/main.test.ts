import type { CaseDetail } from '@cryobridge/contract';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator, printedLink } from '../../../tests/door/people.mjs';
import { startEmbeddedPostgres } from './postgres/embedded-postgres.js';

/** The launcher runs what the build made. */
const launcher = fileURLToPath(new URL('../bin/server.js', import.meta.url));

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  readonly told: () => string;
  /** Sends a signal and gives the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-server-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  // A test that broke off leaves its database behind.
  for (const dataDir of await readdir(folder)) {
    const pid = await postmasterPid(dataDir).catch(() => null);
    if (pid !== null && pid > 0) process.kill(pid, 'SIGQUIT');
  }
  await rm(folder, { recursive: true, force: true });
});

function launch(dataDir: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [launcher], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: join(folder, dataDir), CI: 'true', ...env },
  });
  running.add(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += String(chunk)));
  const exit = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  return { child, exit, told: () => told };
}

async function start(dataDir: string, env: Record<string, string> = {}): Promise<Started> {
  const { child, exit, told } = launch(dataDir, env);
  const ready = async () => {
    for (;;) {
      const url = /ready: (http:\S+)/.exec(told())?.[1];
      if (url !== undefined) return url;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const url = await Promise.race([ready(), exit.then(() => null)]);
  if (url === null) throw new Error(`the server did not start:\n${told()}`);
  return {
    process: child,
    url,
    told,
    end(signal) {
      child.kill(signal);
      return exit;
    },
  };
}

const form = {
  birthDate: '1964-05-01',
  sex: 'male',
  weightKg: 84,
  heightCm: 178,
  level: null,
  side: null,
  surgeryDate: '2026-12-03',
  tmr: 'planned',
  tmrDate: '2026-12-03',
  conditions: [],
  medications: [],
  allergies: [],
  noKnownAllergies: true,
  egfrMlPerMin173M2: 90,
  platelets10e9PerL: 250,
  inr: 1,
};

type Person = Awaited<ReturnType<typeof comeIn>>;

/** A clinician of a server that nobody administers yet. */
async function clinicianOf({ url, told }: Started): Promise<Person> {
  return comeIn(await firstAdministrator(url, printedLink(told())), 'clinician');
}

async function openCase(person: Person, limb: object = {}): Promise<CaseDetail> {
  const response = await person.fetch('/api/cases', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      from: 'form',
      form: { ...form, ...limb },
      label: 'Kept\u0000 \u{1F9CA}',
      now: '2026-11-22',
    }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as CaseDetail;
}

async function readCase(person: Person, id: string): Promise<CaseDetail> {
  return (await (await person.fetch(`/api/cases/${id}`)).json()) as CaseDetail;
}

const postmasterPid = async (dataDir: string) =>
  Number((await readFile(join(folder, dataDir, 'cluster', 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0]);

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the server', () => {
  it('keeps cases over an orderly stop, and takes PostgreSQL down with it', async () => {
    const first = await start('orderly');
    const person = await clinicianOf(first);
    const opened = await openCase(person);
    expect(opened.label).toBe('Kept \u{1F9CA}');
    const database = await postmasterPid('orderly');
    expect(await first.end('SIGTERM')).toBe(0);
    expect(lives(database)).toBe(false);

    const second = await start('orderly');
    expect(await readCase(person.at(second.url), opened.id)).toEqual(opened);
    expect(printedLink(second.told())).toBeNull();
    expect(await second.end('SIGINT')).toBe(0);
  });

  it('takes over the PostgreSQL that outlived it when it was killed', async () => {
    const first = await start('killed');
    const person = await clinicianOf(first);
    const opened = await openCase(person);
    const database = await postmasterPid('killed');
    await first.end('SIGKILL');
    expect(lives(database)).toBe(true);

    const second = await start('killed');
    expect(await postmasterPid('killed')).toBe(database);
    const again = person.at(second.url);
    expect(await readCase(again, opened.id)).toEqual(opened);
    const asked = opened.questions.find(({ kind }) => kind === 'choice');
    const value = asked?.options.find(({ effect }) => effect === 'proceed')?.value;
    const answered = await again.fetch(`/api/cases/${opened.id}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        answers: [{ question: asked?.id, value, by: 'Dr A. Example', reason: 'seen in clinic' }],
      }),
    });
    expect(answered.status).toBe(200);
    const after = (await answered.json()) as CaseDetail;
    expect(after.questions.map(({ id }) => id)).not.toContain(asked?.id);
    expect(await second.end('SIGTERM')).toBe(0);
    // Its own parent is gone, so its number may stay with a process that nobody has buried.
    await expect(postmasterPid('killed')).rejects.toThrow(/ENOENT/);
  });

  it('leaves a folder in use to the server that uses it', async () => {
    const both = [launch('twice'), launch('twice')];
    const first = await Promise.race(both.map(async (each) => ({ each, code: await each.exit })));
    expect(first.code).toBe(1);
    expect(first.each.told()).toContain('another cryobridge server is using');
    const other = both.find((each) => each !== first.each);
    await expect.poll(() => other?.told(), { timeout: 20_000 }).toContain('ready: ');
    const url = /ready: (\S+)/.exec(other?.told() ?? '')?.[1];
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: 'ok' });
    other?.child.kill('SIGTERM');
    expect(await other?.exit).toBe(0);
  });

  it('shares an outside database with other servers', async () => {
    const outside = await startEmbeddedPostgres(join(folder, 'outside'), { restarted() {}, lost() {} });
    const { user, password, port, database } = outside.connection;
    const env = { DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${port}/${database}` };
    const [one, two] = await Promise.all([start('unused', env), start('unused', env)]);
    try {
      const person = await clinicianOf(one);
      const other = person.at(two.url);
      const opened = await openCase(person);
      expect(await readCase(other, opened.id)).toEqual(opened);
      expect(await one.end('SIGTERM')).toBe(0);
      expect(await readCase(other, opened.id)).toEqual(opened);
      expect(await two.end('SIGTERM')).toBe(0);
      expect(existsSync(join(folder, 'unused'))).toBe(false);
      expect(one.told()).not.toContain(password);
    } finally {
      await outside.stop();
    }
  });

  it('stops when the shell that npm started it in is gone', async () => {
    const script = `"${process.execPath}" "${launcher}" & echo pid $!; wait`;
    const shell = spawn('/bin/sh', ['-c', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        DATA_DIR: join(folder, 'shell'),
        npm_lifecycle_event: 'start',
      },
    });
    let told = '';
    shell.stdout.on('data', (chunk) => (told += String(chunk)));
    await expect.poll(() => told, { timeout: 20_000 }).toContain('ready: ');
    shell.kill('SIGKILL');
    await expect.poll(() => told, { timeout: 20_000 }).toContain('stopped; everything is kept');
    await expect(postmasterPid('shell')).rejects.toThrow(/ENOENT/);
  });

  it('answers while it plans', async () => {
    const server = await start('busy');
    const person = await clinicianOf(server);
    const opening = Array.from({ length: 3 }, () => openCase(person, { level: 'transtibial', side: 'left' }));
    let slowestMs = 0;
    let done = false;
    void Promise.allSettled(opening).then(() => (done = true));
    while (!done) {
      const asked = performance.now();
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
      slowestMs = Math.max(slowestMs, performance.now() - asked);
    }
    await Promise.all(opening);
    expect(slowestMs).toBeLessThan(1000);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it.each([
    ['PORT', 'http', 'PORT must be a whole number'],
    ['PORT', '70000', 'PORT must be a whole number'],
    ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must start with postgres://'],
    [
      'DATABASE_URL',
      'postgres://nobody:secret-word@localhost:1/none',
      'nothing answers where DATABASE_URL points',
    ],
    ['DATABASE_URL', 'postgres://nobody:secret-word@none.invalid/none', 'in DATABASE_URL, is not known'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of'],
    ['PUBLIC_URL', 'http://ward.example', 'PUBLIC_URL must be an https:// address'],
    ['OIDC_ISSUER', 'https://hospital.example', 'OIDC_CLIENT_ID is needed with OIDC_ISSUER'],
    ['HOST', '203.0.113.7', 'HOST 203.0.113.7 is not an address of this machine'],
  ])('says what is wrong with %s=%s', async (name, value, message) => {
    const { exit, told } = launch('wrong', { [name]: value });
    expect(await exit).toBe(1);
    expect(told()).toContain(message);
    expect(told()).not.toContain('secret-word');
  });

  it('says when its port is taken, and leaves nothing running', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, 'localhost', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { exit, told } = launch('taken', { PORT: String(port) });
    expect(await exit).toBe(1);
    expect(told()).toContain(`port ${port} is in use`);
    await expect(postmasterPid('taken')).rejects.toThrow(/ENOENT/);
    holder.close();
  });
});
