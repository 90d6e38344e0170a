import type { Readable, Writable } from 'node:stream';

/** Everything a command may touch of the outside; tests bring their own. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Width to fill; at most 100, for lines people can read. */
  readonly columns: number;
  readonly colour: boolean;
  /** The day here, `YYYY-MM-DD`. */
  today(): string;
}

/** How a command ended, for scripts. */
export const exitCodes = {
  proceed: 0,
  fault: 1,
  badInput: 2,
  hold: 3,
  cannotTell: 4,
  notIntact: 5,
  cancelled: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What the user gave cannot be used; each line names a path or a flag. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError';
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

export const badInput = (line: string) => new BadInputError([line]);

const narrowest = 60;
const widest = 100;

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const wanted = stdout.isTTY === true && env['TERM'] !== 'dumb';
  return {
    stdin,
    stdout,
    stderr,
    columns: Math.min(widest, Math.max(narrowest, stdout.columns ?? 80)),
    colour: (wanted || forced) && env['NO_COLOR'] === undefined,
    today() {
      const now = new Date();
      const two = (value: number) => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  };
}
