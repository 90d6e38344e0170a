import { Command } from 'commander';
import { withDatabaseFlags } from './audit-command-line.js';
import { type BackupFlags, type RestoreFlags, backupCommand, restoreCommand } from './backup-command.js';
import { type EraseFlags, eraseCommand } from './erase-command.js';
import type { ExitCode, Terminal } from './terminal.js';

export function backupCommandLines(terminal: Terminal, ended: (code: ExitCode) => void): readonly Command[] {
  return [
    withDatabaseFlags(new Command('backup'))
      .description('write everything the database holds into one file, while servers work')
      .argument('<file>', 'a new file, or a folder for one named after the moment')
      .option('--check', 'read this backup to its end instead of writing one')
      .action(async (to: string, flags: BackupFlags) => ended(await backupCommand(to, flags, terminal))),
    withDatabaseFlags(new Command('restore'))
      .description('check a backup to its end, then put it into an empty database')
      .argument('<file>', 'a file that backup wrote')
      .option('--replace', 'throw away what the database holds')
      .action(async (path: string, flags: RestoreFlags) =>
        ended(await restoreCommand(path, flags, terminal)),
      ),
    withDatabaseFlags(new Command('erase'))
      .description('take away what is kept of a patient; the audit trail keeps that it was there')
      .argument('<patient>', 'Patient/id')
      .requiredOption('--reason <text>', 'why, for the audit trail')
      .option('--by <name>', 'who decided it (default: the account of this machine)')
      .action(async (named: string, flags: EraseFlags) => ended(await eraseCommand(named, flags, terminal))),
  ];
}
