import type { Problem, ReportReceipt } from '@cryobridge/contract';
import { unwrap } from 'idb';
import { putRevised } from '../../vault/revised.js';
import { openVault, seal, unseal, type PendingState, type SealedPending } from '../vault/vault.js';
import type { Pending, PendingBody, WrittenReport } from './pending.js';

/** Oldest first. A record that cannot be opened stays where it is and is not shown. */
export async function listPending(): Promise<readonly Pending[]> {
  const { db } = await openVault();
  const opened = await Promise.all((await db.getAll('pending')).map(openPending));
  return opened
    .filter((each) => each !== null)
    .sort((a, b) => a.report.writtenAt.localeCompare(b.report.writtenAt));
}

async function openPending(stored: SealedPending): Promise<Pending | null> {
  const { id, state, revision, sealed } = stored;
  try {
    return { id, state, revision, ...(await unseal<PendingBody>(await openVault(), id, sealed)) };
  } catch {
    return null;
  }
}

/**
 * Begins a report, or gives the one already begun for that day: two tabs write one report. The id is made here,
 * once, so that whatever happens later it is the same report.
 */
export async function beginReport(owner: string, report: WrittenReport): Promise<Pending> {
  const begun = (await listPending()).find(
    (each) =>
      each.state === 'draft' &&
      each.owner === owner &&
      each.report.kind === report.kind &&
      each.report.forDate === report.forDate,
  );
  if (begun !== undefined) return begun;
  const body: PendingBody = { owner, report, at: null, refusal: null, receipt: null };
  const id = crypto.randomUUID();
  await put({ id, state: 'draft', revision: 0, ...body }, null);
  return { id, state: 'draft', revision: 0, ...body };
}

/** Written at once and durably; a crash after this loses nothing. */
export function saveDraft(draft: Pending): Promise<Pending> {
  return change(draft, 'draft', {});
}

/** From here on it is sent, once. */
export function hand(draft: Pending): Promise<Pending> {
  return change(draft, 'waiting', {});
}

/** The server has it: only the receipt stays. */
export function acknowledge(sent: Pending, receipt: ReportReceipt): Promise<Pending> {
  return change({ ...sent, report: { ...sent.report, answers: {} } }, 'sent', { receipt, refusal: null });
}

export function refuse(pending: Pending, refusal: Problem): Promise<Pending> {
  return change(pending, 'refused', { refusal });
}

export function tryAgain(pending: Pending): Promise<Pending> {
  return change(pending, 'waiting', { refusal: null });
}

/** Only what the person throws away, or a receipt that was read. */
export async function discard(id: string): Promise<void> {
  const { db } = await openVault();
  await db.delete('pending', id);
}

async function change(from: Pending, state: PendingState, body: Partial<PendingBody>): Promise<Pending> {
  const next: Pending = { ...from, ...body, state, revision: from.revision + 1 };
  await put(next, from);
  return next;
}

async function put(next: Pending, from: Pending | null): Promise<void> {
  const vault = await openVault();
  const { id, state, revision, ...body } = next;
  const sealed = await seal(vault, id, body satisfies PendingBody);
  const where = { database: unwrap(vault.db), shelf: 'pending' };
  await putRevised(where, { id, state, revision, sealed }, from);
}
