import { readStoredLine, storedLine } from '@cryobridge/plan';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PointStore } from './point-store.js';

/**
 * A file of one point a line, each with its checksum; only ever added to. A line that was cut short, by a process
 * killed while writing, is passed over: its point is worked out again.
 */
export async function openPointFile(path: string): Promise<PointStore> {
  await mkdir(dirname(path), { recursive: true });
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const known = new Set(text.split('\n').flatMap((line) => readStoredLine(line)?.key ?? []));
  const file = await open(path, 'a');
  if (text !== '' && !text.endsWith('\n')) await file.appendFile('\n');
  let last: Promise<unknown> = Promise.resolve();
  return {
    stored: async (keys) => new Set(keys.filter((key) => known.has(key))),
    async add(point) {
      if (known.has(point.key)) return false;
      known.add(point.key);
      const written = last.then(async () => {
        await file.appendFile(`${storedLine(point)}\n`);
        await file.datasync();
      });
      last = written.catch(() => {});
      await written;
      return true;
    },
    async close() {
      await last;
      await file.close();
    },
  };
}
