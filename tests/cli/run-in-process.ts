import { Readable, Writable } from 'node:stream';
import { kernelEngine, rememberRuns } from '@cryobridge/freeze';
import { runCli } from '@cryobridge/cli';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly stdin?: string | Buffer;
  readonly columns?: number;
  readonly colour?: boolean;
  readonly today?: string;
}

function sink(): { stream: Writable; text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}

const engine = rememberRuns(kernelEngine);

/** Runs the command line on sources, in this process. */
export async function run(words: readonly string[], around: Around = {}): Promise<Run> {
  const [stdout, stderr] = [sink(), sink()];
  const { stdin = '', columns = 80, colour = false, today = '2026-11-22' } = around;
  const input = Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : [stdin]);
  const code = await runCli(
    words,
    { stdin: input, stdout: stdout.stream, stderr: stderr.stream, columns, colour, today: () => today },
    { version: '0.0.0-test', engine },
  );
  return { code, out: stdout.text(), err: stderr.text() };
}
