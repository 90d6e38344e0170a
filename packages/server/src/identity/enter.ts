import type { SessionState } from '@cryobridge/contract';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import { type AccountRow, hasAdministrator } from './accounts.js';
import { cookieShape, sessionTokenOf } from './identify.js';
import type { Identity } from './identity.js';
import { note } from './note.js';
import { csrfOf, hashOf } from './secrets.js';
import { deviceOf, openSession } from './sessions.js';

export type Means = 'passkey' | 'password' | 'hospital' | 'invitation';

export interface Door {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Lets somebody in who has proved who they are. What the browser held before is worth nothing afterwards. */
export async function enter(
  identity: Identity,
  { request, reply }: Door,
  who: { readonly account: Pick<AccountRow, 'id' | 'name' | 'role' | 'patient_id'>; readonly means: Means },
): Promise<SessionState> {
  const { account, means } = who;
  await leave(identity, request);
  const { id, token, longestSeconds } = await openSession(identity.pool, {
    accountId: account.id,
    role: account.role,
    device: deviceOf(request.headers['user-agent']),
  });
  request.caller = {
    userId: account.id,
    display: account.name,
    role: account.role,
    patientId: account.patient_id,
    sessionId: id,
  };
  await note(identity, request, { action: 'sign-in', outcome: 'success', status: 200, facts: { means } });
  const { name, options } = cookieShape(identity, request, 'session');
  reply.setCookie(name, token, { ...options, maxAge: longestSeconds });
  return stateOf(identity, request.caller, token);
}

/** Ends the session that a request came with, if any. */
export async function leave(identity: Identity, request: FastifyRequest): Promise<void> {
  const token = sessionTokenOf(identity, request);
  if (token === null) return;
  await identity.pool.query('delete from session where token_hash = $1', [hashOf(token)]);
  identity.callers.forget();
}

export async function stateOf(
  identity: Identity,
  caller: Caller | null,
  token: string | null,
): Promise<SessionState> {
  const known = caller === null || caller.role === 'system' ? null : { ...caller, role: caller.role };
  return {
    user:
      known === null
        ? null
        : { id: known.userId, name: known.display, role: known.role, patientId: known.patientId },
    csrf: known === null || token === null ? null : csrfOf(token),
    awaitsAdministrator: known === null && !(await hasAdministrator(identity.pool)),
    hospital: identity.hospital?.label ?? null,
  };
}
