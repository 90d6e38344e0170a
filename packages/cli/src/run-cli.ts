import { type FreezeEngine, kernelEngine, rememberRuns } from '@cryobridge/freeze';
import { Command, CommanderError } from 'commander';
import { auditCommandLine } from './audit-command-line.js';
import { backupCommandLines } from './backup-command-line.js';
import { type BenchFlags, benchCommand } from './bench-command.js';
import { type FreezeFlags, freezeCommand } from './freeze-command.js';
import { type KnowledgeFlags, knowledgeCommand } from './knowledge-command.js';
import { type MmeFlags, mmeCommand } from './mme-command.js';
import { type PlanFlags, planCommand } from './plan-command.js';
import { type SimulateFlags, simulateCommand } from './simulate-command.js';
import { type SweepFlags, sweepCommand } from './sweep-command.js';
import { BadInputError, type ExitCode, type Terminal, exitCodes } from './terminal.js';
import { type WatchFlags, watchCommand } from './watch-command.js';
import { type WorkerFlags, workerCommand } from './worker-command.js';

const mostFaultsShown = 20;

export interface CliOptions {
  readonly version: string;
  /** Remembers its runs over commands where one process runs several. */
  readonly engine?: FreezeEngine;
}

/** Runs one command and gives its exit code; never throws. */
export async function runCli(
  words: readonly string[],
  terminal: Terminal,
  { version, engine = rememberRuns(kernelEngine) }: CliOptions,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.proceed;
  const program = commandLine({ terminal, version, engine }, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.proceed : exitCodes.badInput;
    if (error instanceof BadInputError) {
      terminal.stderr.write(faultText(error.lines));
      return exitCodes.badInput;
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.stderr.write(`cryobridge failed; this is our fault, not the record's.\n${told}\n`);
    return exitCodes.fault;
  }
}

function faultText(lines: readonly string[]): string {
  const shown = lines.slice(0, mostFaultsShown).map((line) => `cryobridge: ${line}`);
  const more = lines.length - shown.length;
  return `${[...shown, ...(more > 0 ? [`cryobridge: and ${more} more`] : [])].join('\n')}\n`;
}

interface Parts {
  readonly terminal: Terminal;
  readonly version: string;
  readonly engine: FreezeEngine;
}

function commandLine(parts: Parts, ended: (code: ExitCode) => void): Command {
  const { terminal, version } = parts;
  const program = new Command('cryobridge')
    .description('From a patient record to a reasoned cryoneurolysis plan before limb amputation.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .showHelpAfterError('(cryobridge --help lists commands and flags)')
    .addHelpText('after', exitCodeHelp);
  program.addCommand(planCommandLine(parts, ended).copyInheritedSettings(program));
  program.addCommand(freezeCommandLine(terminal, ended).copyInheritedSettings(program));
  program.addCommand(knowledgeCommandLine(terminal, ended).copyInheritedSettings(program));
  program.addCommand(mmeCommandLine(terminal, ended).copyInheritedSettings(program));
  program.addCommand(simulateCommandLine(terminal, ended).copyInheritedSettings(program));
  program.addCommand(watchCommandLine(terminal, ended).copyInheritedSettings(program));
  program.addCommand(sweepCommandLine(terminal, ended).copyInheritedSettings(program));
  program.addCommand(workerCommandLine(terminal, ended).copyInheritedSettings(program));
  program.addCommand(benchCommandLine(terminal, ended).copyInheritedSettings(program));
  program.addCommand(auditCommandLine(terminal, ended, program));
  for (const command of backupCommandLines(terminal, ended))
    program.addCommand(command.copyInheritedSettings(program));
  return program;
}

const exitCodeHelp =
  '\nExit codes: 0 proceed or done, 3 hold, 4 cannot tell, 5 not intact, 2 bad input, 1 our fault, 130 cancelled.';

function planCommandLine({ terminal, engine }: Parts, ended: (code: ExitCode) => void): Command {
  return new Command('plan')
    .description('make the plan for a record: a FHIR R4 Bundle as JSON')
    .argument('<record>', 'file, or - for standard input')
    .option('--json', 'print the whole plan as JSON')
    .option('--level <level>', 'amputation level the record lacks, such as transtibial')
    .option('--side <side>', 'left or right')
    .option('--surgery-date <day>', 'day of amputation, YYYY-MM-DD')
    .option('--language <language>', 'language of the sentences: en, es, de, fr or ar (default: en)')
    .option('--tmr-date <day>', 'day of targeted muscle reinnervation')
    .option('--probe <probe>', 'probe to plan for: id or gauge')
    .option('--now <day>', 'day of asking (default: today)')
    .option('--formulary <file>', 'formulary of the hospital, as GET /api/formulary gives it')
    .option(
      '--answer <q:question=value>',
      'answer to a question; may be repeated',
      (text, before: readonly string[] | undefined) => [...(before ?? []), text],
    )
    .option('--answers <file>', 'answers as a JSON list of {question, value, by, reason}')
    .option('--by <name>', 'who answers')
    .option('--reason <text>', 'reason for a recorded decision')
    .addHelpText('after', exitCodeHelp)
    .action(async (record: string, flags: PlanFlags) =>
      ended(await planCommand({ path: record, engine }, flags, terminal)),
    );
}

function freezeCommandLine(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('freeze')
    .description('run one freeze problem and print isotherms over time')
    .argument('[problem]', 'JSON file, or - for standard input')
    .option('--json', 'print the result as JSON')
    .option('--fields', 'with --json: the temperature fields too')
    .option('--quality <quality>', 'coarse, standard or fine', 'standard')
    .option('--engine <engine>', 'reference (readable) or kernel (fast)', 'reference')
    .option('--example <name>', 'print an example problem: b1 (about one probe), b3 (in space)')
    .action(async (problem: string | undefined, flags: FreezeFlags) =>
      ended(await freezeCommand(problem, flags, terminal)),
    );
}

function knowledgeCommandLine(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('knowledge')
    .description('list claims with values and sources')
    .argument('[words...]', 'show claims that speak of all these words')
    .option('--assumed', 'only what is assumed')
    .option('--claim <id>', 'one claim')
    .option('--json', 'print as JSON')
    .action(async (words: readonly string[], flags: KnowledgeFlags) =>
      ended(await knowledgeCommand(words, flags, terminal)),
    );
}

function mmeCommandLine(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('mme')
    .description('count opioids of a day or of many: prescribed, dispensed and taken apart')
    .argument('<orders>', 'JSON file, or - for standard input (see below)')
    .option('--table <table>', 'factor table: CDC-2022, CDC-2018 or CDC-2016', 'CDC-2022')
    .option('--on <day>', 'one day, YYYY-MM-DD (default: today)')
    .option('--from <day>', 'first of several days')
    .option('--until <day>', 'last of several days (default: today)')
    .option('--json', 'print every day and every order as JSON')
    .addHelpText('after', mmeHelp)
    .addHelpText('after', exitCodeHelp)
    .action(async (orders: string, flags: MmeFlags) => ended(await mmeCommand(orders, flags, terminal)));
}

const mmeHelp = `
Orders: a FHIR R4 Bundle; one or a list of MedicationRequest, MedicationDispense, MedicationAdministration,
MedicationStatement; or a list such as
  {"orders": [{"drug": "oxycodone 5 mg tablet", "started": "2026-06-01", "steps": [
    {"dose": {"low": 1, "high": 2}, "unit": "tablet", "everyHours": 4, "asNeeded": true, "maxPerDay": 8, "days": 5},
    {"dose": 1, "unit": "tablet", "timesPerDay": 2, "sequence": 2, "days": 3}]}]}
with kind (prescribed, dispensed, administered, reported), status, ended, quantity, daysSupply, and of a step
route, from, until. Steps of one sequence run together; higher ones follow.

What cannot be counted is named with its reason and never counts as zero; the exit code is then 4. A total is
an estimate of exposure. It does not choose a dose, and it is no reason by itself to lower one.`;

function benchCommandLine(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('bench')
    .description('measure the freeze engine on this machine, beside its goals')
    .argument('<what>', 'freeze')
    .option('--json', 'print as JSON')
    .action(async (what: string, flags: BenchFlags) => ended(await benchCommand(what, flags, terminal)));
}

function simulateCommandLine(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('simulate')
    .description(
      'invent people and their courses after a freeze, with what is so apart from what they report',
    )
    .option('--count <people>', 'how many, one line of JSON each (default: 1)')
    .option('--person <number>', 'one of them: the course alone, for cryobridge watch')
    .option('--seed <number>', 'the same seed, the same people', '1')
    .option('--generator <name>', 'first (as the forecast assumes) or second (another family)', 'first')
    .option('--schedule <name>', 'as-asked (daily, weekly, monthly) or daily', 'as-asked')
    .option('--days <days>', 'length of a course', '365')
    .option('--freeze-date <day>', 'day of the freeze, YYYY-MM-DD', '2026-01-05')
    .option('-o, --output <file>', 'file instead of the terminal')
    .action(async (flags: SimulateFlags) => ended(await simulateCommand(flags, terminal)));
}

function watchCommandLine(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('watch')
    .description('tell what the watch finds in a course, and which alerts it would have opened')
    .argument('<course>', 'JSON file as cryobridge simulate --person writes it, or - for standard input')
    .option('--now <day>', 'look at the end of this day, YYYY-MM-DD (default: today)')
    .option('--json', 'print findings and alerts as JSON')
    .addHelpText('after', watchHelp)
    .action(async (course: string, flags: WatchFlags) => ended(await watchCommand(course, flags, terminal)));
}

const watchHelp = `
Goes by the default settings, which nobody has signed. Of the forecast it knows what the plan in the file says;
without a plan, what needs a forecast or a schedule cannot be told.

Exit codes: 3 something is raised, 4 something cannot be told and nothing is raised, 0 all is clear, 2 bad input,
1 our fault.`;

function sweepCommandLine(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('sweep')
    .description('work out an atlas of nerve, probe, protocol and blood flow; Ctrl-C stops, --resume goes on')
    .option(
      '--atlas <atlas>',
      'shipped (what plan needs), limbs (every nerve and probe) or a JSON file',
      'limbs',
    )
    .option('--workers <count>', 'threads on this machine (default: one for each processor)')
    .option('--out <file>', 'file for the points, one a line')
    .option('--resume', 'go on with the points that the file holds')
    .option('--database-url <url>', 'ask workers through this PostgreSQL instead')
    .action(async (flags: SweepFlags) => ended(await sweepCommand(flags, terminal)));
}

function workerCommandLine(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('worker')
    .description('work out points for sweeps that run through a database, until stopped')
    .requiredOption('--database-url <url>', 'PostgreSQL of the sweep')
    .option('--threads <count>', 'threads on this machine (default: one for each processor)')
    .action(async (flags: WorkerFlags) => ended(await workerCommand(flags, terminal)));
}
