import { userInfo } from 'node:os';
import { type DatabaseFlags, onDatabase } from './database-flags.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface RestoreFlags extends DatabaseFlags {
  readonly replace?: boolean;
}

type Manifest = import('@cryobridge/server').Manifest;

export interface BackupFlags extends DatabaseFlags {
  readonly check?: boolean;
}

/** Writes everything the database holds into one file, while servers work; or reads such a file to its end. */
export async function backupCommand(to: string, flags: BackupFlags, terminal: Terminal): Promise<ExitCode> {
  const { checkKeptBackup, makeBackup } = await import('@cryobridge/server');
  const work = flags.check === true ? checkKeptBackup : makeBackup;
  const { path, manifest } = await told(
    onDatabase(flags, (connection) => work(connection, to, userInfo().username)),
  );
  const whole = flags.check === true ? 'whole, ' : '';
  terminal.stdout.write(`${path}: ${whole}${counted(manifest)}\n`);
  return exitCodes.proceed;
}

/** Puts such a file into an empty database. */
export async function restoreCommand(
  path: string,
  flags: RestoreFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { restoreBackup } = await import('@cryobridge/server');
  const replace = flags.replace === true;
  const manifest = await told(
    onDatabase(flags, (connection) => restoreBackup({ connection, path, replace }), true),
  );
  terminal.stdout.write(`restored ${counted(manifest)}, as of ${manifest.madeAt}\n`);
  return exitCodes.proceed;
}

function counted({ tables, serverVersion }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${tables.length} tables, from PostgreSQL ${serverVersion}`;
}

async function told<T>(work: Promise<T>): Promise<T> {
  const { BackupError } = await import('@cryobridge/server');
  return work.catch((error: unknown) => {
    throw error instanceof BackupError ? badInput(error.message) : error;
  });
}
