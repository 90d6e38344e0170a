import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { migrationNames } from './migrations.js';
import { openStore } from './store.js';

/** The launcher runs what the build made. */
const launcher = fileURLToPath(new URL('../../bin/server.js', import.meta.url));

let postgres: TestPostgres;
let client: pg.Client;
beforeAll(async () => {
  postgres = await startTestPostgres();
  client = new pg.Client(postgres.connection);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await postgres.stop();
});

function start(database: string) {
  const { host, port, user, password } = postgres.connection;
  const url = `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`;
  const child = spawn(process.execPath, [launcher], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: url },
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += String(chunk)));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, exit, told: () => told };
}

describe('migrations', () => {
  it('run once when servers start together on an empty database', async () => {
    await client.query('create database together');
    const servers = [start('together'), start('together'), start('together')];
    for (const { told } of servers) await expect.poll(told, { timeout: 60_000 }).toContain('ready: ');
    for (const { child } of servers) child.kill('SIGTERM');
    expect(await Promise.all(servers.map(({ exit }) => exit))).toEqual([0, 0, 0]);
    const there = new pg.Client({ ...postgres.connection, database: 'together' });
    await there.connect();
    const { rows } = await there.query<{ name: string }>('select name from kysely_migration order by name');
    expect(rows.map(({ name }) => name)).toEqual(migrationNames);
    await there.end();
  });

  it('do not touch a database that is newer than the program', async () => {
    await client.query('create database newer template postgres');
    const connection = { ...postgres.connection, database: 'newer' };
    const there = new pg.Client(connection);
    await there.connect();
    await there.query(`insert into kysely_migration values ('900-later', now()::text)`);
    await expect(openStore(connection, () => {})).rejects.toThrow(
      'the database was brought up to date by a newer cryobridge (900-later); update this one',
    );
    const { exit, told } = start('newer');
    expect(await exit).toBe(1);
    expect(told()).toContain('could not start: the database was brought up to date by a newer cryobridge');
    await there.end();
  });
});
