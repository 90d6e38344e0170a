import { deliver } from './deliver.js';
import { type DeliveryQueue, openDeliveryQueue } from './delivery-queue.js';
import { dispatch, review } from './dispatch.js';
import type { SubscriptionParts } from './subscription-parts.js';

export interface Subscriptions {
  counts(): Promise<Readonly<Record<'waiting' | 'active', number>>>;
  close(): Promise<void>;
}

export interface SubscriptionOptions extends SubscriptionParts {
  /** How often changes are looked for. */
  readonly everyMs?: number;
  readonly retry?: { readonly retryLimit: number; readonly retryDelay: number };
}

/**
 * Watches for changes and delivers them. Any number of servers may do so on one database. Without a subscription it
 * only looks whether there is one: the queue is opened with the first.
 */
export function openSubscriptions(options: SubscriptionOptions): Subscriptions {
  const { everyMs = 500, retry = {}, ...parts } = options;
  let queue: DeliveryQueue | null = null;
  let closed = false;
  let underWay: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const { rows } = await parts.pool.query<{ any: boolean }>(
      'select exists (select from subscription_owner) as any',
    );
    if (rows[0]?.any !== true || closed) return;
    if (queue === null) {
      queue = await openDeliveryQueue({ pool: parts.pool, trouble: parts.trouble, ...retry });
      await queue.serve((id, isLastTry) => deliver(parts, id, isLastTry));
    }
    await review(parts);
    while (!closed && (await dispatch(parts, queue)) > 0);
  }

  const timer = setInterval(() => {
    if (isLooking || closed) return;
    isLooking = true;
    underWay = look()
      .catch(() => parts.trouble('subscriptions cannot be served now; they are tried again'))
      .finally(() => {
        isLooking = false;
      });
  }, everyMs).unref();
  let isLooking = false;

  return {
    counts: async () => queue?.counts() ?? { waiting: 0, active: 0 },
    async close() {
      closed = true;
      clearInterval(timer);
      await underWay;
      await queue?.close();
    },
  };
}
