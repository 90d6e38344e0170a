import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuditTrail } from '../../packages/server/src/audit/open-audit-trail.js';
import { startEmbeddedPostgres } from '../../packages/server/src/postgres/embedded-postgres.js';
import { openStore } from '../../packages/server/src/store/store.js';
import { run } from './run-in-process.js';

let folder: string;
let dataDir: string;
const quiet = { restarted() {}, lost() {} };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-audit-cli-'));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data');
  const postgres = await startEmbeddedPostgres(dataDir, quiet);
  await (await openStore(postgres.connection, () => {})).close();
  const trail = await openAuditTrail({ connection: postgres.connection, trouble() {} });
  await trail.close();
  await postgres.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const audit = (...words: string[]) => run(['audit', ...words, '--data-dir', dataDir]);

describe('cryobridge audit', () => {
  it('verifies the embedded database, running or not', async () => {
    const stopped = await audit('verify');
    expect(stopped.out).toContain('Intact: 2 entries in 1 chains.');
    expect(stopped.code).toBe(0);
    const postgres = await startEmbeddedPostgres(dataDir, quiet);
    expect((await audit('verify')).code).toBe(0);
    await postgres.stop();
  });

  it('finds with kept heads what was cut off, and names it', async () => {
    const { out: heads } = await audit('heads');
    const kept = join(folder, 'heads.txt');
    await writeFile(kept, heads);
    const postgres = await startEmbeddedPostgres(dataDir, quiet);
    const client = new pg.Client(postgres.connection);
    await client.connect();
    await client.query(
      `set session_replication_role = replica; delete from audit_entry where kind = 'close'`,
    );
    await client.end();
    await postgres.stop();
    expect((await audit('verify')).code).toBe(0);
    const found = await audit('verify', '--heads', kept);
    expect(found.code).toBe(5);
    expect(found.out).toMatch(/^truncated {2}chain [0-9a-f-]{36}, entry 2: entry 2 is missing at the end/);
  });

  it('says what it cannot use', async () => {
    const bad = join(folder, 'bad.txt');
    await writeFile(bad, 'nonsense\n');
    expect(await audit('verify', '--heads', bad)).toMatchObject({
      code: 2,
      err: expect.stringContaining('line 1'),
    });
    const nowhere = await run(['audit', 'verify', '--data-dir', join(folder, 'none')]);
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('there is no database in') });
    const refused = await run(['audit', 'verify', '--database-url', 'postgres://localhost:1/none']);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('nothing answers') });
  });
});
