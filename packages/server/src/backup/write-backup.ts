import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { appliedMigrations } from '../store/migrations.js';
import { BackupError } from './backup-error.js';
import { type Manifest, type TableHeader, type TableRecord, firstLine, frame } from './frames.js';
import { columnsSql, listSequences, listTables, tableSql } from './list-tables.js';

/** Speed of compression before size: a backup reads everything, while the server works. */
const gzipLevel = 3;

/**
 * Writes every row that one snapshot shows into one file. It appears under its name only when it is whole.
 * @param client in a transaction of one snapshot, so that servers may go on writing.
 * @throws {BackupError} when the database holds nothing of ours.
 */
export async function writeBackup(client: pg.Client, path: string): Promise<Manifest> {
  const part = `${path}.part`;
  const made: Manifest[] = [];
  try {
    await pipeline(
      Readable.from(
        frames(client, (manifest) => made.push(manifest)),
        { objectMode: true },
      ),
      createGzip({ level: gzipLevel }),
      createWriteStream(part, { mode: 0o600 }),
    );
    await flushToDisk(part);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  const [manifest] = made;
  if (manifest === undefined) throw new BackupError('the backup has no end');
  return manifest;
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

async function* frames(client: pg.Client, made: (manifest: Manifest) => void): AsyncGenerator<Buffer> {
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0) throw new BackupError('the database holds nothing of cryobridge');
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  yield firstLine;
  const tables: TableRecord[] = [];
  for (const table of await listTables(client)) {
    yield frame('T', table);
    tables.push(yield* rowsOf(client, table));
  }
  const manifest: Manifest = {
    format: 1,
    madeAt: new Date().toISOString(),
    serverVersion: rows[0]?.server_version ?? '',
    migrations,
    tables,
    sequences: await listSequences(client),
  };
  yield frame('M', manifest);
  made(manifest);
}

async function* rowsOf(client: pg.Client, table: TableHeader): AsyncGenerator<Buffer, TableRecord> {
  const query = `copy (select ${columnsSql(table)} from ${tableSql(table)}) to stdout`;
  const stream = client.query(copyTo(query));
  const sha256 = createHash('sha256');
  for await (const chunk of stream) {
    const data = chunk as Buffer;
    sha256.update(data);
    yield frame('D', data);
  }
  return { ...table, rows: stream.rowCount, sha256: sha256.digest('hex') };
}
