/**
 * The server as it runs, in a process of its own: embedded PostgreSQL with fsync, sign-in, validation, audit, history
 * and index all on. Tells its parent where it listens, and when asked how much processor time and memory it took.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, startServer } from '../packages/server/dist/index.js';

const folder = await mkdtemp(join(tmpdir(), 'cryobridge-bench-'));
const settings = readSettings({ PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' });
const server = await startServer(settings, {
  onLost(error) {
    throw error;
  },
});

let peakBytes = 0;
const look = () => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
};
const timer = setInterval(look, 100);

process.send({ url: server.url, notes: server.notes });
process.on('message', async (message) => {
  look();
  if (message === 'processor') {
    const { user, system } = process.cpuUsage();
    process.send({ processorMs: (user + system) / 1000 });
    return;
  }
  clearInterval(timer);
  await server.close();
  await rm(folder, { recursive: true, force: true });
  process.send({ peakMb: peakBytes / 2 ** 20 });
  process.disconnect();
});
