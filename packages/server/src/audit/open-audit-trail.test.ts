import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, serverCaller } from '../access/caller.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { openStore } from '../store/store.js';
import type { AuditEntry } from './audit-trail.js';
import { openAuditTrail } from './open-audit-trail.js';

let folder: string;
let postgres: EmbeddedPostgres;
let pool: pg.Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-audit-'));
  await chmod(folder, 0o755);
  postgres = await startEmbeddedPostgres(join(folder, 'data'), { restarted() {}, lost() {} });
  await (await openStore(postgres.connection, () => {})).close();
  pool = new pg.Pool(postgres.connection);
  pool.on('error', () => {});
});
afterAll(async () => {
  await pool.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const patient: Caller = {
  userId: 'u-7',
  display: 'Zebedee Quimby',
  role: 'patient',
  patientId: 'p7',
  sessionId: 's',
};
const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  at: '2026-11-28T10:00:00.123Z',
  requestId: 'r1',
  caller: serverCaller,
  action: 'read',
  outcome: 'success',
  status: 200,
  resources: ['Observation/o1'],
  patients: ['p1'],
  query: null,
  ...more,
});
const trail = () => openAuditTrail({ connection: postgres.connection, trouble() {} });

interface Row {
  position: string;
  kind: string;
  entry: string;
  subject: string | null;
  patients: string[];
  agent: string | null;
  xmin: string;
}
async function rowsOf(chain: string): Promise<readonly Row[]> {
  const query = 'select *, xmin::text from audit_entry where chain = $1 order by position';
  return (await pool.query<Row>(query, [chain])).rows;
}

describe('the audit trail', () => {
  it('keeps each entry once, in order, before it answers; entries of one moment share a commit', async () => {
    const audit = await trail();
    const asked = Array.from({ length: 500 }, (_, n) => entry({ requestId: `r${n}` }));
    await Promise.all(asked.map((each) => audit.record(each)));
    const rows = await rowsOf(audit.chain);
    expect(rows.map(({ position }) => Number(position))).toEqual(asked.concat(entry()).map((_, n) => n + 1));
    const ids = rows.slice(1).map(({ subject }) => (JSON.parse(subject ?? '') as AuditEntry).requestId);
    expect(ids).toEqual(asked.map(({ requestId }) => requestId));
    expect(new Set(rows.slice(1).map(({ xmin }) => xmin)).size).toBeLessThan(20);
    await audit.close();
    expect((await rowsOf(audit.chain)).at(-1)).toMatchObject({ kind: 'close', position: '502' });
  });

  it('names a patient who acts only in the part that can be erased', async () => {
    const audit = await trail();
    await audit.record(
      entry({ caller: patient, patients: [], query: 'name=Quimby', resources: ['\u0000 x'] }),
    );
    const [, row] = await rowsOf(audit.chain);
    expect(row?.entry).not.toMatch(/Quimby|u-7|p7/);
    expect(row?.subject).toMatch(/Quimby.*p7.*name=Quimby/);
    expect(row).toMatchObject({ patients: ['p7'], agent: 'u-7' });
    await audit.close();
  });

  it('lets nobody change, remove or replace a row', async () => {
    for (const change of [
      `update audit_entry set entry = '{}'`,
      `update audit_entry set subject = null, patients = '{}'`,
      `delete from audit_entry`,
      `truncate audit_entry`,
      `delete from audit_chain`,
      `update audit_chain set anchored_position = -1`,
    ])
      await expect(pool.query(change), change).rejects.toThrow(/append only/);
    const client = await pool.connect();
    await client.query(`begin; set local cryobridge.erasing = 'on'`);
    await expect(client.query(`update audit_entry set hash = '\\x00'`)).rejects.toThrow(/append only/);
    await client.query('rollback');
    client.release();
  });

  it('goes on in the same chain when its connection breaks, and repeats nothing', async () => {
    const audit = await trail();
    let done = 0;
    const some = Array.from({ length: 300 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n));
      await audit.record(entry({ requestId: `r${n}` }));
      done += 1;
    });
    for (let cut = 0; cut < 5; cut += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where query like '%insert into audit_entry%' and pid <> pg_backend_pid()`,
      );
    }
    await Promise.all(some);
    expect(done).toBe(300);
    const rows = await rowsOf(audit.chain);
    const ids = rows.slice(1).map(({ subject }) => (JSON.parse(subject ?? '') as AuditEntry).requestId);
    expect(new Set(ids).size).toBe(300);
    expect(ids).toHaveLength(300);
    await audit.close();
  });

  it('takes up the heads of other chains when it starts, when asked, and when it ends', async () => {
    const first = await trail();
    const second = await trail();
    const heads = async (chain: string, position: number) => {
      const row = (await rowsOf(chain))[position - 1];
      const said = JSON.parse(row?.entry ?? '') as { heads: { chain: string; position: number }[] };
      return said.heads.map(({ chain: of, position: at }) => [of, at]);
    };
    expect(await heads(second.chain, 1)).toEqual([[first.chain, 1]]);
    await first.anchor();
    expect(await heads(first.chain, 2)).toEqual([[second.chain, 1]]);
    await first.anchor();
    expect(await rowsOf(first.chain)).toHaveLength(2);
    await first.close();
    await second.close();
    expect(await heads(second.chain, 2)).toEqual([[first.chain, 3]]);
    const third = await trail();
    expect(await heads(third.chain, 1)).toEqual([[second.chain, 2]]);
    await third.close();
  });
});
