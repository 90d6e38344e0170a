import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const waitMs = 250;
const patienceMs = 15 * 60_000;

/**
 * Runs `work` while no other process holds the lock file; two starts in one clone must not install at once.
 * A lock whose process is gone is taken over.
 */
export function withLock(path, say, work) {
  mkdirSync(dirname(path), { recursive: true });
  const giveUpAt = Date.now() + patienceMs;
  for (let waited = false; !take(path); waited = true) {
    if (!waited) say('waiting for another setup in this folder …');
    if (Date.now() > giveUpAt) throw new Error(`another setup holds ${path}; remove it if none is running`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderIsAlive(path)) rmSync(path, { force: true });
    return false;
  }
}

function holderIsAlive(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    // Just created and not yet written counts as alive.
    if (!(holder > 0)) return true;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
