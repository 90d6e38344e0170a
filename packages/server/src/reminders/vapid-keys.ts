import webPush from 'web-push';
import type { Db } from '../identity/database.js';

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

const name = 'vapid-keys';

/** Made once for all servers of a database, and kept in it: browsers that subscribed know the public one. */
export async function vapidKeys(db: Db): Promise<VapidKeys> {
  const kept = await keptKeys(db);
  if (kept !== null) return kept;
  await db.query('insert into server_secret (name, value) values ($1, $2) on conflict do nothing', [
    name,
    JSON.stringify(webPush.generateVAPIDKeys()),
  ]);
  const made = await keptKeys(db);
  if (made === null) throw new Error('the keys for push were not kept');
  return made;
}

async function keptKeys(db: Db): Promise<VapidKeys | null> {
  const { rows } = await db.query<{ value: VapidKeys }>('select value from server_secret where name = $1', [
    name,
  ]);
  return rows[0]?.value ?? null;
}
