import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverCaller } from '../access/caller.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { openStore } from '../store/store.js';
import { auditHeads, headLine, readHeadLine } from './audit-heads.js';
import type { KnownHead } from './chain-fault.js';
import { genesis, nextHash } from './chain-link.js';
import { type OpenAuditTrail, openAuditTrail } from './open-audit-trail.js';
import { verifyChains } from './verify-chains.js';

let folder: string;
let postgres: EmbeddedPostgres;
let client: pg.Client;
/** Two chains that have taken each other up; the first has ended, the second has gone on. */
let first: string;
let second: string;
let heads: readonly KnownHead[];

const events = 12;

async function record(audit: OpenAuditTrail, name: string): Promise<void> {
  for (let n = 0; n < events; n += 1)
    await audit.record({
      at: new Date(Date.UTC(2026, 10, 28, 10, 0, n)).toISOString(),
      requestId: `${name}-${n}`,
      caller: serverCaller,
      action: 'read',
      outcome: 'success',
      status: 200,
      resources: [`Observation/${name}-${n}`],
      patients: ['p1'],
      query: null,
    });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cryobridge-verify-'));
  await chmod(folder, 0o755);
  postgres = await startEmbeddedPostgres(join(folder, 'data'), { restarted() {}, lost() {} });
  await (await openStore(postgres.connection, () => {})).close();
  const trail = () => openAuditTrail({ connection: postgres.connection, trouble() {} });
  const [one, two] = [await trail(), await trail()];
  [first, second] = [one.chain, two.chain];
  await record(one, 'one');
  await record(two, 'two');
  await one.close();
  await two.anchor();
  await record(two, 'later');
  client = new pg.Client(postgres.connection);
  await client.connect();
  heads = (await auditHeads(client)).map((head) => ({ ...head, by: 'a kept head' }));
  await two.close();
});
afterAll(async () => {
  await client.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What is found after changes in SQL by somebody who owns the database; the changes are undone. */
async function foundAfter(changes: string | (() => Promise<void>), kept: readonly KnownHead[] = []) {
  await client.query(`begin; set local session_replication_role = replica`);
  try {
    if (typeof changes === 'string')
      await client.query(changes.replaceAll('$first', `'${first}'`).replaceAll('$second', `'${second}'`));
    else await changes();
    const { faults } = await verifyChains(client, kept);
    return faults.map(({ kind, chain, position }) => [
      kind,
      chain === first ? 'first' : chain === second ? 'second' : chain,
      position,
    ]);
  } finally {
    await client.query('rollback');
  }
}

/** Makes every hash of a chain follow again from its texts, as a careful forger would. */
async function rehash(chain: string): Promise<void> {
  const { rows } = await client.query<{ position: string; entry: string; subject_hash: Buffer }>(
    'select position, entry, subject_hash from audit_entry where chain = $1 order by position',
    [chain],
  );
  let before = genesis(chain).hash;
  for (const { position, entry, subject_hash: subjectHash } of rows) {
    before = nextHash(before, entry, subjectHash);
    await client.query('update audit_entry set hash = $3 where chain = $1 and position = $2', [
      chain,
      position,
      before,
    ]);
  }
}

describe('verifyChains', () => {
  it('finds nothing wrong in what servers wrote', async () => {
    expect(await verifyChains(client, heads)).toMatchObject({
      chains: 2,
      entries: 3 * events + 5,
      erased: [],
      open: [],
      faults: [],
    });
  });

  it.each([
    [
      'an entry',
      `update audit_entry set entry = replace(entry, '"read"', '"open"') where (chain, position) = ($first, 5)`,
    ],
    [
      'a subject',
      `update audit_entry set subject = replace(subject, 'one-3', 'one-4') where (chain, position) = ($first, 5)`,
    ],
    [
      'a subject with its hash',
      `update audit_entry set subject = 'x', subject_hash = sha256('x'), patients = '{}' where (chain, position) = ($first, 5)`,
    ],
    ['a hash', `update audit_entry set hash = sha256('x') where (chain, position) = ($first, 5)`],
    [
      'a subject’s hash',
      `update audit_entry set subject_hash = sha256('x') where (chain, position) = ($first, 5)`,
    ],
    ['whom a search finds', `update audit_entry set patients = '{p2}' where (chain, position) = ($first, 5)`],
    ['who did it', `update audit_entry set agent = 'someone' where (chain, position) = ($first, 5)`],
    ['what a search finds', `update audit_entry set action = 'search' where (chain, position) = ($first, 5)`],
    ['a moment', `update audit_entry set at = at + interval '1 ms' where (chain, position) = ($first, 5)`],
  ])('finds %s that was changed', async (_, change) => {
    expect(await foundAfter(change)).toContainEqual(['changed', 'first', 5]);
  });

  it('finds a kind that was changed', async () => {
    expect(
      await foundAfter(`update audit_entry set kind = 'anchor' where (chain, position) = ($first, 5)`),
    ).toEqual([['changed', 'first', 5]]);
  });

  it('finds a gap', async () => {
    expect(await foundAfter(`delete from audit_entry where chain = $first and position in (5, 6)`)).toEqual([
      ['gap', 'first', 5],
    ]);
    expect(await foundAfter(`delete from audit_entry where chain = $first and position = 1`)).toContainEqual([
      'gap',
      'first',
      1,
    ]);
  });

  it('finds entries that changed places, within a chain and between chains', async () => {
    const swapped = `
      update audit_entry set position = -5 where (chain, position) = ($first, 5);
      update audit_entry set position = 5 where (chain, position) = ($first, 6);
      update audit_entry set position = 6 where (chain, position) = ($first, -5)`;
    expect(await foundAfter(swapped)).toEqual([
      ['reordered', 'first', 5],
      ['reordered', 'first', 6],
    ]);
    const moved = `
      delete from audit_entry where (chain, position) = ($first, 5);
      update audit_entry set chain = $first where (chain, position) = ($second, 5)`;
    expect(await foundAfter(moved)).toEqual(
      expect.arrayContaining([
        ['reordered', 'first', 5],
        ['gap', 'second', 5],
      ]),
    );
  });

  it('finds an end that was cut off, by the other chain and by a kept head', async () => {
    const cut = `delete from audit_entry where chain = $first and position > 9`;
    expect(await foundAfter(cut)).toContainEqual(['truncated', 'first', 10]);
    // The last that the first chain knew of the second was its beginning: only who kept a head knows more.
    const later = `delete from audit_entry where chain = $second and position > ${events + 5}`;
    expect(await foundAfter(later)).toEqual([]);
    expect(await foundAfter(later, heads)).toEqual([['truncated', 'second', events + 6]]);
  });

  it('finds a chain of which nothing is left', async () => {
    const gone = `delete from audit_entry where chain = $first; delete from audit_chain where id = $first`;
    expect(await foundAfter(gone)).toContainEqual(['missing-chain', 'first', 14]);
  });

  it('finds a history that was written anew with fitting hashes', async () => {
    const rewritten = async () => {
      await client.query(
        `update audit_entry set entry = replace(entry, '"read"', '"none"'), action = 'none' where (chain, position) = ($1, 5)`,
        [first],
      );
      await rehash(first);
    };
    expect(await foundAfter(rewritten)).toEqual([['forked', 'first', events + 2]]);
    const closed = async () => {
      await client.query('delete from audit_entry where (chain, position) = ($1, 5)', [first]);
      await client.query('update audit_entry set position = -position where chain = $1 and position > 5', [
        first,
      ]);
      await client.query(
        `update audit_entry set position = -position - 1,
           entry = replace(entry, '"position":' || -position, '"position":' || -position - 1)
         where chain = $1 and position < 0`,
        [first],
      );
      await rehash(first);
    };
    expect(await foundAfter(closed)).toContainEqual(['truncated', 'first', events + 2]);
  });

  it('finds what no server wrote', async () => {
    const added = async () => {
      await client.query(
        `insert into audit_entry select chain, position + 1, at, 'event', action, agent, patients,
           replace(replace(entry, '"position":' || position, '"position":' || position + 1), 'close', 'event'),
           subject, subject_hash, hash
         from audit_entry where chain = $1 and kind = 'close'`,
        [first],
      );
      await rehash(first);
    };
    expect(await foundAfter(added)).toContainEqual(['foreign', 'first', events + 3]);
    expect(await foundAfter(`delete from audit_chain where id = $first`)).toEqual([['foreign', 'first', 0]]);
    const twice = `
      alter table audit_entry drop constraint audit_entry_pkey;
      insert into audit_entry select * from audit_entry where (chain, position) = ($first, 5)`;
    expect(await foundAfter(twice)).toContainEqual(['forked', 'first', 5]);
  });

  it('finds content that was taken away without a record of it', async () => {
    const taken = `update audit_entry set subject = null, patients = '{}' where (chain, position) = ($first, 5)`;
    expect(await foundAfter(taken)).toEqual([['unrecorded-erasure', 'first', 5]]);
  });

  it('finds nothing wrong in a chain whose server was killed, and says that it has no end', async () => {
    const audit = await openAuditTrail({ connection: postgres.connection, trouble() {} });
    expect(await verifyChains(client)).toMatchObject({ open: [audit.chain], faults: [] });
    await audit.close();
  });
});

it('reads the heads that it prints', () => {
  for (const head of heads) expect(readHeadLine(headLine(head), head.by)).toEqual(head);
  expect(readHeadLine('nonsense', 'x')).toBeNull();
});
