import type { Caller } from '../access/caller.js';
import { OutcomeError } from '../records/outcome-error.js';
import type { DeliveryQueue } from './delivery-queue.js';
import {
  type Subscription,
  SubscriptionError,
  type SubscriptionRow,
  readSubscription,
} from './read-subscription.js';
import { setStatus } from './set-status.js';
import { ownerOf } from './subscription-owners.js';
import type { SubscriptionParts } from './subscription-parts.js';

const changesAtOnce = 500;

/** Activates what was asked for, ends what is over. */
export async function review(parts: SubscriptionParts): Promise<void> {
  for (const row of await subscriptions(parts, ['requested', 'active'])) {
    const read = await readOrFail(parts, row);
    if (read === null) continue;
    if (read.end !== null && read.end.getTime() <= Date.now()) await setStatus(parts, row, { status: 'off' });
    else if (read.status === 'requested' && (await isSearchable(parts, row, read)))
      await setStatus(parts, row, { status: 'active' });
  }
}

/**
 * Takes changes, and makes a delivery for each subscription that each of them meets: all in one transaction, so that a
 * server that is killed leaves them to the next.
 * @returns how many changes were taken.
 */
export async function dispatch(parts: SubscriptionParts, queue: DeliveryQueue): Promise<number> {
  const client = await parts.pool.connect();
  try {
    await client.query('begin');
    const { rows: changes } = await client.query<{ type: string; id: string }>(
      `with taken as (
         delete from changed_record where id in (
           select id from changed_record order by id limit ${changesAtOnce} for update skip locked)
         returning key)
       select distinct r.type, r.id from taken join resource r using (key)`,
    );
    const ids = await deliveriesFor(parts, changes);
    const made =
      ids.length === 0
        ? []
        : (
            await client.query<{ id: string }>(
              `insert into subscription_delivery (subscription_id, type, record_id)
               select * from unnest($1::text[], $2::text[], $3::text[]) returning id`,
              [ids.map(({ of }) => of), ids.map(({ type }) => type), ids.map(({ id }) => id)],
            )
          ).rows;
    if (made.length > 0)
      await queue.add(
        client,
        made.map(({ id }) => id),
      );
    await client.query('commit');
    return changes.length;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

interface Change {
  readonly type: string;
  readonly id: string;
}

async function deliveriesFor(
  parts: SubscriptionParts,
  changes: readonly Change[],
): Promise<readonly (Change & { readonly of: string })[]> {
  if (changes.length === 0) return [];
  const found: (Change & { readonly of: string })[] = [];
  for (const row of await subscriptions(parts, ['active'])) {
    const read = await readOrFail(parts, row);
    if (read === null || (read.end !== null && read.end.getTime() <= Date.now())) continue;
    const ids = changes.filter(({ type }) => type === read.type).map(({ id }) => id);
    const owner = ids.length === 0 ? null : await ownerOf(parts.pool, read.id);
    if (owner === null) continue;
    for (const id of await matching(parts, { row, read, owner }, ids))
      found.push({ type: read.type, id, of: read.id });
  }
  return found;
}

interface Matching {
  readonly row: SubscriptionRow;
  readonly read: Subscription;
  readonly owner: Caller;
}

/** Which of the changed records meet the criteria, as far as the owner reaches. */
async function matching(
  parts: SubscriptionParts,
  { row, read, owner }: Matching,
  ids: readonly string[],
): Promise<readonly string[]> {
  try {
    const { records } = await parts.search.search(parts.pool, {
      type: read.type,
      compartment: null,
      parameters: [...read.parameters, ['_id', ids.join(',')], ['_count', String(ids.length)]],
      handling: 'strict',
      reachOf: (type) => parts.policy.reachOf(owner, 'search', type),
    });
    return records.filter(({ mode }) => mode === 'match').map(({ id }) => id);
  } catch (error) {
    if (!(error instanceof OutcomeError) || error.status >= 500) throw error;
    await setStatus(parts, row, { status: 'error', error: `criteria: ${error.message}` });
    return [];
  }
}

/** Asks for the criteria once, so that a search that cannot be is told before anybody relies on it. */
async function isSearchable(
  parts: SubscriptionParts,
  row: SubscriptionRow,
  read: Subscription,
): Promise<boolean> {
  const owner = await ownerOf(parts.pool, read.id);
  // Its owner is about to be kept, or the server that took it was killed before anybody heard of it.
  if (owner === null) return false;
  try {
    await parts.search.search(parts.pool, {
      type: read.type,
      compartment: null,
      parameters: [...read.parameters, ['_id', 'none'], ['_count', '1']],
      handling: 'strict',
      reachOf: (type) => parts.policy.reachOf(owner, 'search', type),
    });
    return true;
  } catch (error) {
    if (!(error instanceof OutcomeError) || error.status >= 500) throw error;
    await setStatus(parts, row, { status: 'error', error: `criteria: ${error.message}` });
    return false;
  }
}

async function subscriptions(
  { pool }: SubscriptionParts,
  statuses: readonly string[],
): Promise<readonly SubscriptionRow[]> {
  const { rows } = await pool.query<SubscriptionRow>(
    `select r.id, r.version, r.content
     from subscription_owner o join resource r on r.type = 'Subscription' and r.id = o.subscription_id
     where not r.deleted and r.content::json ->> 'status' = any($1) order by r.key`,
    [statuses],
  );
  return rows;
}

async function readOrFail(parts: SubscriptionParts, row: SubscriptionRow): Promise<Subscription | null> {
  try {
    return readSubscription(row, parts.origins);
  } catch (error) {
    if (!(error instanceof SubscriptionError)) throw error;
    await setStatus(parts, row, { status: 'error', error: error.message });
    return null;
  }
}
