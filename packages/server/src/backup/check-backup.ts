import { type Hash, createHash } from 'node:crypto';
import { BackupError } from './backup-error.js';
import { type Manifest, type TableHeader, readFrames } from './frames.js';

/**
 * Reads a backup to its end and compares every table with what the manifest says of it.
 * @throws {BackupError} when anything differs.
 */
export async function checkBackup(path: string): Promise<Manifest> {
  const found: { table: TableHeader; sha256: Hash }[] = [];
  for await (const each of readFrames(path)) {
    if (each.kind === 'T') found.push({ table: each.table, sha256: createHash('sha256') });
    else if (each.kind === 'D') found.at(-1)?.sha256.update(each.data);
    else {
      compare(path, each.manifest, found);
      return each.manifest;
    }
  }
  throw new BackupError(`${path} is cut short`);
}

function compare(
  path: string,
  manifest: Manifest,
  found: readonly { table: TableHeader; sha256: Hash }[],
): void {
  if (manifest.format !== 1) throw new BackupError(`${path} was made by a newer cryobridge`);
  if (manifest.tables.length !== found.length)
    throw new BackupError(`${path} is damaged: tables are missing`);
  for (const [n, { name, sha256 }] of manifest.tables.entries()) {
    const there = found[n];
    if (there?.table.name !== name || there.sha256.digest('hex') !== sha256)
      throw new BackupError(`${path} is damaged: the rows of ${name} are not what was written`);
  }
}
