import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { openStore } from '../store/store.js';
import { type Interaction, interactions, veils } from './access-policy.js';
import { accessTable } from './access-table.js';
import { type Caller, type Role, roles } from './caller.js';
import { letterOf } from './grants.js';
import { afterWrite, isMasked, maskedStudyExtension, unblind } from './masking.js';
import { reachSql } from './reach-sql.js';
import { resourceGroups } from './resource-groups.js';
import { rolePolicy } from './role-policy.js';

let folder: string;
let postgres: EmbeddedPostgres;
let pool: pg.Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-masking-'));
  await chmod(folder, 0o755);
  postgres = await startEmbeddedPostgres(join(folder, 'data'), { restarted() {}, lost() {} });
  await (await openStore(postgres.connection, () => {})).close();
  pool = new pg.Pool(postgres.connection);
});
afterAll(async () => {
  await pool.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const types: readonly string[] = Object.values(resourceGroups).flat();
const caller = (role: Role, patientId: string | null = null): Caller => ({
  userId: `user-${role}`,
  display: role,
  role,
  patientId,
  sessionId: 's',
});

async function put(type: string, id: string, more: { patients?: string[]; veil?: string | null } = {}) {
  await pool.query(
    `insert into resource (type, id, version, last_updated, content, patients, veil)
     values ($1, $2, 1, now(), '{}', $3, $4)`,
    [type, id, more.patients ?? [], more.veil ?? null],
  );
}

/** Ids of one type that a caller reaches, by the condition that the repository uses. */
async function reached(who: Caller, interaction: Interaction, type: string): Promise<string[]> {
  const values: unknown[] = [type];
  const condition = reachSql(
    rolePolicy.reachOf(who, interaction, type),
    'r',
    (value) => `$${values.push(value)}`,
  );
  const { rows } = await pool.query<{ id: string }>(
    `select id from resource r where type = $1 and ${condition} order by id`,
    values,
  );
  return rows.map(({ id }) => id);
}

const study = (value?: boolean) => ({
  type: 'ResearchStudy',
  id: 'blind',
  resource: {
    extension: [{ url: maskedStudyExtension, ...(value === undefined ? {} : { valueBoolean: value }) }],
  },
});
const subject = (patient: string, reference?: string) => ({
  type: 'ResearchSubject',
  id: `s-${patient}`,
  resource: {
    individual: { reference: `Patient/${patient}` },
    ...(reference ? { study: { reference } } : {}),
  },
});

beforeEach(async () => {
  await pool.query('truncate resource, resource_version, masked_study, research_course, unblinding cascade');
});

/** docs/access.md, read back: what each role may do with each type. */
function documented(): Map<string, string> {
  const text = readFileSync(new URL('../../../../docs/access.md', import.meta.url), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((each) => each.trim()),
    );
  const head = rows[0] ?? [];
  return new Map(
    rows.slice(2).flatMap(([type, ...cells]) => cells.map((each, n) => [`${head[n + 1]} ${type}`, each])),
  );
}

describe('every cell of docs/access.md', () => {
  it('is current', () => {
    expect(readFileSync(new URL('../../../../docs/access.md', import.meta.url), 'utf8')).toBe(accessTable());
  });

  it('is what the database gives: own, other’s, nobody’s, veiled in an open and in a masked course', async () => {
    await afterWrite(pool, [
      study(true),
      subject('masked', 'ResearchStudy/blind'),
      subject('mine', 'ResearchStudy/open'),
    ]);
    for (const type of types) {
      await put(type, 'mine', { patients: ['mine'] });
      await put(type, 'other', { patients: ['other'] });
      await put(type, 'masked-plain', { patients: ['masked'] });
      await put(type, 'nobody');
      for (const veil of veils) {
        await put(type, `mine-${veil}`, { patients: ['mine'], veil });
        await put(type, `masked-${veil}`, { patients: ['masked'], veil });
      }
      await put(type, 'nobody-veiled', { veil: 'forecast' });
    }
    const cells = documented();
    expect(cells.size).toBe(types.length * (roles.length - 1));
    const mine = ['mine', ...veils.map((veil) => `mine-${veil}`)].sort();
    const open = [...mine, 'other', 'masked-plain', 'nobody'].sort();
    const everything = [...open, ...veils.map((veil) => `masked-${veil}`), 'nobody-veiled'].sort();
    for (const role of roles.filter((each) => each !== 'system'))
      for (const type of types)
        for (const interaction of interactions) {
          const cell = cells.get(`${role} ${type}`) ?? 'absent';
          const granted = cell.replace('own ', '').includes(letterOf[interaction]);
          const unmasked = role === 'operator' || role === 'trial-pharmacist';
          const expected = !granted ? [] : cell.startsWith('own ') ? mine : unmasked ? everything : open;
          const got = await reached(caller(role, 'mine'), interaction, type);
          expect([role, type, interaction, got]).toEqual([role, type, interaction, expected]);
        }
    expect(await reached(caller('patient', 'masked'), 'read', 'Procedure')).toEqual(['masked-plain']);
    expect(await reached(caller('system'), 'search', 'Procedure')).toEqual(everything);
  });
});

describe('a mask', () => {
  const seen = () => reached(caller('nurse'), 'read', 'Procedure');
  beforeEach(() => put('Procedure', 'freeze', { patients: ['p'], veil: 'freeze-record' }));

  it('comes on with study and subject, in either order', async () => {
    expect(await seen()).toEqual(['freeze']);
    await afterWrite(pool, [subject('p', 'http://here/fhir/ResearchStudy/blind/_history/2')]);
    expect(await seen()).toEqual(['freeze']);
    await afterWrite(pool, [study(true)]);
    expect(await seen()).toEqual([]);
    expect(await isMasked(pool, 'p')).toBe(true);
  });

  it('is on in doubt: a mark without a value, a study that cannot be told', async () => {
    await afterWrite(pool, [study(), subject('p', 'ResearchStudy/blind')]);
    expect(await seen()).toEqual([]);
    await put('Procedure', 'other', { patients: ['q'], veil: 'freeze-record' });
    expect(await seen()).toEqual(['other']);
    await afterWrite(pool, [subject('q')]);
    expect(await seen()).toEqual([]);
  });

  it('stays when subject or study are deleted or lose their mark, and ends when the study says so', async () => {
    await afterWrite(pool, [study(true), subject('p', 'ResearchStudy/blind')]);
    await afterWrite(pool, [
      { type: 'ResearchSubject', id: 's-p', resource: null },
      { type: 'ResearchStudy', id: 'blind', resource: null },
      { type: 'ResearchStudy', id: 'blind', resource: {} },
      subject('p', 'ResearchStudy/open'),
    ]);
    expect(await seen()).toEqual([]);
    await afterWrite(pool, [study(false)]);
    expect(await seen()).toEqual(['freeze']);
  });

  it('is undone with the transaction that set it', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await afterWrite(client, [study(true), subject('p', 'ResearchStudy/blind')]);
    await client.query('rollback');
    client.release();
    expect(await isMasked(pool, 'p')).toBe(false);
  });

  it('is lifted for one person and one course only', async () => {
    await put('Procedure', 'other', { patients: ['q'], veil: 'freeze-record' });
    await afterWrite(pool, [
      study(true),
      subject('p', 'ResearchStudy/blind'),
      subject('q', 'ResearchStudy/blind'),
    ]);
    await unblind(pool, { patientId: 'p', by: caller('clinician'), reason: 'seizure in recovery' });
    expect(await reached(caller('clinician'), 'read', 'Procedure')).toEqual(['freeze']);
    expect(await seen()).toEqual([]);
    await expect(pool.query('delete from unblinding')).rejects.toThrow(/append only/);
  });
});

describe('a veil', () => {
  it('stays on a record whose newest version no longer needs it, and on a deleted one', async () => {
    await afterWrite(pool, [study(true), subject('p', 'ResearchStudy/blind')]);
    await put('ResearchSubject', 's', { patients: ['p'], veil: 'allocation' });
    await pool.query(`update resource set veil = null, version = 2`);
    expect(await reached(caller('nurse'), 'history', 'ResearchSubject')).toEqual([]);
    await pool.query(`update resource set veil = null, patients = '{}', deleted = true, version = 3`);
    const { rows } = await pool.query('select veil, patients from resource');
    expect(rows).toEqual([{ veil: 'allocation', patients: ['p'] }]);
    expect(await reached(caller('nurse'), 'history', 'ResearchSubject')).toEqual([]);
  });
});
