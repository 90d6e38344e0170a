import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Hash of the FSH that the kept snapshots must come from. */
export function profileSourcesHash(guide) {
  const hash = createHash('sha256');
  const folder = join(guide, 'input', 'fsh');
  const files = readdirSync(folder).sort();
  for (const file of [join(guide, 'sushi-config.yaml'), ...files.map((name) => join(folder, name))])
    hash.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).update('\0');
  return hash.digest('hex');
}
