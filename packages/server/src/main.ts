import { given } from './settings-error.js';
import { readSettings } from './settings.js';
import { type RunningServer, startServer, startTrouble } from './start-server.js';

const closeDeadlineMs = 30_000;
const starterPollMs = 250;

/** Runs the server until it is told to stop. The process's exit code says how it went. */
export async function main(
  env: Readonly<Record<string, string | undefined>> = process.env,
  flags: readonly string[] = process.argv.slice(2),
): Promise<void> {
  let server: RunningServer | null = null;
  let stopAsked: string | null = null;

  const stop = async (reason: string, code: number) => {
    if (stopAsked !== null) return;
    stopAsked = reason;
    if (server === null) return;
    setTimeout(() => process.exit(1), closeDeadlineMs).unref();
    console.log(`cryobridge: stopping (${reason}) …`);
    await server.close().catch((error: unknown) => console.error(`cryobridge: ${String(error)}`));
    console.log('cryobridge: stopped; everything is kept.');
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal, 0));
  // With TLS, a hang-up means new certificates; without, that the terminal is gone.
  process.on('SIGHUP', () => {
    if (server === null || given(env, 'TLS_CERT') === null) return void stop('SIGHUP', 0);
    reload(server);
  });

  // Whoever read our output may be gone; that must not keep us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  stopWithStarter(env, () => void stop('its starter ended', 0));

  try {
    const settings = readSettings(flags.includes('--demo') ? { ...env, DEMO: '1' } : env);
    try {
      const started = await startServer(settings, {
        onLost: (error) => {
          console.error(`cryobridge: ${error.message}`);
          void stop('the database is lost', 1);
        },
      });
      server = started;
    } catch (error) {
      throw new Error(startTrouble(error, settings), { cause: error });
    }
  } catch (error) {
    console.error(`cryobridge could not start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  for (const note of server.notes) console.log(note);
  console.log(`cryobridge is ready: ${server.url}`);
  if (stopAsked !== null) {
    const reason: string = stopAsked;
    stopAsked = null;
    await stop(reason, 0);
  }
}

function reload(server: RunningServer): void {
  try {
    server.reload();
    console.log('cryobridge: certificate and key were read again.');
  } catch (error) {
    console.error(`cryobridge: ${error instanceof Error ? error.message : String(error)}; nothing changed`);
  }
}

/** npm passes a signal on to its shell only; when that shell is gone, whoever ran `npm start` wants us gone. */
function stopWithStarter(env: Readonly<Record<string, string | undefined>>, stop: () => void): void {
  if (env['npm_lifecycle_event'] === undefined) return;
  const starter = process.ppid;
  setInterval(() => {
    if (process.ppid !== starter) stop();
  }, starterPollMs).unref();
}
