import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import pg from 'pg';
import type { BackupFacts } from '../administration/backup-view.js';
import { type UpkeepKind, recordUpkeep } from '../administration/upkeep-store.js';
import type { Manifest } from './frames.js';

interface Told {
  readonly connection: pg.ClientConfig;
  readonly kind: UpkeepKind;
  readonly by: string;
  readonly path: string;
}

/** Does the work, and tells the database what came of it, so that the page of backups can say so. */
export async function tellOutcome(told: Told, work: () => Promise<Manifest>): Promise<Manifest> {
  const { path } = told;
  const file = basename(path);
  try {
    const manifest = await work();
    const { size: bytes } = await stat(path);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    await tell(told, true, { file, bytes, rows, trouble: null });
    return manifest;
  } catch (error) {
    const trouble = error instanceof Error ? error.message : 'it failed';
    await tell(told, false, { file, bytes: null, rows: null, trouble });
    throw error;
  }
}

/** A backup that is whole stays so when the database cannot be told; the page then knows of an older one only. */
async function tell({ connection, kind, by }: Told, succeeded: boolean, facts: BackupFacts): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  try {
    await client.connect();
    await recordUpkeep(client, { kind, by: `${by}, command line`, succeeded, facts });
  } catch {
    // The command line says what came of the work itself.
  } finally {
    await client.end().catch(() => {});
  }
}
