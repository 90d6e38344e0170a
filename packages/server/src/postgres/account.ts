import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { stat } from 'node:fs/promises';

const run = promisify(execFile);

/** Who the database runs as. Empty: as ourselves. */
export interface Account {
  readonly name?: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** The database cannot be run here; the message says what to do. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
}

/**
 * PostgreSQL refuses root. As root it runs as the owner of an existing cluster, else as `postgres`, else as
 * `nobody` (initdb wants an account that has a name).
 * @throws {PostgresError} as root when neither account exists.
 */
export async function accountForPostgres(clusterDir: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(clusterDir).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const ids = await idsOf(name);
    if (ids !== null) return { name, ...ids };
  }
  throw new PostgresError(
    'PostgreSQL does not run as root, and neither an account "postgres" nor "nobody" exists. Start as another user, or set DATABASE_URL.',
  );
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
    );
    return uid !== undefined && gid !== undefined && uid > 0 ? { uid, gid } : null;
  } catch {
    return null;
  }
}

/** What `spawn` needs to run as the account. */
export function spawnIdentity({ uid, gid }: Account): { uid?: number; gid?: number } {
  return { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
}
