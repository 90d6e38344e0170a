import { userInfo } from 'node:os';
import { type DatabaseFlags, onDatabase } from './database-flags.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface EraseFlags extends DatabaseFlags {
  readonly reason: string;
  readonly by?: string;
}

/** Takes away what is kept of a person, and says what is left to look at. */
export async function eraseCommand(named: string, flags: EraseFlags, terminal: Terminal): Promise<ExitCode> {
  const [, patientId] = /^Patient\/([A-Za-z0-9.-]{1,64})$/.exec(named) ?? [];
  if (patientId === undefined) throw badInput(`erase: "${named}" does not read like Patient/id`);
  const { ErasureError, eraseFromDatabase } = await import('@cryobridge/server');
  const display = flags.by ?? userInfo().username;
  const by = { userId: `command line: ${userInfo().username}`, display };
  const report = await onDatabase(flags, (connection) =>
    eraseFromDatabase(connection, { patientId, by, reason: flags.reason }),
  ).catch((error: unknown) => {
    throw error instanceof ErasureError ? badInput(error.message) : error;
  });
  terminal.stdout.write(
    [
      `Erased: ${report.records.length} records with all their versions, ${report.versions} versions of others, the subject of ${report.auditEntries} audit entries.`,
      ...report.kept.map(
        (name) => `Kept, because it is about others too or only mentions the person: ${name}`,
      ),
      'Backups made before still hold what was erased.',
      '',
    ].join('\n'),
  );
  return exitCodes.proceed;
}
