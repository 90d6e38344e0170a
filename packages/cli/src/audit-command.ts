import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { type DatabaseFlags, onDatabase, onSnapshot } from './database-flags.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface AuditFlags extends DatabaseFlags {
  readonly heads?: string;
  readonly json?: boolean;
}

type Report = import('@cryobridge/server').AuditReport;
type KnownHead = import('@cryobridge/server').KnownHead;

/** Looks for anything changed, missing, moved or added in the audit trail. */
export async function auditVerifyCommand(flags: AuditFlags, terminal: Terminal): Promise<ExitCode> {
  const { NoAuditTrailError, verifyChains } = await import('@cryobridge/server');
  const kept = flags.heads === undefined ? [] : await readHeads(flags.heads);
  const report = await onSnapshot(flags, (client) => verifyChains(client, kept)).catch((error: unknown) => {
    if (error instanceof NoAuditTrailError) throw badInput(error.message);
    throw error;
  });
  const { recordAuditVerified } = await import('@cryobridge/server');
  await onDatabase(flags, (connection) => recordAuditVerified(connection, report, userInfo().username));
  const { stdout } = terminal;
  stdout.write(flags.json === true ? `${JSON.stringify(report)}\n` : reportText(report));
  return report.faults.length === 0 ? exitCodes.proceed : exitCodes.notIntact;
}

/** Prints where every chain ends, to be kept where the database's owner cannot write. */
export async function auditHeadsCommand(flags: DatabaseFlags, terminal: Terminal): Promise<ExitCode> {
  const { auditHeads, headLine } = await import('@cryobridge/server');
  const heads = await onSnapshot(flags, auditHeads);
  terminal.stdout.write(heads.map((head) => `${headLine(head)}\n`).join(''));
  return exitCodes.proceed;
}

async function readHeads(path: string): Promise<readonly KnownHead[]> {
  const { readHeadLine } = await import('@cryobridge/server');
  const text = await readFile(path, 'utf8').catch(() => {
    throw badInput(`--heads: ${path} cannot be read`);
  });
  return text.split('\n').flatMap((line, n) => {
    if (line.trim() === '') return [];
    const head = readHeadLine(line, `line ${n + 1} of ${path}`);
    if (head === null) throw badInput(`--heads: line ${n + 1} of ${path} is no chain, position and hash`);
    return [head];
  });
}

function reportText({ chains, entries, erased, open, faults }: Report): string {
  const counted = `${entries} entries in ${chains} chains`;
  const lines = [
    ...faults.map(
      ({ kind, chain, position, detail }) => `${kind}  chain ${chain}, entry ${position}: ${detail}`,
    ),
    ...erased.map(({ chain, position }) => `erased  chain ${chain}, entry ${position}, as recorded`),
    faults.length === 0 ? `Intact: ${counted}.` : `Not intact: ${faults.length} faults in ${counted}.`,
    ...(open.length === 0
      ? []
      : [
          `${open.length} without an end: their servers run, or were killed. Kept heads would show a cut there.`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
