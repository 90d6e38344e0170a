import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.js';
import { type AccountRow, accountById, addAccount, hasAdministrator } from './accounts.js';
import { inTransaction } from '../records/in-transaction.js';
import type { Db } from './database.js';
import type { Identity } from './identity.js';
import { type Invitation, spendInvitation } from './invitations.js';
import { note } from './note.js';

export interface Accepted {
  readonly request: FastifyRequest;
  readonly invitation: Invitation;
  /** The first administrator's account, which nobody has made before. */
  readonly fresh?: { readonly id: string; readonly name: string | undefined };
  /** Gives the account its way in. */
  readonly equip?: (tx: Db, accountId: string) => Promise<void>;
}

export function invitedAccount({ pool }: Identity, { accountId }: Invitation): Promise<AccountRow | null> {
  return accountId === null ? Promise.resolve(null) : accountById(pool, accountId);
}

/** Spends an invitation together with what it brings: all of it or nothing, and once. */
export async function accept(
  identity: Identity,
  { request, invitation, fresh, equip }: Accepted,
): Promise<AccountRow> {
  const account = await inTransaction(identity.pool, async (tx) => {
    if (!(await spendInvitation(tx, invitation.id))) throw new ProblemError('link-over');
    const id = invitation.accountId ?? (await makeFirst(tx, fresh));
    await equip?.(tx, id);
    return accountById(tx, id);
  });
  if (account === null) throw new ProblemError('link-over');
  await note(identity, request, {
    action: 'invitation-accepted',
    outcome: 'success',
    status: 200,
    facts: { user: account.id, role: account.role },
  });
  return account;
}

/** Several servers may have printed a link each; the first one used makes the administrator. */
async function makeFirst(tx: Db, fresh: Accepted['fresh']): Promise<string> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('cryobridge first administrator'))`);
  if (fresh?.name === undefined || (await hasAdministrator(tx))) throw new ProblemError('link-over');
  return addAccount(tx, { id: fresh.id, name: fresh.name, role: 'administrator' });
}
