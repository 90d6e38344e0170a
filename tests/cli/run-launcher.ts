import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const launcher = join(root, 'packages', 'cli', 'bin', 'cryobridge.js');
const reporter = new URL('./report-memory.mjs', import.meta.url).href;

export interface LauncherRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  /** Most memory the process held at once, MB. */
  readonly peakMb: number;
}

/** Runs the built command line in a process of its own, as a user does. */
export async function runLauncher(words: readonly string[]): Promise<LauncherRun> {
  const folder = await mkdtemp(join(tmpdir(), 'cryobridge-run-'));
  const report = join(folder, 'peak');
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', reporter, launcher, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PEAK_MEMORY_FILE: report },
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  const seconds = (performance.now() - started) / 1000;
  const peakMb = Number(await readFile(report, 'utf8')) / 1024;
  await rm(folder, { recursive: true });
  return { code, out, err, seconds, peakMb };
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
