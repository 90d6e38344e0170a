import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../packages/server/src/postgres/embedded-postgres.js';
import { openStore } from '../../packages/server/src/store/store.js';
import { run } from './run-in-process.js';

let folder: string;
const quiet = { restarted() {}, lost() {} };
const dir = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-backup-cli-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('cryobridge backup and restore', () => {
  it('carries a running embedded database to a new one, and says so in the audit trail', async () => {
    const postgres = await startEmbeddedPostgres(dir('from'), quiet);
    await (await openStore(postgres.connection, () => {})).close();
    const client = new pg.Client(postgres.connection);
    await client.connect();
    await client.query(`insert into masked_study values ('kept')`);

    const made = await run(['backup', folder, '--data-dir', dir('from')]);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/\.backup: \d+ rows of \d+ tables/) });
    const file = (await readdir(folder)).find((name) => name.endsWith('.backup')) ?? '';
    const checked = await run(['backup', dir(file), '--check', '--data-dir', dir('from')]);
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('.backup: whole, ') });
    const again = await run(['backup', dir(file), '--data-dir', dir('from')]);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('is there already') });
    const busy = await run(['restore', dir(file), '--data-dir', dir('from'), '--replace']);
    expect(busy).toMatchObject({ code: 2, err: expect.stringContaining('stop it first') });
    await client.end();
    await postgres.stop();

    expect((await run(['restore', dir(file), '--data-dir', dir('to')])).code).toBe(0);
    const full = await run(['restore', dir(file), '--data-dir', dir('to')]);
    expect(full).toMatchObject({ code: 2, err: expect.stringContaining('is not empty') });
    expect(await run(['audit', 'verify', '--data-dir', dir('to')])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Intact: 3 entries in 1 chains.'),
    });
    const restored = await startEmbeddedPostgres(dir('to'), quiet);
    const reader = new pg.Client(restored.connection);
    await reader.connect();
    expect((await reader.query('select study_id from masked_study')).rows).toEqual([{ study_id: 'kept' }]);
    expect((await reader.query(`select 1 from audit_entry where action = 'backup'`)).rowCount).toBe(1);
    await reader.end();
    await restored.stop();
  });

  it('says what it cannot use', async () => {
    await writeFile(dir('bad'), 'nonsense');
    expect(await run(['restore', dir('bad'), '--data-dir', dir('new')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no backup of cryobridge'),
    });
    expect(await run(['backup', dir('x'), '--data-dir', dir('none')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no database in'),
    });
  });
});
