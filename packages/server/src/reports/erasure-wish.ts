import type { ErasureWish, ErasureWishReceipt } from '@cryobridge/contract';
import type { Resource } from '@cryobridge/fhir/mapping';
import { codeSystems } from '@cryobridge/fhir/profiles';
import { serverCaller } from '../access/caller.js';
import type { Asked } from '../records/asked.js';
import type { ExactObject } from '../records/exact-json.js';
import { readIfThere } from './read-if-there.js';
import type { OfPerson, ReportParts } from './report-parts.js';

/** One for each person; asking again changes nothing. */
const wishId = (patientId: string): string => `${patientId.slice(0, 48)}.erasure-wish`;

/**
 * A person wants what is kept of them erased. Staff find the wish as a Task and an administrator erases, because some of
 * it the law keeps and somebody must look. The server writes the Task, as patients write none; the trail names who asked.
 */
export async function recordErasureWish(
  { repository, now }: Pick<ReportParts, 'repository' | 'now'>,
  { asked, patientId }: OfPerson,
  { why }: ErasureWish,
): Promise<ErasureWishReceipt> {
  const byServer: Asked = { caller: serverCaller, requestId: asked.requestId };
  const wish = taskOf(patientId, { why, at: now().toISOString() });
  await repository.createOnce(byServer, [wish as unknown as ExactObject]);
  const kept = await readIfThere(repository, byServer, ['Task', wishId(patientId)]);
  return { receivedAt: String(kept?.['authoredOn'] ?? wish['authoredOn']) };
}

function taskOf(
  patientId: string,
  { why, at }: { readonly why: string | null; readonly at: string },
): Resource {
  const person = { reference: `Patient/${patientId}` };
  return {
    resourceType: 'Task',
    id: wishId(patientId),
    status: 'requested',
    intent: 'order',
    priority: 'routine',
    code: {
      coding: [{ system: codeSystems.cryobridge, code: 'erasure-wish', display: 'Wish to be erased' }],
      text: 'The person wants what is kept of them erased. Tell them what the law keeps.',
    },
    for: person,
    authoredOn: at,
    requester: person,
    ...(why === null || why === '' ? {} : { note: [{ text: why }] }),
  };
}
