import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const launcher = join(root, 'packages', 'cli', 'bin', 'cryobridge.js');
const reporter = new URL('./report-usage.mjs', import.meta.url).href;

export interface LauncherRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Processor time, s: what the run takes on a machine that does nothing else, or less. */
  readonly cpuSeconds: number;
  /** Most memory the process held at once, MB. */
  readonly peakMb: number;
}

/** Runs the built command line in a process of its own, as a user does. */
export async function runLauncher(words: readonly string[]): Promise<LauncherRun> {
  const folder = await mkdtemp(join(tmpdir(), 'cryobridge-run-'));
  const report = join(folder, 'usage.json');
  const child = spawn(process.execPath, ['--import', reporter, launcher, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], USAGE_FILE: report },
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  const { maxRSS, cpu } = JSON.parse(await readFile(report, 'utf8')) as { maxRSS: number; cpu: number };
  await rm(folder, { recursive: true });
  return { code, out, err, cpuSeconds: cpu / 1e6, peakMb: maxRSS / 1024 };
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
