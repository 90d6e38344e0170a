import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Answer, Case, Plan } from '@cryobridge/plan';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountForPostgres, spawnIdentity } from '../postgres/account.js';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { type Seat, connectionTo, ensurePostmaster, stopPostmaster } from '../postgres/postmaster.js';
import { type Store, StaleVersionError, openStore } from './store.js';

interface Running {
  readonly connection: pg.ClientConfig;
  stop(): Promise<void>;
}

/** The oldest PostgreSQL that the store's SQL must run on, where the system has it. */
const oldest = process.env['POSTGRES_15_DIR'] ?? '/usr/lib/postgresql/15';

async function startOldest(folder: string): Promise<Running> {
  const account = await accountForPostgres(folder);
  const pgDir = join(folder, 'pg');
  await mkdir(pgDir, { mode: 0o700 });
  if (account.uid !== undefined) await chown(pgDir, account.uid, account.gid ?? account.uid);
  const options = [
    '--pgdata',
    pgDir,
    '--username=cryobridge',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
  ];
  await promisify(execFile)(join(oldest, 'bin', 'initdb'), options, {
    ...spawnIdentity(account),
    cwd: pgDir,
  });
  const cluster = {
    dir: folder,
    pgDir,
    logFile: join(folder, 'postgres.log'),
    user: 'cryobridge',
    password: 'unused',
  };
  const seat: Seat = { cluster, programs: { dir: oldest, copied: false }, account };
  const { port } = await ensurePostmaster(seat);
  return { connection: connectionTo(cluster, port), stop: () => stopPostmaster(seat) };
}

const servers = [
  {
    name: 'the embedded PostgreSQL',
    there: true,
    start: (folder: string) => startEmbeddedPostgres(folder, { restarted() {}, lost() {} }),
  },
  {
    name: `PostgreSQL 15 (${existsSync(oldest) ? 'found' : `not run: ${oldest} is absent`})`,
    there: existsSync(oldest),
    start: startOldest,
  },
];

/** The store reads only these fields of a plan and of a case. */
function planWith(hash: string, questions: readonly string[]): Plan {
  return {
    hash,
    madeFrom: { knowledgeVersion: 'k1' },
    decision: { verdict: 'cannot-tell', reasons: [], questions: questions.map((id) => ({ id })) },
  } as unknown as Plan;
}
const summary = {
  verdict: 'cannot-tell',
  openQuestions: 1,
  level: 'transtibial',
  side: 'left',
  surgeryDate: null,
} as const;
const answer: Answer = { question: 'q:a', value: 'no', by: 'Dr A. Example', at: '2026-01-01T00:00:00Z' };
const id = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
const caseRecord = { schema: 'cryobridge-case/1', inputHash: 'h0' } as unknown as Case;
const added = {
  id,
  label: 'A case',
  inputKind: 'form',
  input: '{"zero":"\\u0000","half":"\\ud800"}',
  caseRecord,
  askedOn: '2026-01-01',
} as const;

describe.each(servers)('on $name', ({ there, start }) => {
  let folder: string;
  let server: Running;
  let store: Store;

  beforeAll(async () => {
    if (!there) return;
    folder = await mkdtemp(join(tmpdir(), 'cryobridge-store-'));
    await chmod(folder, 0o755);
    server = await start(folder);
    store = await openStore(server.connection, () => {});
  });
  afterAll(async () => {
    if (!there) return;
    await store.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.runIf(there)('keeps a case with its input as it came, and its rounds in order', async () => {
    await store.addCase(added, { plan: planWith('h1', ['q:a']), summary });
    await store.addRound({
      caseId: id,
      onTopOf: 1,
      answers: [answer],
      next: { plan: planWith('h2', ['q:b']), summary },
    });

    expect(await store.findCase(id)).toMatchObject({ label: 'A case', askedOn: '2026-01-01', caseRecord });
    expect(await store.latestPlan(id)).toMatchObject({ version: 2, plan: { hash: 'h2' } });
    expect((await store.questionsAsked(id)).map((question) => question.id)).toEqual(['q:b', 'q:a']);
    expect(await store.answersOf(id)).toEqual([answer]);
    expect(await store.listCases()).toMatchObject([{ id, summary }]);
    const client = new pg.Client(server.connection);
    await client.connect();
    expect((await client.query('select input::text as input from cases')).rows).toEqual([
      { input: added.input },
    ]);
    await client.end();
  });

  it.runIf(there)('stores no round on top of an older plan', async () => {
    const late = store.addRound({
      caseId: id,
      onTopOf: 1,
      answers: [answer],
      next: { plan: planWith('h3', []), summary },
    });
    await expect(late).rejects.toThrow(StaleVersionError);
    expect(await store.answersOf(id)).toHaveLength(1);
    expect(await store.latestPlan(id)).toMatchObject({ version: 2 });
  });

  it.runIf(there)('keeps what was written as it was written', async () => {
    const client = new pg.Client(server.connection);
    await client.connect();
    for (const change of [
      `update answers set case_id = case_id`,
      `delete from answers`,
      `update plans set hash = 'x'`,
      `delete from plans`,
      `update cases set label = 'x'`,
    ]) {
      await expect(client.query(change)).rejects.toThrow(/append only/);
    }
    await client.end();
  });

  it.runIf(there)('brings the schema up to date once when several open it together', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStore(server.connection, () => {})));
    expect(await Promise.all(stores.map(async (each) => (await each.listCases()).length))).toEqual([1, 1, 1]);
    await Promise.all(stores.map((each) => each.close()));
  });

  it.runIf(there)('removes a case with all that hangs on it', async () => {
    expect(await store.deleteCase(id)).toBe(true);
    expect(await store.deleteCase(id)).toBe(false);
    expect(await store.answersOf(id)).toEqual([]);
    expect(await store.latestPlan(id)).toBeNull();
    expect(await store.listCases()).toEqual([]);
  });
});
