import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { recordOnce } from '../audit/record-once.js';
import { inSnapshot } from '../postgres/borrow-database.js';
import { appliedMigrations } from '../store/migrations.js';
import { BackupError } from './backup-error.js';
import { checkBackup } from './check-backup.js';
import type { Manifest } from './frames.js';
import { tellOutcome } from './tell-outcome.js';
import { writeBackup } from './write-backup.js';

export interface MadeBackup {
  readonly path: string;
  readonly manifest: Manifest;
}

/**
 * Backs up a database that servers may be using; the audit trail says so first, and so the backup itself.
 * @param to a file that is not there yet, or a folder for one named after the moment.
 * @throws {BackupError} when there is nothing to back up, or the file is there.
 */
export async function makeBackup(connection: pg.ClientConfig, to: string, by: string): Promise<MadeBackup> {
  const path = await freePath(to);
  const isOurs = await inSnapshot(connection, async (client) => (await appliedMigrations(client)).length > 0);
  if (!isOurs) throw new BackupError('the database holds nothing of cryobridge');
  await recordOnce(connection, { action: 'backup', by });
  const told = { connection, kind: 'backup-made', by, path } as const;
  const manifest = await tellOutcome(told, () =>
    inSnapshot(connection, (client) => writeBackup(client, path)),
  );
  return { path, manifest };
}

/**
 * Reads a backup to its end, as `restore` does before it writes anything; the audit trail and the database are told.
 * @throws {BackupError} when it is not whole.
 */
export async function checkKeptBackup(
  connection: pg.ClientConfig,
  path: string,
  by: string,
): Promise<MadeBackup> {
  await recordOnce(connection, { action: 'backup-check', by });
  const told = { connection, kind: 'backup-checked', by, path } as const;
  return { path, manifest: await tellOutcome(told, () => checkBackup(path)) };
}

async function freePath(to: string): Promise<string> {
  const found = await stat(to).catch(() => null);
  if (found === null) return to;
  if (!found.isDirectory()) throw new BackupError(`${to} is there already`);
  const moment = new Date().toISOString().replaceAll(':', '').replace(/\..*/, 'Z');
  return freePath(join(to, `cryobridge-${moment}.backup`));
}
