import { randomUUID } from 'node:crypto';
import { serverCaller } from '../access/caller.js';
import { isObject, readExactJson } from '../records/exact-json.js';
import { OutcomeError } from '../records/outcome-error.js';
import type { SubscriptionParts } from './subscription-parts.js';
import type { SubscriptionRow } from './read-subscription.js';

/** Writes what became of a subscription into its resource; whoever changed it meanwhile comes first. */
export async function setStatus(
  { repository }: SubscriptionParts,
  { id, version, content }: SubscriptionRow,
  status: { readonly status: 'active' | 'error' | 'off'; readonly error?: string },
): Promise<void> {
  const resource = readExactJson(content);
  if (!isObject(resource)) return;
  const { error: _before, ...kept } = resource;
  const asked = { caller: serverCaller, requestId: randomUUID() };
  await repository
    .update(asked, { type: 'Subscription', id, onTopOf: version }, { ...kept, ...status })
    .catch((error: unknown) => {
      if (!(error instanceof OutcomeError)) throw error;
    });
}
