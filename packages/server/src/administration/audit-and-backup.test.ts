import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditExport, AuditPage, AuditState, BackupView, Problem } from '@cryobridge/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestWard, openTestWard } from '../../testing/ward.js';
import { type OpenAuditTrail, openAuditTrail } from '../audit/open-audit-trail.js';
import { checkKeptBackup, makeBackup } from '../backup/index.js';
import { auditCsv } from './audit-lines.js';
import { recordAuditVerified } from './record-audit-verified.js';

let ward: TestWard;
let trail: OpenAuditTrail;
let folder: string;

const others = ['clinician', 'nurse', 'operator', 'researcher', 'patient'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-upkeep-'));
  ward = await openTestWard(others);
  trail = await openAuditTrail({ connection: ward.postgres.connection, trouble() {} });
  const { id: userId = '', name: display = '' } = ward.person('nurse').user ?? {};
  const nurse = { userId, display, role: 'nurse', patientId: null, sessionId: null } as const;
  const patient = { ...nurse, userId: 'acc-p', display: 'Ada Secret', role: 'patient', patientId: 'p1' };
  for (let n = 0; n < 60; n += 1)
    await trail.record({
      at: `2026-11-${n < 55 ? '10' : '11'}T08:00:${String(n).padStart(2, '0')}.000Z`,
      requestId: `r${n}`,
      caller: n === 3 ? { ...patient, role: 'patient' } : nurse,
      action: n % 2 === 0 ? 'read' : 'search-type',
      outcome: n === 1 ? 'refused' : 'success',
      status: n === 1 ? 403 : 200,
      resources: [`Observation/o${n}`],
      patients: [n < 5 ? 'p1' : 'p2'],
      query: null,
    });
});
afterAll(async () => {
  await trail.close();
  await ward.close();
  await rm(folder, { recursive: true, force: true });
});

const search = (filter: object) =>
  ward.call<AuditPage & Problem>('administrator', 'POST', '/api/audit/search', filter);

describe('the audit trail', () => {
  it('is read by the administrator only', async () => {
    for (const role of others) {
      for (const path of ['search', 'export', 'verify'])
        expect((await ward.call(role, 'POST', `/api/audit/${path}`, {})).status, `${role} ${path}`).toBe(403);
      expect((await ward.call(role, 'GET', '/api/audit/state')).status).toBe(403);
    }
    expect((await search({})).status).toBe(200);
  });

  it('is filtered by person, user, action and day, alone and together', async () => {
    const count = async (filter: object) => (await search(filter)).body.lines.length;
    expect(await count({ patientId: 'p1' })).toBe(5);
    expect(await count({ patientId: 'p' })).toBe(0);
    expect(await count({ day: '2026-11-11' })).toBe(5);
    expect(await count({ day: '2026-11-12' })).toBe(0);
    expect(await count({ patientId: 'p1', action: 'read' })).toBe(3);
    const userId = ward.person('nurse').user?.id;
    expect(await count({ patientId: 'p1', userId })).toBe(4);
    expect((await search({ day: 'yesterday' })).body.faults[0]?.path).toBe('day');
    expect((await search({ patientId: 'a b' })).status).toBe(400);
  });

  it('is paged: newest first, every line once, whatever is added meanwhile', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { body }: { body: AuditPage } = await search({
        patientId: 'p2',
        ...(after === null ? {} : { after }),
      });
      seen.push(...body.lines.map(({ resources }) => resources[0] ?? ''));
      after = body.next;
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: 55 }, (_, n) => `Observation/o${59 - n}`));
  });

  it('names no patient, and tells refusals', async () => {
    const { body } = await search({ patientId: 'p1' });
    expect(JSON.stringify(body)).not.toContain('Secret');
    expect(body.lines.map(({ who }) => who?.name)).toContain('a patient');
    expect(body.lines.filter(({ outcome }) => outcome === 'refused')).toHaveLength(1);
  });

  it('holds who looked into it, and at whom, before they see it', async () => {
    ward.door.audit.length = 0;
    await search({ patientId: 'p1', action: 'read' });
    await ward.call('administrator', 'POST', '/api/audit/export', { day: '2026-11-10' });
    await ward.call('administrator', 'GET', '/api/audit/state');
    const told = ward.door.audit.map(({ action, patients, query }) => [action, patients, query]);
    expect(told).toEqual([
      ['audit-read', ['p1'], 'action=read'],
      ['audit-export', [], 'day=2026-11-10'],
      ['audit-state', [], null],
    ]);
  });

  it('is exported whole as CSV', async () => {
    const { body } = await ward.call<AuditExport>('administrator', 'POST', '/api/audit/export', {
      patientId: 'p2',
    });
    expect([body.lines, body.more, body.csv.trimEnd().split('\r\n').length]).toEqual([55, false, 56]);
    const line = { ...(await search({ patientId: 'p1' })).body.lines[0] };
    const wild = { ...line, who: { id: 'x', name: '=1+1,"a"' } } as Parameters<typeof auditCsv>[0][number];
    expect(auditCsv([wild])).toContain(`"'=1+1,""a"""`);
  });

  it('is verified on demand; until then nobody knows, and a change is found', async () => {
    const state = async (method = 'GET', path = 'state') =>
      (await ward.call<AuditState>('administrator', method, `/api/audit/${path}`)).body;
    expect((await state()).verified).toBeNull();
    expect((await state('POST', 'verify')).verified).toMatchObject({ succeeded: true, faultCount: 0 });
    const pool = ward.door.identity.pool;
    const swap = (from: string, to: string) =>
      pool.query(`update audit_entry set action = $2 where chain = $3 and position = 5 and action = $1`, [
        from,
        to,
        trail.chain,
      ]);
    await pool.query('alter table audit_entry disable trigger audit_entry_fixed');
    const { rows } = await pool.query<{ action: string }>(
      'select action from audit_entry where chain = $1 and position = 5',
      [trail.chain],
    );
    const was = rows[0]?.action ?? '';
    await swap(was, 'forged');
    const found = (await state('POST', 'verify')).verified;
    await swap('forged', was);
    await pool.query('alter table audit_entry enable trigger audit_entry_fixed');
    expect(found).toMatchObject({ succeeded: false, faultCount: 1, by: 'Ada Min' });
    expect(found?.faults[0]).toContain('entry 5');
    const report = { chains: 1, entries: 61, erased: [], open: [], faults: [] };
    await recordAuditVerified(ward.postgres.connection, report, 'ops');
    expect((await state()).verified).toMatchObject({ succeeded: true, by: 'ops, command line', entries: 61 });
  });
});

describe('backups', () => {
  const view = async () => (await ward.call<BackupView>('administrator', 'GET', '/api/backup')).body;

  it('are unknown until one was made, and then told with who, when and how large', async () => {
    expect(await view()).toMatchObject({ madeStanding: 'unknown', checkedStanding: 'unknown', made: null });
    const { path } = await makeBackup(ward.postgres.connection, folder, 'ops');
    await checkKeptBackup(ward.postgres.connection, path, 'ops');
    const now = await view();
    expect(now).toMatchObject({
      madeStanding: 'in-goal',
      checkedStanding: 'in-goal',
      goalSignedBy: null,
      made: { by: 'ops, command line', bytes: (await readFile(path)).length, trouble: null },
    });
  });

  it('that fail are told, with the last that succeeded beside', async () => {
    const broken = join(folder, 'broken.backup');
    await writeFile(broken, 'nothing of the kind');
    await expect(checkKeptBackup(ward.postgres.connection, broken, 'ops')).rejects.toThrow();
    const now = await view();
    expect(now).toMatchObject({
      checkedStanding: 'failed',
      madeStanding: 'in-goal',
      lastChecked: { succeeded: false, file: 'broken.backup', bytes: null },
      checked: { succeeded: true },
    });
    expect(now.lastChecked?.trouble).not.toBe('');
  });

  it('are judged by a goal that the administrator signs', async () => {
    const sign = (role: string, part: object = {}) =>
      ward.call<BackupView & Problem>(role, 'PUT', '/api/backup/goal', {
        goal: { madeWithinHours: 1, checkedWithinDays: 7 },
        basedOnVersion: 0,
        signedBy: ward.person(role).user?.name,
        ...part,
      });
    for (const role of others) {
      expect((await sign(role)).status).toBe(403);
      expect((await ward.call(role, 'GET', '/api/backup')).status).toBe(403);
    }
    expect((await sign('administrator', { signedBy: 'Nobody' })).body.faults[0]?.path).toBe('signedBy');
    expect((await sign('administrator')).body).toMatchObject({
      goalSignedBy: 'Ada Min',
      goalVersion: 1,
      goal: { madeWithinHours: 1 },
      madeStanding: 'in-goal',
    });
    expect((await sign('administrator')).status).toBe(409);
  });
});
