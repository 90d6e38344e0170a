import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { databaseUrlFlag, wholeFlag } from './flags.js';
import { type ExitCode, type Terminal, exitCodes } from './terminal.js';

export interface WorkerFlags {
  readonly databaseUrl: string;
  readonly threads?: string;
}

const mostThreads = 64;

/** Takes points from a database until interrupted; prints the key of each point that it stored. */
export async function workerCommand(flags: WorkerFlags, terminal: Terminal): Promise<ExitCode> {
  const databaseUrl = databaseUrlFlag(flags.databaseUrl);
  const threads =
    flags.threads === undefined ? availableParallelism() : wholeFlag('--threads', flags.threads, mostThreads);
  const { serveSweeps, threadPool } = await import('@cryobridge/server');
  const worker = await serveSweeps({
    databaseUrl,
    pool: threadPool(threads),
    trouble: (text) => terminal.stderr.write(`database: ${text}\n`),
    stored: (key, isNew) => terminal.stdout.write(`${isNew ? 'stored' : 'repeated'} ${key}\n`),
  });
  terminal.stderr.write(`working on ${threads} threads; Ctrl-C stops\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await worker.close();
  return exitCodes.proceed;
}
