import { randomUUID } from 'node:crypto';
import type { Caller } from '../access/caller.js';
import type { FoundRecord } from '../records/record-search.js';
import { type Subscription, type SubscriptionRow, readSubscription } from './read-subscription.js';
import { setStatus } from './set-status.js';
import { ownerOf } from './subscription-owners.js';
import type { SubscriptionParts } from './subscription-parts.js';

const patienceMs = 10_000;

/** A delivery did not arrive; it is tried again. The message holds no data. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
}

interface Delivery {
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
}

/**
 * Delivers once more, to the endpoint as it is now and only what its owner may still see now. The receiver knows a
 * repetition by its Idempotency-Key.
 * @throws {DeliveryError} when it should be tried again.
 */
export async function deliver(parts: SubscriptionParts, id: string, isLastTry: boolean): Promise<void> {
  const { pool } = parts;
  const { rows } = await pool.query<Delivery & SubscriptionRow & { delivery: string }>(
    `select d.id as delivery, d.type, d.record_id as "recordId", r.id, r.version, r.content
     from subscription_delivery d join resource r on r.type = 'Subscription' and r.id = d.subscription_id
     where d.id = $1 and not r.deleted and r.content::json ->> 'status' = 'active'`,
    [id],
  );
  const [row] = rows;
  const owner = row === undefined ? null : await ownerOf(pool, row.id);
  if (row !== undefined && owner !== null) {
    const subscription = readSubscription(row, parts.origins);
    try {
      await send(parts, { subscription, owner, delivery: { ...row, id: row.delivery } });
    } catch (error) {
      const told = error instanceof DeliveryError ? error.message : 'the endpoint does not answer';
      if (isLastTry) {
        await pool.query('update subscription_delivery set failed = true where id = $1', [id]);
        await setStatus(parts, row, { status: 'error', error: `deliveries failed: ${told}` });
      }
      throw new DeliveryError(told);
    }
  }
  await pool.query('delete from subscription_delivery where id = $1', [id]);
}

interface Sending {
  readonly subscription: Subscription;
  readonly owner: Caller;
  readonly delivery: Delivery;
}

async function send(parts: SubscriptionParts, { subscription, owner, delivery }: Sending): Promise<void> {
  const { records } = await parts.search.search(parts.pool, {
    type: delivery.type,
    compartment: null,
    parameters: [['_id', delivery.recordId]],
    handling: 'strict',
    reachOf: (type) => parts.policy.reachOf(owner, 'search', type),
  });
  const [record] = records;
  // Deleted meanwhile, or out of the owner's reach: then there is nothing to tell.
  if (record === undefined) return;
  await audit(parts, owner, record);
  const { endpoint, headers, sendsRecord } = subscription;
  const response = await fetch(endpoint, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
    headers: [
      ...headers.map(([name, value]): [string, string] => [name, value]),
      ['idempotency-key', delivery.id],
      ...(sendsRecord ? [['content-type', 'application/fhir+json'] satisfies [string, string]] : []),
    ],
    ...(sendsRecord ? { body: record.content } : {}),
  });
  await response.body?.cancel();
  if (!response.ok) throw new DeliveryError(`the endpoint answers with HTTP ${response.status}`);
}

async function audit(
  parts: SubscriptionParts,
  owner: Caller,
  { type, id, version, patients }: FoundRecord,
): Promise<void> {
  await parts.audit.record({
    at: new Date().toISOString(),
    requestId: randomUUID(),
    caller: owner,
    action: 'subscription-delivery',
    outcome: 'success',
    status: null,
    resources: [`${type}/${id}/_history/${version}`],
    patients,
    query: null,
  });
}
