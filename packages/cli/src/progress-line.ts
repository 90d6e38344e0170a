import cliProgress from 'cli-progress';
import type { Writable } from 'node:stream';

export interface ProgressLine {
  show(at: { readonly done: number; readonly total: number }): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a plain line at every tenth, so that logs stay short. */
export function progressLine(stream: Writable, things = 'points'): ProgressLine {
  return 'isTTY' in stream && stream.isTTY === true ? bar(stream, things) : plainLines(stream, things);
}

function bar(stream: Writable, things: string): ProgressLine {
  const shown = new cliProgress.SingleBar(
    { stream, format: `{bar} {value} of {total} ${things}, {eta_formatted} left`, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    show({ done, total }) {
      if (started) shown.update(done);
      else shown.start(total, done);
      started = true;
    },
    end: () => shown.stop(),
  };
}

function plainLines(stream: Writable, things: string): ProgressLine {
  let tenth = -1;
  return {
    show({ done, total }) {
      const reached = total === 0 ? 10 : Math.floor((10 * done) / total);
      if (reached === tenth) return;
      tenth = reached;
      stream.write(`${done} of ${total} ${things}\n`);
    },
    end() {},
  };
}
