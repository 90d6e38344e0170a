import type { User, UserChange } from '@cryobridge/contract';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.js';
import { hasOtherAdministrator } from './accounts.js';
import { inTransaction } from '../records/in-transaction.js';
import type { Identity } from './identity.js';
import { withdrawInvitations } from './invitations.js';
import { note } from './note.js';
import { endSessions } from './sessions.js';

export interface ChangedUser {
  readonly request: FastifyRequest;
  readonly before: User;
  readonly change: UserChange;
}

/**
 * Changes name, role or standing. With a new role or none, every open session of that person ends.
 * @throws {ProblemError} when nobody would be left to administer, or a patient's role would change.
 */
export async function changeUser(
  identity: Identity,
  { request, before, change }: ChangedUser,
): Promise<void> {
  const { name = before.name, role = before.role, disabled = before.disabled } = change;
  if (role !== before.role && before.role === 'patient')
    throw new ProblemError('bad-input', [{ path: 'role', message: 'of a patient stays' }]);
  const loses = role !== before.role || disabled;
  await inTransaction(identity.pool, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cryobridge administrators'))`);
    const was = before.role === 'administrator' && !before.disabled;
    if (was && loses && !(await hasOtherAdministrator(tx, before.id))) throw new ProblemError('last-way-in');
    await tx.query('update account set name = $2, role = $3, disabled = $4 where id = $1', [
      before.id,
      name,
      role,
      disabled,
    ]);
    if (loses) await endSessions(tx, before.id);
    if (disabled) await withdrawInvitations(tx, before.id);
  });
  identity.callers.forget();
  await note(identity, request, {
    action: role === before.role ? 'user-change' : 'role-change',
    outcome: 'success',
    status: 200,
    facts: { user: before.id, from: before.role, to: role, disabled: String(disabled) },
  });
}
