import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../packages/server/src/postgres/embedded-postgres.js';
import { openStore } from '../../packages/server/src/store/store.js';
import { run } from './run-in-process.js';

let folder: string;
const quiet = { restarted() {}, lost() {} };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-erase-cli-'));
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres(join(folder, 'data'), quiet);
  await (await openStore(postgres.connection, () => {})).close();
  const client = new pg.Client(postgres.connection);
  await client.connect();
  await client.query(
    `insert into resource (type, id, version, last_updated, content, patients) values
       ('Patient', 'p1', 1, now(), '{"name":"Quimby"}', '{p1}'),
       ('Appointment', 'a1', 1, now(), '{}', '{p1,p2}')`,
  );
  await client.end();
  await postgres.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = (...words: string[]) => run([...words, '--data-dir', join(folder, 'data')]);

it('cryobridge erase takes a patient away, says what is left, and leaves the trail intact', async () => {
  const erased = await cli('erase', 'Patient/p1', '--reason', 'asked for it', '--by', 'Dr A. Example');
  expect(erased).toMatchObject({ code: 0, err: '' });
  expect(erased.out).toContain('Erased: 1 records');
  expect(erased.out).toContain('Appointment/a1');
  expect(await cli('audit', 'verify')).toMatchObject({ code: 0, out: expect.stringContaining('Intact') });
  const unknown = await cli('erase', 'Patient/none', '--reason', 'x');
  expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('Patient/none is not known') });
  expect(await cli('erase', 'p1', '--reason', 'x')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Patient/id'),
  });
  expect((await cli('erase', 'Patient/p1')).code).toBe(2);
});
