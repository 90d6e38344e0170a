import { Command } from 'commander';
import { type AuditFlags, auditHeadsCommand, auditVerifyCommand } from './audit-command.js';
import type { DatabaseFlags } from './database-flags.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Flags that say which database; without them it is the one that the server of the same environment uses. */
export function withDatabaseFlags(command: Command): Command {
  return command
    .option('--database-url <url>', 'PostgreSQL to use (default: DATABASE_URL)')
    .option('--data-dir <folder>', 'folder of the embedded database (default: DATA_DIR)');
}

export function auditCommandLine(
  terminal: Terminal,
  ended: (code: ExitCode) => void,
  program: Command,
): Command {
  const audit = new Command('audit')
    .description('verify the audit trail, or print where its chains end')
    .copyInheritedSettings(program);
  const verify = withDatabaseFlags(new Command('verify'))
    .description('find anything changed, missing, moved or added; exit code 5 when something is')
    .option('--heads <file>', 'ends of chains as `audit heads` printed them before')
    .option('--json', 'print the report as JSON')
    .action(async (flags: AuditFlags) => ended(await auditVerifyCommand(flags, terminal)));
  const heads = withDatabaseFlags(new Command('heads'))
    .description('print where every chain ends: keep it elsewhere, and give it to verify later')
    .action(async (flags: DatabaseFlags) => ended(await auditHeadsCommand(flags, terminal)));
  for (const command of [verify, heads]) audit.addCommand(command.copyInheritedSettings(program));
  return audit;
}
