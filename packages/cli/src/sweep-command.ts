import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { pointGroup, pointKey, readStoredLine, storedLine } from '@cryobridge/plan';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { atlasOf } from './atlas-points.js';
import { databaseUrlFlag, wholeFlag } from './flags.js';
import { shippedAtlasPath } from './shipped-atlas.js';
import { progressLine } from './progress-line.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface SweepFlags {
  readonly atlas?: string;
  readonly workers?: string;
  readonly out?: string;
  readonly resume?: boolean;
  readonly databaseUrl?: string;
}

type Outcome = Awaited<ReturnType<typeof import('@cryobridge/server').runSweep>>;
type Keyed = import('@cryobridge/server').KeyedPoint;

const mostThreads = 64;

/** Works out the points of an atlas: here on threads into a file, or by workers through a database. */
export async function sweepCommand(flags: SweepFlags, terminal: Terminal): Promise<ExitCode> {
  const atlas = await atlasOf(flags.atlas ?? 'limbs', terminal);
  const world = { knowledge, engine: kernelEngine };
  const points = atlas.points.map((point) => ({
    key: pointKey(world, point),
    group: pointGroup(knowledge, point),
    point,
  }));
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const line = progressLine(terminal.stderr);
  const around = { points, signal: interrupt.signal, progress: line.show };
  try {
    const outcome =
      flags.databaseUrl === undefined
        ? await sweepHere({ ...around, atlas: atlas.name, flags })
        : await sweepShared({ ...around, flags, terminal });
    line.end();
    terminal.stdout.write(`${told(outcome, flags)}\n`);
    return outcome.cancelled ? exitCodes.cancelled : exitCodes.proceed;
  } finally {
    line.end();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

interface Sweeping {
  readonly points: readonly Keyed[];
  readonly signal: AbortSignal;
  readonly progress: (at: { done: number; total: number }) => void;
  readonly flags: SweepFlags;
}

async function sweepHere({
  atlas,
  flags,
  ...sweep
}: Sweeping & { readonly atlas: string }): Promise<Outcome> {
  const threads =
    flags.workers === undefined ? availableParallelism() : wholeFlag('--workers', flags.workers, mostThreads);
  const shipped = atlas === 'shipped';
  const out = flags.out ?? (shipped ? shippedAtlasPath : `sweep-${basename(atlas, '.json')}.ndjson`);
  // What is shipped is written anew, in order, once it is whole.
  const file = shipped ? `${out}.part` : out;
  if (flags.resume !== true && existsSync(file) && (await stat(file)).size > 0)
    throw badInput(`sweep: ${file} holds points already; --resume goes on with it, --out names another`);
  const { openPointFile, runSweep, threadPool } = await import('@cryobridge/server');
  const store = await openPointFile(file);
  const pool = threadPool(threads);
  try {
    const outcome = await runSweep({ ...sweep, store, pool });
    if (shipped && !outcome.cancelled) await writeInOrder(file, out, sweep.points);
    return outcome;
  } finally {
    await pool.close();
    await store.close();
  }
}

async function writeInOrder(from: string, to: string, points: readonly Keyed[]): Promise<void> {
  const lines = (await readFile(from, 'utf8')).split('\n');
  const stored = new Map(lines.flatMap((line) => readStoredLine(line) ?? []).map((each) => [each.key, each]));
  const ordered = points.flatMap(({ key }) => stored.get(key) ?? []);
  await writeFile(`${to}.new`, ordered.map((each) => `${storedLine(each)}\n`).join(''));
  await rename(`${to}.new`, to);
  await rm(from);
}

async function sweepShared({
  flags,
  terminal,
  ...sweep
}: Sweeping & { readonly terminal: Terminal }): Promise<Outcome> {
  if (flags.out !== undefined || flags.workers !== undefined)
    throw badInput('sweep: with --database-url, points go to the database, worked out by cryobridge worker');
  const { runSharedSweep } = await import('@cryobridge/server');
  return runSharedSweep({
    ...sweep,
    databaseUrl: databaseUrlFlag(flags.databaseUrl ?? ''),
    trouble: (text) => terminal.stderr.write(`database: ${text}\n`),
  });
}

function told({ done, total, found, cancelled }: Outcome, { databaseUrl }: SweepFlags): string {
  const again = databaseUrl === undefined ? 'with --resume' : 'with the same command';
  if (cancelled) return `Cancelled: ${done} of ${total} points are stored. Go on ${again}.`;
  return `${done} of ${total} points are stored, ${found} of them before. Nothing between points is interpolated.`;
}
