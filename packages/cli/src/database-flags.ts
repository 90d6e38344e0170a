import { resolve } from 'node:path';
import { databaseUrlFlag } from './flags.js';
import { badInput } from './terminal.js';

export interface DatabaseFlags {
  readonly databaseUrl?: string;
  readonly dataDir?: string;
}

type Place = import('@cryobridge/server').DatabasePlace;
type Client = Parameters<Parameters<typeof import('@cryobridge/server').inSnapshot<void>>[1]>[0];

/** The database that the server of the same settings uses; flags come first. */
export async function placeOf({ databaseUrl, dataDir }: DatabaseFlags): Promise<Place> {
  const { SettingsError, readSettings } = await import('@cryobridge/server');
  try {
    const settings = readSettings(process.env);
    return {
      databaseUrl:
        databaseUrl !== undefined
          ? databaseUrlFlag(databaseUrl)
          : dataDir === undefined
            ? settings.databaseUrl
            : null,
      dataDir: dataDir === undefined ? settings.dataDir : resolve(dataDir),
    };
  } catch (error) {
    if (error instanceof SettingsError) throw badInput(error.message);
    throw error;
  }
}

/** Work on one view of that database. */
export async function onSnapshot<T>(flags: DatabaseFlags, work: (client: Client) => Promise<T>): Promise<T> {
  const { inSnapshot } = await import('@cryobridge/server');
  return onDatabase(flags, (connection) => inSnapshot(connection, work));
}

type Connection = Parameters<typeof import('@cryobridge/server').inSnapshot<void>>[0];

/** What keeps us from the database is told as bad input: another address or folder helps. */
export async function onDatabase<T>(
  flags: DatabaseFlags,
  work: (connection: Connection) => Promise<T>,
  mayMake = false,
): Promise<T> {
  const { PostgresError, withDatabase } = await import('@cryobridge/server');
  try {
    return await withDatabase(await placeOf(flags), work, mayMake);
  } catch (error) {
    if (error instanceof PostgresError) throw badInput(error.message);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code))
      throw badInput('nothing answers where the database should be');
    if (code.startsWith('28')) throw badInput('the database does not let us in');
    throw error;
  }
}
