import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { keeperName } from '../postgres/embedded-postgres.js';
import { migrateOn, migrationNames } from '../store/migrations.js';
import { makeSweepTable } from '../sweeps/point-table.js';
import { BackupError } from './backup-error.js';
import { checkBackup } from './check-backup.js';
import { type Frame, type Manifest, type TableHeader, readFrames } from './frames.js';
import { columnsSql, listTables, tableSql } from './list-tables.js';

export interface RestoreRequest {
  readonly connection: pg.ClientConfig;
  readonly path: string;
  /** Whether what the database holds is thrown away. */
  readonly replace: boolean;
}

/**
 * Puts a backup into a database: checked to its end first, then in one transaction, so that it is there whole or not
 * at all; brought to this program's schema.
 * @throws {BackupError} when the file or the database does not allow it.
 */
export async function restoreBackup({ connection, path, replace }: RestoreRequest): Promise<Manifest> {
  const manifest = await checkBackup(path);
  const unknown = manifest.migrations.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0)
    throw new BackupError(`${path} was made by a newer cryobridge (${unknown.join(', ')}); update this one`);
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await refuseCompany(client);
    await client.query('begin');
    await makeRoom(client, replace);
    await load(client, path, manifest);
    await client.query('commit');
    await client.query('analyze');
    return manifest;
  } finally {
    await client.end();
  }
}

async function refuseCompany(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::integer as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
       and application_name <> $1`,
    [keeperName],
  );
  if (rows[0]?.others !== 0)
    throw new BackupError('a server or another program is connected to the database; stop it first');
}

async function makeRoom(client: pg.Client, replace: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('public', 'sweeps', 'pgboss') order by 1`,
  );
  if (rows.length > 0 && !replace)
    throw new BackupError(
      `the database is not empty (${rows.length} tables); --replace throws away what it holds`,
    );
  await client.query('drop schema if exists pgboss cascade');
  await client.query('drop schema if exists sweeps cascade');
  await client.query('drop schema if exists public cascade');
  await client.query('create schema public');
}

async function load(client: pg.Client, path: string, manifest: Manifest): Promise<void> {
  await migrateOn(client, manifest.migrations.at(-1));
  if (manifest.tables.some(({ schema }) => schema === 'sweeps')) await makeSweepTable(client);
  const tables = await listTables(client);
  // Nothing is worked out anew from what was worked out before.
  for (const table of tables) await client.query(`alter table ${tableSql(table)} disable trigger user`);
  await client.query(`truncate ${tables.map(tableSql).join(', ')}`);
  await copyRows(client, path, manifest);
  for (const { name, lastValue, isCalled } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, lastValue, isCalled]);
  // Checks that wait for the end of the transaction keep its tables from being changed.
  await client.query('set constraints all immediate');
  for (const table of tables) await client.query(`alter table ${tableSql(table)} enable trigger user`);
  await migrateOn(client);
}

async function copyRows(client: pg.Client, path: string, { tables }: Manifest): Promise<void> {
  const frames = readFrames(path);
  const counts = new Map(tables.map((table) => [tableSql(table), table.rows]));
  let next = await frames.next();
  while (next.done !== true && next.value.kind === 'T') {
    const { table } = next.value;
    const into = client.query(copyFrom(`copy ${tableSql(table)} (${columnsSql(table)}) from stdin`));
    const ended: Frame[] = [];
    await pipeline(Readable.from(dataOf(frames, (frame) => ended.push(frame))), into);
    checkCount(table, into.rowCount, counts.get(tableSql(table)));
    const [frame] = ended;
    if (frame === undefined) throw new BackupError(`${path} is cut short`);
    next = { done: false, value: frame };
  }
}

/** The rows of one table; the frame that ends them is handed on. */
async function* dataOf(frames: AsyncGenerator<Frame>, ended: (frame: Frame) => void): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await frames.next();
    if (done === true) return;
    if (value.kind !== 'D') return ended(value);
    yield value.data;
  }
}

function checkCount({ name }: TableHeader, rows: number, wanted: number | undefined): void {
  if (rows !== wanted) throw new BackupError(`${rows} rows of ${name} arrived, ${wanted} were written`);
}
