import { afterAll, beforeAll, expect, it } from 'vitest';
import { callerAs, recordParts } from '../../testing/records.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { OutcomeError } from './outcome-error.js';
import { type Repository, openRepository } from './repository.js';
import type { RecordParts } from './record-parts.js';

/** Two servers on one database: each has its own connections and knows nothing of the other. */
let postgres: TestPostgres;
let parts: readonly [RecordParts, RecordParts];
let servers: readonly [Repository, Repository];
const asked = { caller: callerAs('system'), requestId: 'r' };

beforeAll(async () => {
  postgres = await startTestPostgres();
  parts = [recordParts(postgres.connection), recordParts(postgres.connection)];
  servers = [openRepository(parts[0]), openRepository(parts[1])];
});
afterAll(async () => {
  for (const { pool } of parts) await pool.end();
  await postgres.stop();
});

const noted = async (server: Repository, id: string) => {
  const { content, version } = await server.read(asked, 'Patient', id);
  const resource = JSON.parse(content) as { identifier?: { value: string }[] };
  return { version, resource };
};

it('a hundred updates on top of what was read are all kept', async () => {
  const [first] = servers;
  await first.update(
    asked,
    { type: 'Patient', id: 'counted', onTopOf: null },
    { resourceType: 'Patient', id: 'counted' },
  );
  let refused = 0;
  const addOne = async (server: Repository, value: string): Promise<void> => {
    for (;;) {
      const { version, resource } = await noted(server, 'counted');
      const changed = {
        ...resource,
        resourceType: 'Patient',
        id: 'counted',
        identifier: [...(resource.identifier ?? []), { value }],
      };
      try {
        await server.update(asked, { type: 'Patient', id: 'counted', onTopOf: version }, changed as never);
        return;
      } catch (error) {
        if (!(error instanceof OutcomeError) || error.status !== 412) throw error;
        refused += 1;
      }
    }
  };
  const worker = async (server: Repository, name: string) => {
    for (let i = 0; i < 25; i += 1) await addOne(server, `${name}-${i}`);
  };
  await Promise.all(servers.flatMap((server, s) => [worker(server, `${s}a`), worker(server, `${s}b`)]));
  const { version, resource } = await noted(first, 'counted');
  expect(version).toBe(101);
  expect(new Set(resource.identifier?.map(({ value }) => value)).size).toBe(100);
  expect(refused).toBeGreaterThan(0);
});

it('a hundred patches without a version are all kept', async () => {
  const [first] = servers;
  await first.update(
    asked,
    { type: 'Patient', id: 'patched', onTopOf: null },
    {
      resourceType: 'Patient',
      id: 'patched',
      identifier: [{ value: 'start' }],
    },
  );
  const one = async (server: Repository, value: string): Promise<void> => {
    const patch = [{ op: 'add', path: '/identifier/-', value: { value } }];
    try {
      await server.patch(asked, { type: 'Patient', id: 'patched', onTopOf: null }, patch);
    } catch (error) {
      // Overtaken too often: told as a conflict, and then nothing was done.
      if (!(error instanceof OutcomeError) || error.status !== 409) throw error;
      return one(server, value);
    }
  };
  await Promise.all(
    servers.flatMap((server, s) => Array.from({ length: 50 }, (_, i) => one(server, `${s}-${i}`))),
  );
  const { version, resource } = await noted(first, 'patched');
  expect([version, resource.identifier?.length]).toEqual([101, 101]);
});

it('one new id that both choose is made once', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      servers[i % 2 === 0 ? 0 : 1].update(
        asked,
        { type: 'Patient', id: 'shared', onTopOf: null },
        { resourceType: 'Patient', id: 'shared' },
      ),
    ),
  );
  expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  expect(outcomes.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, i) => i + 1),
  );
});

it('one write of a group that the database refuses takes no other with it', async () => {
  const index = {
    write: async (
      db: RecordParts['pool'] | { query: RecordParts['pool']['query'] },
      rows: readonly { resource: object | null }[],
    ) => {
      if (rows.some(({ resource }) => JSON.stringify(resource).includes('poison')))
        await db.query('select 1/0');
    },
  };
  const own = recordParts(postgres.connection, { index: index as RecordParts['index'] });
  const server = openRepository(own);
  const names = Array.from({ length: 10 }, (_, i) => (i === 4 ? 'poison' : `fine-${i}`));
  const results = await Promise.allSettled(
    names.map((family) => server.create(asked, { resourceType: 'Patient', name: [{ family }] })),
  );
  expect(results.map(({ status }) => status)).toEqual(
    names.map((name) => (name === 'poison' ? 'rejected' : 'fulfilled')),
  );
  await own.pool.end();
});
