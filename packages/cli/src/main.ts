import { readFileSync } from 'node:fs';
import { runCli } from './run-cli.js';
import { processTerminal } from './terminal.js';

/** Runs the command line of this process; sets its exit code and lets output drain. */
export async function main(): Promise<void> {
  // A reader that closes early, such as `head`, is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.exitCode = await runCli(process.argv.slice(2), processTerminal(), { version });
}
