import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuditEntry } from '../audit/audit-trail.js';
import { ProblemError } from '../http/problem.js';
import { accountLimit, addressLimit, countAttempt, forgive } from './attempts.js';
import type { Identity } from './identity.js';
import { note } from './note.js';

export interface Try {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Name as typed; null where no account is named. */
  readonly login: string | null;
  readonly means: string;
}

/**
 * Runs one try to get in. Too many failures lock the account's name and the address, whether such an account exists
 * or not; the answer to a failure never says what was wrong.
 * @throws {ProblemError} locked or not-accepted.
 */
export async function careful<T>(identity: Identity, attempt: Try, run: () => Promise<T | null>): Promise<T> {
  const { request, reply, login, means } = attempt;
  const tell = (action: string, outcome: AuditEntry['outcome'], status: number) =>
    note(identity, request, { caller: null, action, outcome, status, facts: { means } });
  const counts = [await countAttempt(identity.pool, addressLimit, request.ip)];
  if (login !== null) counts.push(await countAttempt(identity.pool, accountLimit, login));
  const barred = counts.find(({ allowed }) => !allowed);
  if (barred !== undefined) {
    await tell('sign-in', 'refused', 429);
    reply.header('retry-after', barred.waitSeconds);
    throw new ProblemError('locked');
  }
  const found = await run();
  if (found !== null) {
    await forgive(identity.pool, { account: login, address: request.ip });
    return found;
  }
  await tell('sign-in', 'failed', 401);
  if (counts.some(({ locks }) => locks)) await tell('lockout', 'success', 401);
  throw new ProblemError('not-accepted');
}
