import { statfs } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { appliedMigrations, migrationNames } from '../store/migrations.js';

export const checkNames = ['database', 'migrations', 'audit', 'disk'] as const;
export type CheckName = (typeof checkNames)[number];

/** Whether requests should be sent here; each check that fails says why. */
export interface Readiness {
  readonly status: 'ready' | 'not ready';
  readonly failing: Partial<Record<CheckName, string>>;
}

export interface ReadinessParts {
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly audit: { waiting(): number };
  /** Folder of the embedded database. */
  readonly home: string | null;
  /** Bytes that are free there. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

const patienceMs = 2_000;
const leastFreeBytes = 256 * 2 ** 20;
const mostWaiting = 5_000;

export async function readiness(parts: ReadinessParts): Promise<Readiness> {
  const failing: Partial<Record<CheckName, string>> = {};
  const names = await Promise.race([
    appliedMigrations(parts.pool).catch(() => null),
    wait(patienceMs, null, { ref: false }),
  ]);
  if (names === null) failing.database = 'the database does not answer';
  else if (migrationNames.some((name) => !names.includes(name)))
    failing.migrations = 'the schema is not up to date';
  if (parts.audit.waiting() > mostWaiting) failing.audit = 'the audit trail lags behind';
  if (parts.home !== null) {
    const free = await (parts.freeBytes ?? freeBytesOf)(parts.home).catch(() => 0);
    if (free < leastFreeBytes) failing.disk = 'the disk of the database is nearly full';
  }
  return { status: Object.keys(failing).length === 0 ? 'ready' : 'not ready', failing };
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
