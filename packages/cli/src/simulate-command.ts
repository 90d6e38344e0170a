import { type VirtualRequest, typicalPrior, virtualCourse } from '@cryobridge/course/virtual';
import { knowledge } from '@cryobridge/knowledge';
import { type IsoDate, canonicalJson } from '@cryobridge/plan';
import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dateFlag, wholeFlag } from './flags.js';
import { type ProgressLine, progressLine } from './progress-line.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface SimulateFlags {
  readonly count?: string;
  readonly person?: string;
  readonly seed?: string;
  readonly generator?: string;
  readonly schedule?: string;
  readonly days?: string;
  readonly freezeDate?: string;
  readonly output?: string;
}

const mostPeople = 1_000_000;
const mostSeed = 2 ** 31 - 1;

/**
 * Writes invented courses: one line of JSON a person, `{course, truth}`; or with `--person` the course of one
 * of them alone, as `cryobridge watch` reads it.
 */
export async function simulateCommand(flags: SimulateFlags, terminal: Terminal): Promise<ExitCode> {
  const lines = linesOf(flags, terminal);
  if (flags.output === undefined) await printed(lines, terminal.stdout);
  else await kept(lines, flags.output);
  return exitCodes.proceed;
}

/** Slow readers are waited for; one that has read enough ends it. */
async function printed(lines: Iterable<string>, stdout: Writable): Promise<void> {
  try {
    await pipeline(Readable.from(lines), stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

async function kept(lines: Iterable<string>, path: string): Promise<void> {
  try {
    await pipeline(Readable.from(lines), createWriteStream(path));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw badInput(`--output: ${path} cannot be written (${error.message})`);
    throw error;
  }
}

function linesOf(flags: SimulateFlags, terminal: Terminal): Iterable<string> {
  const make = maker(flags);
  const { person, output } = flags;
  if (person !== undefined) {
    if (flags.count !== undefined) throw badInput('--person: is one of them; leave --count out');
    return [`${canonicalJson(make(wholeFlag('--person', person, mostPeople) - 1).course)}\n`];
  }
  const total = flags.count === undefined ? 1 : wholeFlag('--count', flags.count, mostPeople);
  return peopleLines(make, total, output === undefined ? null : progressLine(terminal.stderr, 'people'));
}

function* peopleLines(make: Maker, total: number, progress: ProgressLine | null): Iterable<string> {
  try {
    for (let index = 0; index < total; index++) {
      yield `${JSON.stringify(make(index))}\n`;
      progress?.show({ done: index + 1, total });
    }
  } finally {
    progress?.end();
  }
}

type Maker = (index: number) => ReturnType<typeof virtualCourse>;

function maker(flags: SimulateFlags): Maker {
  const request = {
    seed: flags.seed === undefined ? 1 : wholeFlag('--seed', flags.seed, mostSeed),
    generator: oneOf('--generator', flags.generator ?? 'first', ['first', 'second'] as const),
    schedule: oneOf('--schedule', flags.schedule ?? 'as-asked', ['as-asked', 'daily'] as const),
    days: flags.days === undefined ? 365 : wholeFlag('--days', flags.days, 365),
    ...freezeDay(flags),
  } satisfies Omit<VirtualRequest, 'index'>;
  const prior = typicalPrior(knowledge);
  return (index) => virtualCourse(prior, { ...request, index });
}

function freezeDay({ freezeDate }: SimulateFlags): { readonly freezeDate?: IsoDate } {
  return freezeDate === undefined ? {} : { freezeDate: dateFlag('--freeze-date', freezeDate) };
}

function oneOf<T extends string>(flag: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw badInput(`${flag}: "${text}" is not one of ${words.join(', ')}`);
}
